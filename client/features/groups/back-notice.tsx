import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { useServerTime } from '../../sync/hooks.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { useNow } from '../../ui/now.tsx'
import type { MyTable } from './my-table.ts'

const TOLD_MS = 5 * 60_000

/** Calls those back whose round has ended, until they have seen it or five minutes are over. */
export function BackNotice({ table }: { readonly table: MyTable | undefined }) {
  const [last, setLast] = useState(table)
  const [seenRoundId, setSeen] = useState<string>()
  if (table?.name === 'seated' && table !== last) setLast(table)
  if (table || last?.name !== 'seated' || last.round.roundId === seenRoundId) return null
  const { roundId, endsAtMs } = last.round
  return <CalledBack plannedEndMs={endsAtMs} onSeen={() => setSeen(roundId)} />
}

type CalledBackProps = { readonly plannedEndMs: number; readonly onSeen: () => void }

/** A device that slept through the end says nothing of it when that was long ago. */
function CalledBack({ plannedEndMs, onSeen }: CalledBackProps) {
  const t = useText()
  const serverTime = useServerTime()
  const [endedAtMs] = useState(() => Math.min(plannedEndMs, serverTime()))
  const isFresh = useNow((nowMs) => nowMs - endedAtMs < TOLD_MS)
  if (!isFresh) return null
  return (
    <Banner
      tone="accent"
      icon="arrow"
      role="alert"
      title={t('groups.called_back')}
      actions={<Button onClick={onSeen}>{t('groups.understood')}</Button>}
    >
      {t('groups.called_back_advice')}
    </Banner>
  )
}
