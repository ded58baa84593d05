import { useState } from 'react'
import { browserKeyValues } from '../../sync/browser-ports.ts'
import { useFollowed } from '../../sync/hooks.ts'

const STORAGE_KEY = 'rostrum.report'

/** What the reader typed into a field of a report and the meeting does not have, and over which version they typed it. */
export interface ReportDraft {
  readonly text: string
  readonly version: number
}

/** The draft of a field: this device keeps it, also over a reload and without a connection, until it is set to undefined. */
export function useReportDraft(roundId: string, field: string) {
  const { meetingId, linkId } = useFollowed()
  const key = `${STORAGE_KEY}.${meetingId}.${linkId}.${roundId}.${field}`
  const [draft, setDraft] = useState(() => read(browserKeyValues.entries(key).find(([found]) => found === key)?.[1]))
  const keep = (changed: ReportDraft | undefined): void => {
    setDraft(changed)
    if (changed) browserKeyValues.set(key, JSON.stringify(changed))
    else browserKeyValues.remove(key)
  }
  return [draft, keep] as const
}

function read(kept: string | undefined): ReportDraft | undefined {
  if (kept === undefined) return undefined
  try {
    const draft: unknown = JSON.parse(kept)
    return isDraft(draft) ? draft : undefined
  } catch {
    // What another program wrote under this key is nobody's draft.
    return undefined
  }
}

const isDraft = (value: unknown): value is ReportDraft =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  typeof value.text === 'string' &&
  'version' in value &&
  typeof value.version === 'number'
