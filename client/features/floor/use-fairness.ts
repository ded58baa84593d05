import { useMemo } from 'react'
import {
  panelMsOf,
  sharesBy,
  withoutSmallGroups,
  type Presence,
  type Share,
  type Viewpoint,
} from '../../../shared/features/floor/fairness.ts'
import type { WireViewOf } from '../../../shared/meeting/view.ts'
import { useMe, usePodiumView } from '../../sync/hooks.ts'

/** What floor time is looked at for. */
export const SCOPES = ['item', 'day', 'meeting'] as const
export type Scope = (typeof SCOPES)[number]

/** Who had the floor, as the reader may see it. */
export interface Fairness {
  readonly sharesOf: (viewpoint: Viewpoint) => readonly Share[]
  readonly panelMs: number
  /** Whether anybody was heard at all. */
  readonly hasTurns: boolean
  /** Whether the reader sees every group, however small. */
  readonly seesAll: boolean
}

type Podium = WireViewOf['podium']

/** Floor time of the item, the day or the meeting against who is here now. */
export function useFairness(scope: Scope): Fairness {
  const history = usePodiumView((view) => view.floor.history)
  const people = usePodiumView((view) => view.people.people)
  const standings = usePodiumView((view) => view.attendance.people)
  const agenda = usePodiumView((view) => view.agenda)
  const seesAll = useMe()?.people.roles?.includes('secretariat') ?? false
  const present = useMemo(() => presentIn(standings), [standings])
  const turns = useMemo(() => turnsIn(scope, history, agenda), [scope, history, agenda])
  return useMemo(
    () => ({
      sharesOf: (viewpoint) => {
        const shares = sharesBy(viewpoint, people, present, turns)
        return seesAll ? shares : withoutSmallGroups(viewpoint, shares)
      },
      panelMs: panelMsOf(turns),
      hasTurns: turns.length > 0,
      seesAll,
    }),
    [people, present, turns, seesAll],
  )
}

function presentIn(standings: Podium['attendance']['people']): readonly Presence[] {
  return Object.entries(standings).flatMap(([personId, { roomSinceMs, remoteSinceMs, asleepSinceMs }]): Presence[] => {
    if (roomSinceMs !== undefined) return [{ personId, mode: 'room' }]
    return remoteSinceMs !== undefined && asleepSinceMs === undefined ? [{ personId, mode: 'remote' }] : []
  })
}

type PastTurns = Podium['floor']['history']

function turnsIn(scope: Scope, history: PastTurns, { currentItemId, items }: Podium['agenda']) {
  const turns = Object.values(history)
  if (scope === 'meeting') return turns
  const itemId = currentItemId ?? lastOf(turns)?.itemId
  if (scope === 'item') return turns.filter((turn) => turn.itemId === itemId)
  const day = items[itemId ?? '']?.dayId
  return turns.filter((turn) => items[turn.itemId]?.dayId === day)
}

const lastOf = (turns: readonly PastTurns[string][]): PastTurns[string] | undefined =>
  turns.reduce<PastTurns[string] | undefined>(
    (last, turn) => (last && last.endedAtMs > turn.endedAtMs ? last : turn),
    undefined,
  )
