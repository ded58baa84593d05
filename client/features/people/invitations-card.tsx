import { useMemo, useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Question } from '../../ui/question.tsx'
import styles from './code-card.module.css'
import { downloadCsv } from './download-file.ts'
import { invitationsCsv } from './invitations-csv.ts'
import type { HandedLink } from './link-addresses.ts'
import { usePeopleList, usePersonalLinks } from './people-index.ts'

/** Personal links of everyone on the list, as a file for a mail merge; makes those that lack, replaces or revokes all. */
export function InvitationsCard({ handed }: { readonly handed: readonly HandedLink[] }) {
  const t = useText()
  const { may, press } = useDesk()
  const personal = usePersonalLinks()
  const onList = usePeopleList().filter(({ source, isErased }) => source === 'roster' && !isErased)
  const lacking = onList.filter(({ personId }) => !personal.has(personId)).length
  return (
    <Card title={t('people.invitations')}>
      <div className={styles.parts}>
        <p>{t('people.invitations_count', { count: onList.length - lacking, all: onList.length })}</p>
        <p className={styles.soft}>{t('people.invitations_advice')}</p>
        <InvitationsFile handed={handed} />
        <div className={styles.actions}>
          {may('people.make_personal_links') && lacking > 0 && (
            <Button icon="link" {...press({ type: 'people.make_personal_links' })}>
              {t('people.make_personal_links', { count: lacking })}
            </Button>
          )}
          {may('people.revoke_personal_links') && personal.size > 0 && <AllLinks count={personal.size} />}
        </div>
      </div>
    </Card>
  )
}

/** The invitations as a file, of all or of those who have not used theirs. */
function InvitationsFile({ handed }: { readonly handed: readonly HandedLink[] }) {
  const t = useText()
  const people = usePodiumView((view) => view.people.people)
  const devices = usePodiumView((view) => view.people.devices)
  const cameIn = useMemo(() => new Set(Object.values(devices).map(({ personId }) => personId)), [devices])
  const [isWaitingOnly, setIsWaitingOnly] = useState(false)
  const all = handed.filter(({ kind }) => kind === 'personal')
  const waiting = all.filter(({ personId }) => !cameIn.has(personId))
  const wanted = isWaitingOnly ? waiting : all
  if (all.length === 0) return null
  return (
    <>
      <Checkbox
        label={t('people.invitations_waiting')}
        hint={t('people.invitations_waiting_count', { count: waiting.length })}
        checked={isWaitingOnly}
        onCheck={setIsWaitingOnly}
      />
      <div className={styles.actions}>
        <Button
          icon="down"
          disabled={wanted.length === 0}
          onClick={() => downloadCsv(invitationsCsv(wanted, people), 'invitations.csv')}
        >
          {t('people.invitations_file')}
        </Button>
      </div>
    </>
  )
}

/** Replaces or revokes all personal links at once; asks first. */
function AllLinks({ count }: { readonly count: number }) {
  const t = useText()
  const { send } = useDesk()
  const [deed, setDeed] = useState<'renew' | 'revoke'>()
  const act = () => {
    setDeed(undefined)
    void send({ type: 'people.revoke_personal_links', renew: deed === 'renew' })
  }
  return (
    <>
      <Button onClick={() => setDeed('renew')}>{t('people.renew_all')}</Button>
      <Button onClick={() => setDeed('revoke')}>{t('people.revoke_all')}</Button>
      <Question
        open={deed !== undefined}
        title={deed ? t(`people.${deed}_all_question`) : ''}
        yes={deed ? t(`people.${deed}_all_yes`) : ''}
        danger
        onYes={act}
        onClose={() => setDeed(undefined)}
      >
        <p>{deed && t(`people.${deed}_all_advice`, { count })}</p>
        <p>{t('people.own_link_stays')}</p>
      </Question>
    </>
  )
}
