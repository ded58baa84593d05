import { useState } from 'react'
import { useView } from '../../sync/hooks.ts'

/** By entry: the name under which this page has seen it wait. The meeting has forgotten who left; the page that was a moment late still names them. */
export function useNamesSeen(): ReadonlyMap<string, string> {
  const entries = useView((view) => view.floor.entries)
  const [seen, see] = useState({ entries: {} as typeof entries, names: new Map<string, string>() })
  if (seen.entries === entries) return seen.names
  const waiting = Object.entries(entries).map(([entryId, { name }]) => [entryId, name] as const)
  const names = new Map([...seen.names, ...waiting])
  see({ entries, names })
  return names
}
