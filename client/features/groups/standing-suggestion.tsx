import { isolateLtr } from '../../i18n/isolate.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { timeOfDay } from '../../ui/time.tsx'
import { useZones } from '../../ui/zone.tsx'
import { newRoundId } from './round-id.ts'
import styles from './standing.module.css'
import { useGroupsPart } from './use-groups-part.ts'
import { useStandingDesk } from './use-standing-desk.ts'

/** On the console during a breakout: its groups open by one tap, and until when; nothing where it has none, or people sit. */
export function OpenGroupsLine() {
  const t = useText()
  const { locale } = useLanguage()
  const zones = useZones()
  const { groups, ofItems, round, desk } = useStandingDesk()
  const { itemId, isBreakout, untilMs } = useGroupsPart()
  const { groupIds = [] } = ofItems[itemId ?? ''] ?? {}
  const named = groups.filter(({ groupId }) => groupIds.includes(groupId))
  if (round || !isBreakout || named.length === 0) return null
  const time = isolateLtr(timeOfDay(untilMs, locale, zones.meeting))
  const open = () =>
    void desk.send({
      type: 'groups.open_groups',
      roundId: newRoundId(),
      groupIds: named.map(({ groupId }) => groupId),
    })
  return (
    <div className={styles.form}>
      <h2>{t('groups.time_for_groups')}</h2>
      <ul className={styles.names}>
        {named.map(({ groupId, name }) => (
          <li key={groupId}>
            <LocalizedText text={name} unmarked />
          </li>
        ))}
      </ul>
      <div>
        <Button icon="people" disabled={!desk.isLive} onClick={open}>
          {t('groups.open_until', { count: named.length, time })}
        </Button>
      </div>
    </div>
  )
}
