import { useState } from 'react'
import { useView } from '../../sync/hooks.ts'

interface Seen {
  readonly entries?: object
  readonly names: ReadonlyMap<string, string>
}

/** By entry: the name under which this page has seen it wait. The meeting has forgotten who left; the page that was a moment late still names them. */
export function useNamesSeen(): ReadonlyMap<string, string> {
  const entries = useView((view) => view.floor.entries)
  const [seen, see] = useState<Seen>({ names: new Map() })
  if (seen.entries === entries) return seen.names
  const waiting = Object.entries(entries).map(([entryId, { name }]) => [entryId, name] as const)
  const names = new Map([...seen.names, ...waiting])
  see({ entries, names })
  return names
}
