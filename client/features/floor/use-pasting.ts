import { useState } from 'react'
import type { Mode } from '../../../shared/lib/mode.ts'
import type { AnyRefusal } from '../../i18n/refusal-text.ts'
import { usePodiumView, useServerTime } from '../../sync/hooks.ts'
import type { MatchedName } from './pasted-names.ts'
import type { PodiumFloor } from './use-podium-floor.ts'

/** How far back the first of a list is put, so that no clock takes the last of it for the future. */
const MARGIN_MS = 1_000

/** A name as it was looked over; without a person it is added by name. */
export interface NameToAdd extends Omit<MatchedName, 'personId'> {
  readonly personId: string
  /** `own`: where the person takes part, in the room where nobody knows. */
  readonly mode: Mode | 'own'
}

/** What became of a list. */
export interface Pasted {
  readonly waiting: number
  readonly added: number
  readonly refused: readonly { readonly line: string; readonly refusal: AnyRefusal }[]
}

/**
 * Adds a list of names in its order. All commands are made at once, each under its own id, so that a connection that is lost in
 * between doubles nobody; their times are a millisecond apart, so that the list keeps its order.
 */
export function usePasting({ itemId, desk }: PodiumFloor): {
  readonly outcome: Pasted | undefined
  readonly add: (names: readonly NameToAdd[]) => void
} {
  const [outcome, setOutcome] = useState<Pasted>()
  const people = usePodiumView((view) => view.people.people)
  const openedAtMs = usePodiumView(({ agenda }) => agenda.items[agenda.currentItemId ?? '']?.openedAtMs) ?? 0
  const serverTime = useServerTime()

  const add = (names: readonly NameToAdd[]) => {
    if (itemId === undefined) return
    const firstMs = Math.max(serverTime() - MARGIN_MS - names.length, openedAtMs)
    setOutcome({ waiting: names.length, added: 0, refused: [] })
    const addOne = async ({ line, name, organisation, personId, mode }: NameToAdd, at: number) => {
      const settled = await desk.send({
        type: 'floor.add',
        itemId,
        mode: mode === 'own' ? (people[personId]?.mode ?? 'room') : mode,
        channel: 'paper',
        askedAtMs: firstMs + at,
        ...(personId === '' ? { name, ...(organisation !== undefined && { organisation }) } : { personId }),
      })
      setOutcome((before) => before && after(before, line, settled))
    }
    names.forEach((each, at) => void addOne(each, at))
  }
  return { outcome, add }
}

function after(before: Pasted, line: string, settled: Awaited<ReturnType<PodiumFloor['desk']['send']>>): Pasted {
  const { waiting, added, refused } = before
  return settled.outcome === 'accepted'
    ? { waiting: waiting - 1, added: added + 1, refused }
    : { waiting: waiting - 1, added, refused: [...refused, { line, refusal: settled }] }
}
