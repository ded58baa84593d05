import { FormattedMessage } from 'react-intl'
import type { Durability } from '../../../shared/protocol/down.ts'
import { useText } from '../../i18n/use-text.ts'
import type { Connection } from '../../sync/connection.ts'
import { useConnection, useCurrentUntilMs, useDurability, useFollowed, useIsKeeping } from '../../sync/hooks.ts'
import { Icon } from '../../ui/icon.tsx'
import { Time } from '../../ui/time.tsx'
import styles from './connection-line.module.css'

const WORDS: { readonly [State in Connection['state']]: string } = {
  live: 'meeting.connected',
  connecting: 'meeting.connecting',
  fetching: 'meeting.connecting',
  waiting: 'meeting.trying_again',
  offline: 'meeting.offline',
  refused: 'meeting.not_following',
  replaced: 'meeting.not_following',
  reload: 'meeting.not_following',
}

/** Where the podium's bar has no room for more; what to do meanwhile is said below it. */
const SHORT: typeof WORDS = { ...WORDS, waiting: 'meeting.no_connection' }

/** What the podium reads instead of "Connected" where a power cut may cost something. */
const AT_RISK: { readonly [D in Durability]?: string } = {
  second_at_risk: 'meeting.connected_second_at_risk',
  none: 'meeting.connected_not_durable',
}

/** The connection in words and, unless it is live, as of when the page is. */
export function ConnectionLine() {
  const t = useText()
  const isLive = useConnection().state === 'live'
  const currentUntilMs = useCurrentUntilMs()
  const words = useWords()
  return (
    <output className={isLive ? styles.live : styles.lost}>
      <Icon name={isLive ? 'check' : 'offline'} />
      <span>
        {t(words)}
        {!isLive && currentUntilMs !== undefined && (
          <>
            {' · '}
            <FormattedMessage
              id="meeting.as_of"
              values={{ time: () => <Time key="time" atMs={currentUntilMs} meetingOnly /> }}
            />
          </>
        )}
      </span>
    </output>
  )
}

/** What a power cut may cost of what is saved is no news while nothing is. */
function useWords(): string {
  const { state } = useConnection()
  const durability = useDurability()
  const isSaving = useIsKeeping() && state === 'live'
  const { [state]: plain } = useFollowed().audience === 'podium' ? SHORT : WORDS
  return (isSaving && durability && AT_RISK[durability]) || plain
}
