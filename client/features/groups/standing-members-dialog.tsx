import { useState } from 'react'
import { findPeopleRoughly } from '../../../shared/features/people/search.ts'
import { textIn } from '../../../shared/lib/languages.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Name } from '../../ui/name.tsx'
import type { DeskGroup } from './standing-people.ts'
import styles from './standing.module.css'
import type { StandingDesk } from './use-standing-desk.ts'

const MOST_MATCHES = 6

type StandingMembersDialogProps = {
  readonly standing: StandingDesk
  readonly group: DeskGroup
  readonly onClose: () => void
}

/** Puts people into a group by typing, one after the other, and takes them out. */
export function StandingMembersDialog({ standing, group, onClose }: StandingMembersDialogProps) {
  const t = useText()
  const { language } = useLanguage()
  return (
    <Dialog open title={t('groups.members_of', { group: textIn(group.name, language).text })} onClose={onClose}>
      <div className={styles.form}>
        <Adding standing={standing} group={group} />
        <Members standing={standing} group={group} />
      </div>
    </Dialog>
  )
}

type PartProps = Omit<StandingMembersDialogProps, 'onClose'>

function Adding({ standing: { people, desk }, group: { groupId, members } }: PartProps) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const found = findPeopleRoughly(people, typed, MOST_MATCHES + members.length)
  const matches = found.filter(({ personId }) => !members.includes(personId)).slice(0, MOST_MATCHES)
  const isUnknown = typed.trim().length > 2 && found.length === 0
  return (
    <Combobox
      label={t('groups.member_name')}
      hint={t('groups.member_hint')}
      error={isUnknown ? t('groups.no_member_found') : undefined}
      disabled={!desk.isLive}
      text={typed}
      onText={setTyped}
      options={matches.map(({ personId, name, organisation }) => ({
        key: personId,
        label: name,
        ...(organisation !== undefined && { hint: organisation }),
      }))}
      onPick={(personId) => {
        setTyped('')
        void desk.send({ type: 'groups.add_members', groupId, personIds: [personId] })
      }}
    />
  )
}

function Members({ standing: { people, here, desk }, group: { groupId, members } }: PartProps) {
  const t = useText()
  const { locale } = useLanguage()
  const { compare } = new Intl.Collator(locale)
  const named = members
    .map((personId) => ({ personId, name: people[personId]?.name ?? '' }))
    .sort((a, b) => compare(a.name, b.name))
  return (
    <ul aria-label={t('groups.members')} className={styles.members}>
      {named.map(({ personId, name }) => (
        <li key={personId}>
          <span>
            <Name>{name}</Name>
            {here.has(personId) && <span className={styles.soft}> · {t('groups.is_here')}</span>}
          </span>
          <Button
            look="quiet"
            icon="cross"
            aria-label={t('groups.take_out', { name })}
            disabled={!desk.isLive}
            onClick={() => void desk.send({ type: 'groups.remove_members', groupId, personIds: [personId] })}
          />
        </li>
      ))}
    </ul>
  )
}
