import { defined } from '../../lib/defined.ts'
import type { Evolve, EvolveContext } from '../../lib/feature.ts'
import type { ItemId } from '../../lib/ids.ts'
import { changeItem, read, resumed, startedIn } from './item-state.ts'
import type { AgendaEvent } from './messages.ts'
import { itemOf, type AgendaSlice, type Item, type PostponeTarget, type Step } from './state.ts'

const MAX_STEPS = 20

/** What it does to the agenda that it is held. */
export const evolveRunning = {
  'agenda.item_opened': (agenda, { itemId, afterItemId }, { atMs }) => ({
    ...changeItem(agenda, itemId, (item) => startedIn(agenda, { ...item, openedAtMs: atMs }, atMs)),
    currentItemId: itemId,
    past: withOpening(agenda.past, { openedItemId: itemId }, afterItemId),
  }),
  'agenda.item_closed': (agenda, { itemId, waiting }, { atMs }) => ({
    ...withNothingOn(
      changeItem(agenda, itemId, (item) => ({
        ...resumed(item, atMs),
        status: 'closed',
        closedAtMs: atMs,
        ...defined({ waiting }),
      })),
    ),
    past: withStep(agenda.past, { closedItemId: itemId }),
  }),
  'agenda.item_paused': (agenda, { itemId }, { atMs }) =>
    changeItem(agenda, itemId, ({ pausedAtMs = atMs, ...item }) => ({ ...item, status: 'paused', pausedAtMs })),
  'agenda.item_resumed': (agenda, { itemId }, { atMs }) =>
    changeItem(agenda, itemId, (item) => (agenda.standsStill ? { ...item, status: 'open' } : resumed(item, atMs))),
  'agenda.item_skipped': (agenda, { itemId }) => changeItem(agenda, itemId, (item) => ({ ...item, status: 'skipped' })),
  'agenda.item_unskipped': (agenda, { itemId }) =>
    changeItem(agenda, itemId, ({ leftOut: _back, ...item }) => ({ ...item, status: 'planned' })),
  'agenda.item_unopened': (agenda, { itemId }) => ({
    ...withNothingOn(changeItem(agenda, itemId, neverOpened)),
    past: withLastStep(agenda.past, ({ openedItemId: _undone, ...step }) => step),
  }),
  'agenda.item_reopened': (agenda, { itemId }, { atMs }) => ({
    ...changeItem(agenda, itemId, (item) => startedIn(agenda, unclosed(item), atMs)),
    currentItemId: itemId,
    past: withLastStep(agenda.past, ({ closedItemId: _undone, ...step }) => step),
  }),
  'agenda.segment_started': (agenda, { itemId, segment: rank }, { atMs }) =>
    changeItem(agenda, itemId, (item) => ({
      ...item,
      segment: { rank, sinceMs: atMs, pausedBeforeMs: item.pausedMs + atMs - (item.pausedAtMs ?? atMs) },
    })),
  'agenda.item_taken_up': (agenda, { itemId, afterItemId }, { atMs }) => {
    const item = itemOf(agenda, itemId)
    if (item?.closedAtMs === undefined) return agenda
    const { closedAtMs, pausedMs } = item
    const goesOn = { ...unclosed(item), pausedMs: pausedMs + atMs - closedAtMs }
    return {
      ...changeItem(agenda, itemId, () => startedIn(agenda, goesOn, atMs)),
      currentItemId: itemId,
      past: withOpening(agenda.past, { takenUp: { itemId, closedAtMs, pausedMs } }, afterItemId),
    }
  },
  'agenda.item_put_back': (agenda, { itemId, closedAtMs, pausedMs }, { atMs }) => ({
    ...withNothingOn(
      changeItem(agenda, itemId, (item) => ({ ...resumed(item, atMs), status: 'closed', closedAtMs, pausedMs })),
    ),
    past: withLastStep(agenda.past, ({ takenUp: _undone, ...step }) => step),
  }),
  'agenda.item_postponed': (agenda, { itemId, reasonText, target }, context) =>
    changeItem(agenda, itemId, (item) => ({
      ...item,
      status: 'postponed',
      postponed: { reason: read(reasonText, context), target: readTarget(target, context) },
    })),
  'agenda.item_unpostponed': (agenda, { itemId }) =>
    changeItem(agenda, itemId, ({ postponed: _over, ...item }) => ({
      ...item,
      status: item.closedAtMs === undefined ? 'planned' : 'closed',
    })),
} satisfies Partial<Evolve<AgendaSlice, AgendaEvent>>

type StoredTarget = Extract<AgendaEvent, { type: 'agenda.item_postponed' }>['target']

const readTarget = (target: StoredTarget, context: EvolveContext): PostponeTarget =>
  target.kind === 'words' ? { kind: 'words', words: read(target.wordsText, context) } : target

const withNothingOn = ({ currentItemId: _over, ...agenda }: AgendaSlice): AgendaSlice => agenda

const unclosed = ({ closedAtMs: _closed, postponed: _on, waiting: _back, ...item }: Item): Item => item

const neverOpened = ({ openedAtMs: _opened, pausedAtMs: _paused, segment: _begun, ...item }: Item): Item => ({
  ...item,
  status: 'planned',
  pausedMs: 0,
})

const withStep = (past: readonly Step[], step: Step): readonly Step[] => [...past, step].slice(-MAX_STEPS)

/** One step, where the closing that led to it was noted as one already. */
const withOpening = (past: readonly Step[], step: Step, closedItemId: ItemId | undefined): readonly Step[] =>
  closedItemId ? [...past.slice(0, -1), { ...step, closedItemId }] : withStep(past, step)

/** The steps with the last one changed; a step of which nothing is left is gone. */
function withLastStep(past: readonly Step[], change: (step: Step) => Step): readonly Step[] {
  const last = change(past.at(-1) ?? {})
  return Object.keys(last).length === 0 ? past.slice(0, -1) : [...past.slice(0, -1), last]
}
