import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { useMe } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Name } from '../../ui/name.tsx'
import styles from './report.module.css'

type RapporteurProps = {
  readonly roundId: string
  readonly table: number
  readonly rapporteur: { readonly personId: string; readonly name: string; readonly isAway?: true } | undefined
  /** Names of those at the table, the reader among them. */
  readonly people: { readonly [personId: string]: string }
  /** Once the report is called those who run the meeting name another. */
  readonly isCalled: boolean
}

/** Who reports for the table, and the way to say so. */
export function Rapporteur({ roundId, table, rapporteur, people, isCalled }: RapporteurProps) {
  const t = useText()
  const desk = useDesk()
  const ownId = useMe()?.people.personId ?? ''
  const [isChoosing, setIsChoosing] = useState(false)
  const choose = (personId: string) => desk.press({ type: 'groups.choose_rapporteur', roundId, table, personId })
  const isMine = rapporteur?.personId === ownId
  return (
    <div className={styles.rapporteur}>
      <p>
        <span className={styles.soft}>{t('groups.who_reports')}</span>
        <br />
        <strong>{rapporteurWords()}</strong>
      </p>
      {!isCalled && ownId in people && (
        <span className={styles.actions}>
          {!isMine && (
            <Button {...choose(ownId)} icon="microphone">
              {t('groups.rapporteur_me')}
            </Button>
          )}
          <Button look="quiet" onClick={() => setIsChoosing(true)}>
            {t(rapporteur ? 'groups.rapporteur_change' : 'groups.rapporteur_choose')}
          </Button>
        </span>
      )}
      <Dialog open={isChoosing} title={t('groups.rapporteur_title')} onClose={() => setIsChoosing(false)}>
        <ul className={styles.people}>
          {Object.entries(people).map(([personId, name]) => (
            <li key={personId}>
              <Button
                wide
                {...choose(personId)}
                onClick={() => {
                  choose(personId).onClick()
                  setIsChoosing(false)
                }}
              >
                {personId === ownId ? t('groups.rapporteur_yourself', { name }) : <Name>{name}</Name>}
              </Button>
            </li>
          ))}
        </ul>
      </Dialog>
    </div>
  )

  function rapporteurWords(): string {
    if (!rapporteur) return t('groups.rapporteur_nobody')
    if (isMine) return t('groups.rapporteur_you')
    return t(rapporteur.isAway ? 'groups.rapporteur_away' : 'groups.rapporteur_is', { name: rapporteur.name })
  }
}
