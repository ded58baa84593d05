import { useState } from 'react'
import { settingsOf, type Settings } from '../../../shared/features/groups/state.ts'
import { defined } from '../../../shared/lib/defined.ts'
import type { TablesDesk, WireGroups, WirePastRound } from './use-tables-desk.ts'

const USUAL: Settings = { size: 4, zones: 'apart', mix: ['stakeholderGroup'], from: 'here' }

/** What is wished of the next draw, while it is being chosen. */
export interface DrawWishes {
  readonly settings: Settings
  readonly set: (change: Partial<Settings>) => void
}

/** The wishes for the next draw: those of the plan, else of the last draw, until somebody changes them. */
export function useDrawWishes({ groups, past }: Pick<TablesDesk, 'groups' | 'past'>): DrawWishes {
  const begun = past.length + (groups.round ? 1 : 0)
  const [changed, setChanged] = useState<{ readonly begun: number; readonly settings: Settings }>()
  // What was changed for a round that has begun since is not meant for the next one.
  const settings = changed?.begun === begun ? changed.settings : lastWishes(groups, past)
  return { settings, set: (change) => setChanged({ begun, settings: { ...settings, ...change } }) }
}

/** Rounds that were planned before are asked for by the plan alone. */
function lastWishes({ plan, round }: WireGroups, past: readonly WirePastRound[]): Settings {
  if (plan) return settingsOf(plan)
  const begun: readonly (Partial<Settings> | undefined)[] = [round, ...past.toReversed()]
  const last = begun.find(isDrawn)
  const { rounds: _planned, ...settings } = settingsOf(last ?? USUAL)
  return settings
}

/** Standing groups that were opened again are no draw. */
const isDrawn = (round: Partial<Settings> | undefined): round is Settings => round?.size !== undefined

/** As it is sent: sets of one say nothing, and what is empty is not wished. */
export function sentWishes(settings: Settings): Settings {
  const { apart, together, hosts, notAlone, rounds, ...plain } = settingsOf(settings)
  const wishes = { apart: filled(apart), together: filled(together), hosts: some(hosts), notAlone: some(notAlone) }
  return { ...plain, ...defined({ ...wishes, rounds: rounds === 1 ? undefined : rounds }) }
}

const some = <T>(list: readonly T[] | undefined): readonly T[] | undefined => (list?.length ? list : undefined)

const filled = (sets: Settings['apart']): Settings['apart'] => some(sets?.filter(({ length }) => length > 1))
