import type { EvolveContext } from '../../lib/feature.ts'
import type { EntryId, ItemId, PersonId } from '../../lib/ids.ts'
import { standingIn } from './entries-of.ts'
import { entryIn, hasMoved } from './item-floor.ts'
import type { FloorHears } from './listen.ts'
import type { FloorEvent } from './messages.ts'
import { floorOf, type Entry, type FloorSlice, type ItemFloor, type LastStep, type Step } from './state.ts'
import { hasTheFloor, turnOfEntry } from './turn.ts'
import { UNDO_MS } from './undo-time.ts'

type Happening = FloorEvent | FloorHears
type Effect = (slice: FloorSlice, event: Happening, context: EvolveContext) => FloorSlice
type Taken = { readonly step: Step; readonly entryId: EntryId } | undefined
type StepOf = { readonly [Type in FloorEvent['type']]?: (event: Extract<FloorEvent, { type: Type }>) => Taken }

/** Which events are steps of the desk; what makes way for somebody belongs to their being called. */
const STEP_OF: StepOf = {
  'floor.given': ({ entryId }) => ({ step: 'called', entryId }),
  'floor.turn_ended': ({ entryId, for: next }) =>
    next ? { step: 'called', entryId: next } : { step: 'ended', entryId },
  'floor.turn_put_back': ({ entryId, isHeld, for: next }) =>
    next ? { step: 'called', entryId: next } : { step: isHeld ? 'held' : 'returned', entryId },
  'floor.entry_held': ({ entryId }) => ({ step: 'held', entryId }),
  'floor.entry_returned': ({ entryId, by }) => (by === 'self' ? undefined : { step: 'returned', entryId }),
  'floor.entry_left': ({ entryId, by }) =>
    by === 'self' ? undefined : { step: by === 'desk' ? 'removed' : 'declined', entryId },
  'floor.entry_moved': ({ entryId, by }) =>
    by === 'self' ? undefined : { step: by === 'skipped' ? 'passed_over' : 'moved', entryId },
}

const ITEM_CHANGES: ReadonlySet<Happening['type']> = new Set([
  'agenda.item_opened',
  'agenda.item_closed',
  'agenda.item_unopened',
  'agenda.item_put_back',
  'meeting.closed',
])

/**
 * The effects of a table, each of which also keeps what undoing the last step takes: the floor as it would be without that
 * step. Whatever happens in between happens there too, so that an undo keeps it.
 */
export const remembering = <Table extends object>(effects: Table): Table =>
  Object.fromEntries(Object.entries(effects).map(([type, effect]) => [type, remember(effect)])) as Table

/** The floor before the last step, with all that happened besides. */
export function withoutLastStep({ lastStep, ...floor }: FloorSlice): FloorSlice {
  // Rows of texts that came in meanwhile stay known, so that they can be erased.
  return lastStep && 'without' in lastStep ? { ...lastStep.without, texts: floor.texts } : floor
}

/** The entry that a step was about, as it was before; undefined where it went by itself meanwhile. */
export const subjectOf = (floor: FloorSlice, entryId: EntryId): Entry | undefined =>
  entryIn(floor, entryId) ?? turnOfEntry(floor, entryId)?.entry

const remember =
  (effect: Effect): Effect =>
  (slice, event, context) => {
    const after = effect(slice, event, context)
    if (event.type === 'floor.step_undone') return after
    const lastStep = stepAfter(slice, event, { after, context, effect })
    if (lastStep === after.lastStep) return after
    const { lastStep: _before, ...floor } = after
    return lastStep ? { ...floor, lastStep } : floor
  }

type UndoableStep = Extract<LastStep, { without: FloorSlice }>

interface Happened {
  readonly after: FloorSlice
  readonly context: EvolveContext
  readonly effect: Effect
}

function stepAfter(slice: FloorSlice, event: Happening, happened: Happened): LastStep | undefined {
  const { lastStep } = slice
  const taken = takenBy(event)
  if (taken) return isGoingOn(slice, taken) ? lastStep : begun(slice, taken, happened.context.atMs)
  if (!lastStep || happened.context.atMs - lastStep.atMs > UNDO_MS) return undefined
  if ('loss' in lastStep || isToldByStep(event, lastStep.without)) return lastStep
  return meanwhile(slice, lastStep, event, happened)
}

/** Whether somebody is told to be next who would not wait without the step. */
const isToldByStep = (event: Happening, without: FloorSlice): boolean =>
  event.type === 'floor.next_told' && entryIn(without, event.entryId)?.status !== 'waiting'

