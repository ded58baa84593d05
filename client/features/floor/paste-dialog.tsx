import { useId, useState, type FormEvent } from 'react'
import type { Mode } from '../../../shared/lib/mode.ts'
import { refusalText } from '../../i18n/refusal-text.ts'
import { useText } from '../../i18n/use-text.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Name } from '../../ui/name.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import styles from './intake.module.css'
import { matchNames, readNames, type MatchedName } from './pasted-names.ts'
import type { PodiumFloor } from './use-podium-floor.ts'
import { usePasting } from './use-pasting.ts'

const NOBODY = ''

type PasteDialogProps = { readonly podium: PodiumFloor; readonly onClose: () => void }

/** A list of names into the queue: pasted, looked over, added in its order. */
export function PasteDialog({ podium, onClose }: PasteDialogProps) {
  const t = useText()
  const [matched, setMatched] = useState<readonly MatchedName[]>()
  const [pasted, setPasted] = useState('')
  const people = usePodiumView((view) => view.people.people)
  const formId = useId()
  if (matched)
    return <LookOver podium={podium} matched={matched} onBack={() => setMatched(undefined)} onClose={onClose} />
  const look = (event: FormEvent) => {
    event.preventDefault()
    setMatched(matchNames(readNames(pasted), people))
  }
  return (
    <Dialog
      open
      title={t('floor.paste_title')}
      onClose={onClose}
      actions={
        <>
          <Button look="filled" type="submit" form={formId} disabled={readNames(pasted).length === 0}>
            {t('floor.paste_look')}
          </Button>
          <Button onClick={onClose}>{t('floor.cancel')}</Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={look}>
        <TextArea
          label={t('floor.paste_lines')}
          hint={t('floor.paste_hint')}
          rows={8}
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
      </form>
    </Dialog>
  )
}

type LookOverProps = PasteDialogProps & { readonly matched: readonly MatchedName[]; readonly onBack: () => void }

function LookOver({ podium, matched, onBack, onClose }: LookOverProps) {
  const t = useText()
  const [mode, setMode] = useState<Mode | 'own'>('own')
  const [picked, setPicked] = useState<{ readonly [at: number]: string }>({})
  const { outcome, add } = usePasting(podium)
  const personOf = (at: number) => picked[at] ?? matched[at]?.personId ?? NOBODY
  if (outcome) return <Outcome outcome={outcome} onClose={onClose} />
  return (
    <Dialog
      open
      title={t('floor.paste_title')}
      onClose={onClose}
      actions={
        <>
          <Button
            look="filled"
            disabled={!podium.desk.isLive || podium.itemId === undefined}
            onClick={() => add(matched.map((one, at) => ({ ...one, personId: personOf(at), mode })))}
          >
            {t('floor.paste_add', { count: matched.length })}
          </Button>
          <Button onClick={onBack}>{t('floor.paste_back')}</Button>
        </>
      }
    >
      <div className={styles.form}>
        <Select
          label={t('floor.paste_mode')}
          choices={(['own', 'room', 'remote'] as const).map((value) => ({
            value,
            label: t(value === 'own' ? 'floor.paste_mode_own' : `floor.mode_${value}`),
          }))}
          value={mode}
          onChoose={setMode}
        />
        <ol className={styles.matches}>
          {matched.map((one, at) => (
            <li key={one.line}>
              <Match
                podium={podium}
                one={one}
                personId={personOf(at)}
                onPick={(personId) => setPicked({ ...picked, [at]: personId })}
              />
            </li>
          ))}
        </ol>
      </div>
    </Dialog>
  )
}

type MatchProps = {
  readonly podium: PodiumFloor
  readonly one: MatchedName
  readonly personId: string
  readonly onPick: (personId: string) => void
}

function Match({ podium: { floor }, one, personId, onPick }: MatchProps) {
  const t = useText()
  const waits = personId !== NOBODY && Object.values(floor.entries).some((entry) => entry.personId === personId)
  if (one.choices.length === 0)
    return (
      <p className={styles.line}>
        <span className={styles.name}>
          <Name>{one.line}</Name>
        </span>
        <span className={styles.hint}>{t('floor.paste_by_name')}</span>
      </p>
    )
  return (
    <Select
      label={t('floor.paste_who', { line: one.line })}
      hint={waits ? t('floor.paste_in_queue') : undefined}
      choices={[
        ...one.choices.map((person) => ({
          value: person.personId,
          label: [person.name, person.organisation].filter(Boolean).join(' · '),
        })),
        { value: NOBODY, label: t('floor.paste_by_name') },
      ]}
      value={personId}
      onChoose={onPick}
    />
  )
}

type OutcomeProps = {
  readonly outcome: NonNullable<ReturnType<typeof usePasting>['outcome']>
  readonly onClose: () => void
}

function Outcome({ outcome: { waiting, added, refused }, onClose }: OutcomeProps) {
  const t = useText()
  return (
    <Dialog
      open
      title={t('floor.paste_title')}
      onClose={onClose}
      actions={
        <Button look="filled" onClick={onClose}>
          {t('floor.paste_done')}
        </Button>
      }
    >
      <div className={styles.form}>
        <output>
          {waiting > 0 && <p>{t('floor.paste_sending', { count: waiting })}</p>}
          <p>{t('floor.paste_sent', { count: added })}</p>
        </output>
        {refused.length > 0 && (
          <section>
            <h3>{t('floor.paste_refused', { count: refused.length })}</h3>
            <ul className={styles.matches}>
              {refused.map(({ line, refusal }) => (
                <li key={line}>
                  <span className={styles.name}>
                    <Name>{line}</Name>
                  </span>
                  <span>{refusalText(t, refusal)}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Dialog>
  )
}
