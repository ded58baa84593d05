import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { useText } from '../../i18n/use-text.ts'
import { useIsKeeping, usePresence, useServerNowMs } from '../../sync/hooks.ts'
import { Icon } from '../../ui/icon.tsx'
import { Time } from '../../ui/time.tsx'
import styles from './podium-people.module.css'

const MINUTE_MS = 60_000

/**
 * Whether the room screen shows the meeting: live, gone since when, or never there while this page was open. Nothing is said
 * while the server cannot know: the screen may be connected to another of its nodes.
 */
export function PodiumScreenState() {
  const t = useText()
  const screens = usePresence()?.screens
  const isKeeping = useIsKeeping()
  const goneSinceMs = useGoneSinceMs(isKeeping ? screens : undefined)
  if (screens === undefined || !isKeeping) return null
  return (
    <span className={goneSinceMs === undefined ? styles.barFact : styles.barGone}>
      <Icon name="screen" />
      {goneSinceMs === undefined ? (
        t(screens === 0 ? 'people.screen_none' : 'people.screen_live')
      ) : (
        <span>
          <FormattedMessage
            id="people.screen_gone"
            values={{ time: () => <Time key="time" atMs={goneSinceMs} meetingOnly /> }}
          />
        </span>
      )}
    </span>
  )
}

interface Seen {
  readonly screens: number
  readonly goneSinceMs?: number
}

/** Since when, to the minute, no screen is there any more; undefined while one is, and where none was seen. */
function useGoneSinceMs(screens: number | undefined): number | undefined {
  const nowMs = useServerNowMs(MINUTE_MS)
  const [seen, setSeen] = useState<Seen>({ screens: 0 })
  if (screens !== undefined && screens !== seen.screens)
    setSeen({ screens, ...(screens === 0 && { goneSinceMs: nowMs }) })
  return seen.goneSinceMs
}
