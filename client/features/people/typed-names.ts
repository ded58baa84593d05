import type { WireViewOf } from '../../../shared/meeting/view.ts'

interface Named {
  readonly personId?: string
  readonly name?: string
}

/** The names at the floor that are nobody's, each once. */
export function typedNamesIn({
  entries,
  history,
  lists,
  statements,
  turn,
}: WireViewOf['podium']['floor']): readonly string[] {
  const slots = Object.values(lists).flatMap((list) => Object.values(list) as readonly Named[])
  const all: readonly Named[] = [
    ...Object.values(entries),
    ...Object.values(history),
    ...Object.values(statements),
    ...slots,
    ...(turn ? [turn] : []),
  ]
  return [...new Set(all.flatMap(({ personId, name }) => (personId === undefined && name ? [name] : [])))].toSorted()
}
