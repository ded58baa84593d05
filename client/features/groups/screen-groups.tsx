import type { RoundView } from '../../../shared/features/groups/view.ts'
import { useText } from '../../i18n/use-text.ts'
import { Fitted } from '../../ui/fitted.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import type { GroupMeeting } from './group-at.ts'
import { ScreenTimeLeft } from './screen-time-left.tsx'
import styles from './screen.module.css'

type ScreenGroupsProps = { readonly groups: readonly GroupMeeting[]; readonly round: RoundView }

/** The standing groups that meet, each with its table. */
export function ScreenGroups({ groups, round }: ScreenGroupsProps) {
  const t = useText()
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('groups.screen_groups')}</h1>
        <ScreenTimeLeft round={round} />
      </header>
      <Fitted className={styles.groups}>
        {groups.map(({ groupId, name, table }) => (
          <p key={groupId} className={styles.group}>
            <span>
              <LocalizedText text={name} />
            </span>
            <span className={styles.table}>{t('groups.table', { number: table })}</span>
          </p>
        ))}
      </Fitted>
      <p className={styles.foot}>{t('groups.screen_remote')}</p>
    </div>
  )
}
