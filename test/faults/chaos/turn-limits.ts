import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import type { Press } from './device.ts'

type Turn = NonNullable<MeetingState['floor']['turn']>

/** The time of each turn by what people were told: what it was given, and each extension that was accepted, once. */
export class TurnLimits {
  /** By version. */
  readonly #extensions: ReadonlyMap<number, number>

  constructor(accepted: readonly Press[]) {
    this.#extensions = new Map(
      accepted.flatMap(({ wish, settled }) =>
        wish.type === 'floor.extend' && settled?.outcome === 'accepted' ? [[settled.version, wish.byMs]] : [],
      ),
    )
  }

  /** Each turn whose time is another than people were told; `states` by version. */
  problemsIn(states: readonly MeetingState[]): string[] {
    let expectedMs = 0
    return states.flatMap(({ floor: { turn } }, version) => {
      if (!turn) return []
      const isSame = isSameTurn(turn, states[version - 1]?.floor.turn)
      expectedMs = isSame ? expectedMs + (this.#extensions.get(version) ?? 0) : turn.limitMs
      const problem = `at ${version} a turn has ${turn.limitMs} ms, and people were told of ${expectedMs} ms`
      const isTold = turn.limitMs === expectedMs
      expectedMs = turn.limitMs
      return isTold ? [] : [problem]
    })
  }
}

const isSameTurn = (turn: Turn, before: Turn | undefined): boolean =>
  turn.entry.entryId === before?.entry.entryId && turn.calledAtMs === before.calledAtMs
