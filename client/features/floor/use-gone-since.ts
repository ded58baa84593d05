import { useState } from 'react'
import { useServerTime } from '../../sync/hooks.ts'

type Connected = ReadonlySet<string> | undefined

interface Seen {
  readonly connected: Connected
  /** By person: when this page saw them go. */
  readonly gone: ReadonlyMap<string, number>
}

/** Since when each person has been without a connection, as far as this page saw it; who comes back is not in it. */
export function useGoneSince(connected: Connected): ReadonlyMap<string, number> {
  const serverTime = useServerTime()
  const [seen, see] = useState<Seen>({ connected, gone: new Map() })
  if (seen.connected === connected) return seen.gone
  const next = { connected: connected ?? seen.connected, gone: goneAfter(seen, connected, serverTime()) }
  see({ ...next, connected })
  return next.gone
}

function goneAfter({ connected: before, gone }: Seen, connected: Connected, nowMs: number): Seen['gone'] {
  if (!connected) return gone
  const after = new Map([...gone].filter(([personId]) => !connected.has(personId)))
  for (const personId of before ?? []) if (!connected.has(personId)) after.set(personId, nowMs)
  return after
}
