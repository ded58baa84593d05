import { lengthOf } from '../../../shared/features/agenda/state.ts'
import type { WireViewOf } from '../../../shared/meeting/view.ts'
import { useText } from '../../i18n/use-text.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import styles from './report.module.css'

const MINUTE_MS = 60_000

type Item = WireViewOf['podium']['agenda']['items'][string]

/** How many minutes there are: of the item's part for reports, else of the item. */
function timeFor(item: Item): { readonly of: 'part' | 'item'; readonly length: number } {
  const part = Object.values(item.segments).find(({ kind }) => kind === 'report')
  return part ? { of: 'part', length: part.minutes } : { of: 'item', length: Math.round(lengthOf(item) / MINUTE_MS) }
}

/** How much of the item that is on the reports take, or of its part for reports; nothing while no item is on. */
export function ReportsSum({ limitsMs }: { readonly limitsMs: readonly number[] }) {
  const t = useText()
  const item = usePodiumView(({ agenda }) => agenda.items[agenda.currentItemId ?? ''])
  if (!item || limitsMs.length === 0) return null
  const inMinutes = (ms: number) => Math.round(ms / MINUTE_MS)
  const [first = 0] = limitsMs
  const sum = inMinutes(limitsMs.reduce((ms, each) => ms + each, 0))
  const { of, length } = timeFor(item)
  const isSame = limitsMs.every((ms) => ms === first)
  const values = { count: limitsMs.length, minutes: inMinutes(first), sum, length, of }
  return (
    <p>
      {t(isSame ? 'groups.reports_sum' : 'groups.reports_sum_mixed', values)}
      <br />
      {sum > length ? (
        <strong className={styles.late}>{t('groups.reports_sum_too_long')}</strong>
      ) : (
        <span className={styles.soft}>{t('groups.reports_open_left', { minutes: length - sum })}</span>
      )}
    </p>
  )
}
