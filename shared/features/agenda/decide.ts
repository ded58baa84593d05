import { accept, reject } from '../../lib/decision.ts'
import type { Decide, DecideContext } from '../../lib/feature.ts'
import { decideActs } from './decide-acts.ts'
import { decidePlanning } from './decide-planning.ts'
import { decideRunning } from './decide-running.ts'
import type { AgendaCommand, AgendaEvent, AgendaRejection, PlannedDay, PlannedItem } from './messages.ts'
import { whileOver, type AgendaSees } from './refusals.ts'
import type { AgendaSlice } from './state.ts'

/** What each command does to the agenda, or why not. */
export const decideAgenda: Decide<AgendaSees, AgendaCommand, AgendaEvent, AgendaRejection> = {
  'agenda.import': (state, { days }, context) => {
    const refusal =
      whileOver(state) ?? (hasBegun(state.agenda) ? ({ code: 'agenda/already_running' } as const) : faultOf(days))
    if (refusal) return reject(refusal)
    return accept({ type: 'agenda.imported', days: days.map((day) => withTexts(day, context)) })
  },
  ...decideRunning,
  ...decidePlanning,
  ...decideActs,
}

const hasBegun = (agenda: AgendaSlice): boolean =>
  Object.values(agenda.items).some(({ openedAtMs }) => openedAtMs !== undefined)

function faultOf(days: readonly PlannedDay[]): AgendaRejection | undefined {
  const items = days.flatMap((day) => day.items)
  return firstDoubled([...days.map(({ dayId }) => dayId), ...items.map(({ itemId }) => itemId)]) ?? firstBadTime(items)
}

function firstDoubled(ids: readonly string[]): AgendaRejection | undefined {
  const doubled = ids.find((id, at) => ids.indexOf(id) !== at)
  return doubled === undefined ? undefined : { code: 'agenda/duplicate_id', id: doubled }
}

function firstBadTime(items: readonly PlannedItem[]): AgendaRejection | undefined {
  for (const [at, { itemId, startMs, endMs }] of items.entries()) {
    if (endMs <= startMs) return { code: 'agenda/bad_times', itemId, reason: 'ends_before_start' }
    if (startMs < (items[at - 1]?.endMs ?? 0)) return { code: 'agenda/bad_times', itemId, reason: 'overlap' }
  }
  return undefined
}

type ImportedDay = Extract<AgendaEvent, { type: 'agenda.imported' }>['days'][number]

function withTexts({ title, openTo, hardStop, items, ...day }: PlannedDay, { keepText }: DecideContext): ImportedDay {
  return {
    ...day,
    titleText: keepText(title),
    ...(hardStop && {
      hardStop: { atMs: hardStop.atMs, ...(hardStop.label && { labelText: keepText(hardStop.label) }) },
    }),
    ...(openTo && { openToText: keepText(openTo) }),
    items: items.map(({ title: itemTitle, points, focus, outputs, segments, ...item }) => ({
      ...item,
      titleText: keepText(itemTitle),
      pointTexts: points.map(keepText),
      ...(focus && { focusText: keepText(focus) }),
      outputTexts: outputs.map(keepText),
      segments: segments.map(({ title: segmentTitle, ...segment }) => ({
        ...segment,
        titleText: keepText(segmentTitle),
      })),
    })),
  }
}
