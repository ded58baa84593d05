import { useText } from '../../i18n/use-text.ts'
import { useMe } from '../../sync/hooks.ts'
import type { FloorSide } from './floor-side.ts'
import styles from './my-state.module.css'
import type { WireEntry } from './queue.ts'
import { turnLimitMs } from './turn-limit.ts'

const MINUTE_MS = 60_000

type MyLimitProps = { readonly entry: WireEntry; readonly side: FloorSide }

/** How long the reader may speak: "You have 3 minutes". */
export function MyLimit({ entry: { kind, limitMs }, side: { floor } }: MyLimitProps) {
  const t = useText()
  const roles = useMe()?.people.roles ?? []
  const ownMs = limitMs ?? turnLimitMs(floor, { kind, roles })
  return <p className={styles.advice}>{t('floor.your_limit', { minutes: ownMs / MINUTE_MS })}</p>
}