/** What happens besides a step happens without it, too; or ends it, or is why it cannot be taken back. */
function meanwhile(
  slice: FloorSlice,
  lastStep: UndoableStep,
  event: Happening,
  { after, effect, context }: Happened,
): LastStep | undefined {
  const { without, ...step } = lastStep
  const loss = lossBy(event, without, step.entryId)
  if (loss) return { ...step, loss }
  if (hasMovedOn(slice, without, event, after)) return undefined
  const aside = effect(without, asSeenFrom(without, event), context)
  return aside === without ? lastStep : { ...step, without: aside }
}

function takenBy(event: Happening): Taken {
  const stepOf = (STEP_OF as Partial<Record<string, (event: Happening) => Taken>>)[event.type]
  return stepOf?.(event)
}

/** To make way for somebody and to call them is one step. */
const isGoingOn = (slice: FloorSlice, taken: NonNullable<Taken>): boolean =>
  taken.step === 'called' &&
  slice.lastStep?.step === 'called' &&
  slice.lastStep.entryId === taken.entryId &&
  entryIn(slice, taken.entryId) !== undefined

function begun({ lastStep: _last, ...without }: FloorSlice, taken: NonNullable<Taken>, atMs: number) {
  const subject = subjectOf(without, taken.entryId)
  return subject && { ...taken, itemId: subject.itemId, atMs, without }
}

function lossBy(event: Happening, without: FloorSlice, entryId: EntryId) {
  if (ITEM_CHANGES.has(event.type)) return 'item_changed'
  if (event.type === 'people.erased')
    return peopleWith(without, entryId).includes(event.personId) ? 'erased' : undefined
  return asksAgain(event, without) ? 'asked_again' : undefined
}

/** Whether somebody comes to wait, by themselves or as whom a name means, who waits or speaks without the step. */
function asksAgain(event: Happening, without: FloorSlice): boolean {
  const { personId, itemId, entryIds } = wishOf(event, without)
  if (!personId || !itemId) return false
  const waiting = floorOf(without, itemId).entryOfPerson.get(personId)
  return hasTheFloor(without, personId) || (waiting !== undefined && !entryIds.includes(waiting))
}

interface Wish {
  readonly personId?: PersonId | undefined
  readonly itemId?: ItemId | undefined
  /** The entries that it is about. */
  readonly entryIds: readonly (EntryId | undefined)[]
}

/** Whose wish an event makes of which entries; nobody's for most. */
function wishOf(event: Happening, without: FloorSlice): Wish {
  if (event.type === 'floor.entry_added') return { ...event, entryIds: [event.entryId] }
  if (event.type !== 'floor.entry_tied') return { entryIds: [] }
  const { personId, entryId, gone } = event
  return { personId, itemId: entryIn(without, entryId)?.itemId, entryIds: [entryId, gone] }
}

const peopleWith = (floor: FloorSlice, entryId?: EntryId) =>
  [entryId && subjectOf(floor, entryId), floor.turn?.entry, floor.interrupted?.entry].flatMap(
    (entry) => (entry || undefined)?.personId ?? [],
  )

/** Something was done with the outcome of the step: about another turn, or about an entry that stood elsewhere without it. */
function hasMovedOn(slice: FloorSlice, without: FloorSlice, event: Happening, after: FloorSlice): boolean {
  if (slice.turn?.entry.entryId !== after.turn?.entry.entryId) return true
  const entryId = 'entryId' in event ? event.entryId : undefined
  return entryId !== undefined && whereabouts(slice, entryId) !== whereabouts(without, entryId)
}

function whereabouts({ turn, interrupted, ...floor }: FloorSlice, entryId: EntryId): string | undefined {
  if (turn?.entry.entryId === entryId) return 'turn'
  return interrupted?.entry.entryId === entryId ? 'interrupted' : entryIn(floor, entryId)?.status
}

/** The event with the places that hold without the step. */
function asSeenFrom(without: FloorSlice, event: Happening): Happening {
  if (!('entryId' in event) || !event.entryId) return event
  const entry = entryIn(without, event.entryId)
  const floor = entry && floorOf(without, entry.itemId)
  if (!floor || !tellsPlace(event, floor)) return event
  const standing = standingIn(without, floor, entry)
  if (standing === undefined) return event
  return event.type === 'floor.entry_moved'
    ? { ...event, from: standing, ahead: standing + event.ahead - event.from }
    : { ...event, ahead: standing }
}

/** Who goes tells their place only where somebody was moved, and that may have been without the step alone. */
const tellsPlace = (event: Happening, floor: ItemFloor): event is Extract<Happening, { ahead?: number | undefined }> =>
  event.type === 'floor.entry_left' ? hasMoved(floor) : 'ahead' in event && event.ahead !== undefined
