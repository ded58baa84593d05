import type { TableMessageView } from '../../../shared/features/groups/view.ts'
import { Fitted } from '../../ui/fitted.tsx'
import { useNow } from '../../ui/now.tsx'
import { Time } from '../../ui/time.tsx'
import styles from './screen.module.css'

const SHOWN_MS = 5 * 60_000

/** The last message to all tables, for five minutes. */
export function ScreenSaid({ message }: { readonly message: TableMessageView | undefined }) {
  const isFresh = useNow((nowMs) => message !== undefined && nowMs - message.atMs < SHOWN_MS)
  if (!message || !isFresh) return null
  return (
    <Fitted className={styles.said}>
      <p className={styles.saidWords}>
        <Time atMs={message.atMs} meetingOnly /> <bdi dir="auto">{message.text}</bdi>
      </p>
    </Fitted>
  )
}
