import { FormattedMessage } from 'react-intl'
import { useText } from '../../i18n/use-text.ts'
import type { Connection } from '../../sync/connection.ts'
import { useConnection, useCurrentUntilMs } from '../../sync/hooks.ts'
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

/** The connection in words and, unless it is live, as of when the page is. */
export function ConnectionLine() {
  const t = useText()
  const { state } = useConnection()
  const currentUntilMs = useCurrentUntilMs()
  const isLive = state === 'live'
  return (
    <output className={isLive ? styles.live : styles.lost}>
      <Icon name={isLive ? 'check' : 'offline'} />
      <span>
        {t(WORDS[state])}
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
