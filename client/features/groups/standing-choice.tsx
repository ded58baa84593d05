import { textIn } from '../../../shared/lib/languages.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useMe } from '../../sync/hooks.ts'
import { useDesk } from '../../sync/desk.ts'
import { Button } from '../../ui/button.tsx'
import styles from './standing.module.css'
import { useGroupNames, type NamedGroup } from './use-group-names.ts'

/** For whoever sits with no group while groups meet: those with which they may sit, each by one tap. */
export function StandingChoice({ roundId }: { readonly roundId: string }) {
  const t = useText()
  const mine = useMe()?.groups.groupIds ?? []
  const meeting = useGroupNames().filter(({ table }) => table !== undefined)
  const open = meeting.filter(({ groupId, isOpen }) => isOpen || mine.includes(groupId))
  return (
    <div className={styles.choice}>
      <h1 className={styles.headline}>{t(mine.length > 0 ? 'groups.choose_not_yours' : 'groups.choose')}</h1>
      <p>{t(open.length > 0 ? 'groups.choose_advice' : 'groups.choose_none')}</p>
      {open.map((group) => (
        <SitWith key={group.groupId} roundId={roundId} group={group} />
      ))}
    </div>
  )
}

/** The other groups of somebody who sits with one of theirs, and how to change over; nothing where there is none. */
export function OtherGroups({ roundId }: { readonly roundId: string }) {
  const t = useText()
  const { groupIds = [], number } = useMe()?.groups ?? {}
  const others = useGroupNames().filter(
    ({ groupId, table }) => groupIds.includes(groupId) && table !== undefined && table !== number,
  )
  if (number === undefined || others.length === 0) return null
  return (
    <div className={styles.choice}>
      <p>{t('groups.also_yours')}</p>
      {others.map((group) => (
        <SitWith key={group.groupId} roundId={roundId} group={group} />
      ))}
    </div>
  )
}

function SitWith({ roundId, group }: { readonly roundId: string; readonly group: NamedGroup }) {
  const t = useText()
  const desk = useDesk()
  const { language } = useLanguage()
  return (
    <Button wide size={56} {...desk.press({ type: 'groups.choose_group', roundId, groupId: group.groupId })}>
      {t('groups.sit_with', { group: textIn(group.name, language).text })}
    </Button>
  )
}
