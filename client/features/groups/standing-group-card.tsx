import { useState } from 'react'
import { textIn } from '../../../shared/lib/languages.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { Question } from '../../ui/question.tsx'
import { StandingGroupDialog } from './standing-group-dialog.tsx'
import { StandingMembersDialog } from './standing-members-dialog.tsx'
import type { DeskGroup } from './standing-people.ts'
import styles from './standing.module.css'
import { useRuleWords } from './use-rule-words.ts'
import type { StandingDesk } from './use-standing-desk.ts'

const MINUTE_MS = 60_000
type Asked = 'members' | 'details' | 'removal'

type StandingGroupCardProps = { readonly standing: StandingDesk; readonly group: DeskGroup }

/** One group: what it is called, who belongs to it, its place in the order, and what can be done about it. */
export function StandingGroupCard({ standing, group }: StandingGroupCardProps) {
  const t = useText()
  const ruleWords = useRuleWords()
  const [asked, setAsked] = useState<Asked>()
  const close = () => setAsked(undefined)
  const { here, desk } = standing
  const { members, rule } = group
  const count = { count: members.length, here: members.filter((id) => here.has(id)).length }
  return (
    <li className={styles.group}>
      <div className={styles.groupHead}>
        <h3>
          <span className={styles.number}>{group.rank + 1}</span> <LocalizedText text={group.name} />
        </h3>
        <GroupActions standing={standing} group={group} onAsk={setAsked} />
      </div>
      <GroupChips group={group} />
      <p>{t('groups.members_count', count)}</p>
      {rule && <p className={styles.soft}>{t('groups.rule_words', { values: ruleWords(rule) })}</p>}
      <Names standing={standing} group={group} />
      <div>
        <Button icon="plus" disabled={!desk.isLive} onClick={() => setAsked('members')}>
          {t('groups.add_members')}
        </Button>
      </div>
      {asked === 'members' && <StandingMembersDialog standing={standing} group={group} onClose={close} />}
      {asked === 'details' && <StandingGroupDialog standing={standing} group={group} onClose={close} />}
      {asked === 'removal' && <Removal standing={standing} group={group} onClose={close} />}
    </li>
  )
}

function GroupChips({ group: { table, isOpen, limitMs } }: Pick<StandingGroupCardProps, 'group'>) {
  const t = useText()
  return (
    <p className={styles.chips}>
      {table !== undefined && <Chip tone="accent">{t('groups.meets_now')}</Chip>}
      <Chip tone={isOpen ? 'info' : 'neutral'}>{t(isOpen ? 'groups.is_open' : 'groups.fixed_members')}</Chip>
      <Chip icon="clock">{t('groups.report_limit', { minutes: Math.round(limitMs / MINUTE_MS) })}</Chip>
    </p>
  )
}

/** A place up or down, and the rarer things. */
function GroupActions({
  standing: { desk, groups },
  group,
  onAsk,
}: StandingGroupCardProps & { readonly onAsk: (asked: Asked) => void }) {
  const t = useText()
  const { language } = useLanguage()
  const name = { group: textIn(group.name, language).text }
  const { groupId, rank, isOpen = false } = group
  const move = (ahead: number) => ({ type: 'groups.move_group', groupId, ahead }) as const
  const items: readonly MenuItem[] = [
    { key: 'edit', label: t('groups.edit_group'), onChoose: () => onAsk('details') },
    {
      key: 'open',
      label: t(isOpen ? 'groups.make_closed' : 'groups.make_open'),
      onChoose: () => void desk.send({ type: 'groups.set_open', groupId, isOpen: !isOpen }),
    },
    { key: 'remove', label: t('groups.remove_group'), danger: true, onChoose: () => onAsk('removal') },
  ]
  return (
    <span className={styles.groupActions}>
      <Button
        look="quiet"
        icon="up"
        aria-label={t('groups.group_up', name)}
        disabled={!desk.isLive || rank === 0}
        onClick={() => void desk.send(move(rank - 1))}
      />
      <Button
        look="quiet"
        icon="down"
        aria-label={t('groups.group_down', name)}
        disabled={!desk.isLive || rank === groups.length - 1}
        onClick={() => void desk.send(move(rank + 1))}
      />
      <Menu
        label={t('groups.more_for_group', name)}
        items={items.map((item) => ({ ...item, disabled: !desk.isLive }))}
      />
    </span>
  )
}

const SHOWN = 12

/** The first names; all of them stand in the dialog. */
function Names({ standing: { people }, group: { members } }: StandingGroupCardProps) {
  const t = useText()
  if (members.length === 0) return null
  const names = members.slice(0, SHOWN).map((id) => people[id]?.name ?? t('groups.not_named'))
  const more = members.length - names.length
  return (
    <p className={styles.names}>
      {names.map((name, at) => (
        <bdi key={members[at]} dir="auto" translate="no">
          {name}
        </bdi>
      ))}
      {more > 0 && <span className={styles.soft}>{t('groups.and_more', { count: more })}</span>}
    </p>
  )
}

function Removal({ standing: { desk }, group, onClose }: StandingGroupCardProps & { readonly onClose: () => void }) {
  const t = useText()
  const { language } = useLanguage()
  return (
    <Question
      open
      danger
      title={t('groups.remove_group_question', { group: textIn(group.name, language).text })}
      yes={t('groups.remove_group')}
      onYes={() => {
        onClose()
        void desk.send({ type: 'groups.remove_group', groupId: group.groupId })
      }}
      onClose={onClose}
    >
      {t('groups.remove_group_advice')}
    </Question>
  )
}
