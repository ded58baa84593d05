import { useState } from 'react'
import { browserKeyValues } from '../../sync/browser-ports.ts'
import { useFollowed } from '../../sync/hooks.ts'

const STORAGE_KEY = 'rostrum.statement'

/** What the reader has typed on an item and not sent: this device keeps it, also over a reload, until it is set to undefined or emptied. */
export function useStatementDraft(itemId: string) {
  const { meetingId, linkId } = useFollowed()
  const key = `${STORAGE_KEY}.${meetingId}.${linkId}.${itemId}`
  const [draft, setDraft] = useState(() => browserKeyValues.entries(key).find(([found]) => found === key)?.[1])
  const keepDraft = (text: string | undefined): void => {
    setDraft(text)
    if (text) browserKeyValues.set(key, text)
    else browserKeyValues.remove(key)
  }
  return [draft, keepDraft] as const
}
