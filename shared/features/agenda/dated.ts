import type { EvolveContext } from '../../lib/feature.ts'
import type { AgendaSlice } from './state.ts'

type Effects<Event> = {
  readonly [type: string]: (agenda: AgendaSlice, event: Event, context: EvolveContext) => AgendaSlice
}

/** The same effects, each of which notes when it changed something. */
export function dated<Table extends Effects<never>>(effects: Table): Table {
  const entries = Object.entries(effects).map(([type, effect]) => [type, datedOne(effect)])
  return Object.fromEntries(entries) as Table
}

const datedOne =
  <Event>(effect: Effects<Event>[string]): Effects<Event>[string] =>
  (agenda, event, context) => {
    const changed = effect(agenda, event, context)
    return changed === agenda ? agenda : { ...changed, changedAtMs: context.atMs }
  }
