import { isolateLtr } from '../../i18n/isolate.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { Button, type ButtonLook } from '../../ui/button.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { timeOfDay } from '../../ui/time.tsx'
import { useZones } from '../../ui/zone.tsx'
import { newRoundId } from './round-id.ts'
import type { DeskGroup } from './standing-people.ts'
import styles from './standing.module.css'
import { useGroupsPart } from './use-groups-part.ts'
import { useStandingDesk } from './use-standing-desk.ts'

/** The groups that the breakout is for that is on; none while people sit. */
export function useGroupsToOpen(): readonly DeskGroup[] {
  const { groups, ofItems, round } = useStandingDesk()
  const { itemId, isBreakout } = useGroupsPart()
  const { groupIds = [] } = ofItems[itemId ?? ''] ?? {}
  return round || !isBreakout ? [] : groups.filter(({ groupId }) => groupIds.includes(groupId))
}

/** On the console during a breakout: its groups open by one tap, and until when; nothing where it has none, or people sit. */
export function OpenGroupsLine({ look }: { readonly look?: ButtonLook }) {
  const t = useText()
  const { locale } = useLanguage()
  const zones = useZones()
  const { desk } = useStandingDesk()
  const { untilMs } = useGroupsPart()
  const groups = useGroupsToOpen()
  if (groups.length === 0) return null
  const time = isolateLtr(timeOfDay(untilMs, locale, zones.meeting))
  const open = () =>
    void desk.send({
      type: 'groups.open_groups',
      roundId: newRoundId(),
      groupIds: groups.map(({ groupId }) => groupId),
    })
  return (
    <div className={styles.form}>
      <h2>{t('groups.time_for_groups')}</h2>
      <ul className={styles.names}>
        {groups.map(({ groupId, name }) => (
          <li key={groupId}>
            <LocalizedText text={name} unmarked />
          </li>
        ))}
      </ul>
      <div>
        <Button look={look} size={look ? 56 : 44} icon="people" disabled={!desk.isLive} onClick={open}>
          {t('groups.open_until', { count: groups.length, time })}
        </Button>
      </div>
    </div>
  )
}
