import { useEffect, useRef } from 'react'
import type { Settled } from '../../sync/outbox.ts'
import { useReportDraft } from './use-report-draft.ts'

/** What stands in a field of the report now. */
interface Standing {
  readonly version: number
  readonly text: string
}

/** A field that several people of a table write: the reader's words, what stands there, and what becomes of the two. */
export interface ReportFieldState {
  /** What the reader sees: their own words where they have typed any. */
  readonly text: string
  /** What they typed is not sent. */
  readonly isUnsent: boolean
  /** Somebody else wrote since the reader began: what stands there now. */
  readonly theirs: string | undefined
  readonly type: (text: string) => void
  readonly send: () => void
  readonly keepMine: () => void
  readonly takeTheirs: () => void
}

/** The state of a field; `write` sends words over the version that they were typed over. */
export function useReportField(
  of: { readonly roundId: string; readonly field: string },
  standing: Standing,
  write: (text: string, version: number) => Promise<Settled>,
): ReportFieldState {
  const [draft, keep] = useReportDraft(of.roundId, of.field)
  const latest = useRef(draft)
  const isSending = useRef(false)
  useEffect(() => {
    latest.current = draft
  })
  const isUnsent = draft !== undefined && draft.text !== standing.text
  const isOvertaken = isUnsent && draft.version < standing.version
  const send = async () => {
    if (!isUnsent || isOvertaken || isSending.current) return
    isSending.current = true
    const { outcome } = await write(draft.text, draft.version)
    isSending.current = false
    if (outcome !== 'accepted') return
    const now = latest.current
    // Who typed on meanwhile typed over what was just sent.
    keep(now && now.text !== draft.text ? { ...now, version: draft.version + 1 } : undefined)
  }
  return {
    text: draft?.text ?? standing.text,
    isUnsent,
    theirs: isOvertaken ? standing.text : undefined,
    type: (text) => keep(text === standing.text ? undefined : { text, version: draft?.version ?? standing.version }),
    send: () => void send(),
    keepMine: () => keep(draft && { ...draft, version: standing.version }),
    takeTheirs: () => keep(undefined),
  }
}
