import fc from 'fast-check'
import { expect, test } from 'vitest'
import { turnsInOrder, turnsOfItem } from '../../shared/features/floor/history.ts'
import type { PastTurn } from '../../shared/features/floor/state.ts'
import type { ItemId } from '../../shared/lib/ids.ts'
import { upcast } from '../../shared/meeting/old-events.ts'
import { added, asked, floorOf } from '../support/floor-meeting.ts'
import { chair, moderator, START_MS, type Given } from '../support/given.ts'
import { live, wishes } from '../support/random-history.ts'

const later = (seconds: number) => START_MS + seconds * 1000
const queue = floorOf('i1').and(
  asked('ana', START_MS, { topicText: undefined }),
  asked('cy', START_MS + 1),
  asked('bo', START_MS + 2),
)
const give = (entryId: string) => ({ type: 'floor.give', entryId, expects: {} }) as const
const historyOf = ({ state }: Given) => state.floor.history

/** The meeting after this entry was called at once, heard a second later, and spoke for so long. */
const spoken = (meeting: Given, entryId: string, [fromS, seconds]: readonly [number, number]) =>
  meeting
    .at(later(fromS))
    .after(chair, give(entryId))
    .at(later(fromS + 1))
    .after(moderator, { type: 'floor.heard', entryId })
    .at(later(fromS + 1 + seconds))

const finish = (entryId: string) => ({ type: 'floor.finish', entryId }) as const

test('[FL120] somebody was heard and is done → the history has the turn with its instants, side, kind and limit', () => {
  const done = spoken(queue, 'e-ana', [10, 30]).after(chair, finish('e-ana'))
  expect(historyOf(done).get('e-ana')).toEqual({
    entryId: 'e-ana',
    itemId: 'i1',
    personId: 'ana',
    mode: 'room',
    kind: 'intervention',
    channel: 'app',
    askedAtMs: START_MS,
    calledAtMs: later(10),
    heardAtMs: later(11),
    endedAtMs: later(41),
    spokeMs: 30_000,
    limitMs: 180_000,
  })
})

test('[FL120] called before others of the line, or after a move by the chair → the turn says so', () => {
  const jumped = spoken(queue, 'e-bo', [0, 5]).after(chair, finish('e-bo'))
  expect(historyOf(jumped).get('e-bo')).toMatchObject({ isOutOfOrder: true })
  const moved = queue.after(chair, { type: 'floor.move', entryId: 'e-bo', ahead: 0 })
  const first = spoken(moved, 'e-bo', [0, 5]).after(chair, finish('e-bo'))
  expect(historyOf(first).get('e-bo')).toMatchObject({ movedBy: 'chair' })
  expect(historyOf(first).get('e-bo')).not.toHaveProperty('isOutOfOrder')
})

test('[FL120] the same person speaks twice → two turns, in the order in which they ended', () => {
  const once = spoken(queue, 'e-ana', [0, 5]).after(chair, finish('e-ana'))
  const twice = spoken(once.and(asked('ana', later(60), { entryId: 'e-ana2' })), 'e-ana2', [61, 7])
  const history = historyOf(twice.after(chair, finish('e-ana2')))
  expect(turnsInOrder(history).map(({ entryId, spokeMs }) => [entryId, spokeMs])).toEqual([
    ['e-ana', 5000],
    ['e-ana2', 7000],
  ])
  expect(turnsOfItem(history, 'i2' as ItemId)).toEqual([])
})

test('[FL121] set aside while speaking → floor time and no turn; the rest adds to it', () => {
  const held = spoken(queue, 'e-ana', [0, 12]).after(moderator, { type: 'floor.hold', entryId: 'e-ana' })
  expect(historyOf(held).get('e-ana')).toMatchObject({ spokeMs: 12_000, isPutBack: true })
  const back = held.after(moderator, { type: 'floor.return', entryId: 'e-ana' })
  const done = spoken(back, 'e-ana', [60, 8]).after(chair, finish('e-ana'))
  expect(historyOf(done).get('e-ana')).toMatchObject({ spokeMs: 20_000, heardAtMs: later(1), endedAtMs: later(69) })
  expect(historyOf(done).get('e-ana')).not.toHaveProperty('isPutBack')
})

test('[FL121] a finished turn is taken back → the history is as before it, what was spoken earlier among it', () => {
  const held = spoken(queue, 'e-ana', [0, 12]).after(moderator, { type: 'floor.hold', entryId: 'e-ana' })
  const back = held.after(moderator, { type: 'floor.return', entryId: 'e-ana' })
  const done = spoken(back, 'e-ana', [60, 8]).after(chair, finish('e-ana'))
  const undone = done.after(chair, { type: 'floor.undo', expects: { step: 'ended', entryId: 'e-ana' } })
  expect(historyOf(undone).get('e-ana')).toMatchObject({ spokeMs: 12_000, isPutBack: true })
})

test('[FL122] eleven turns → hall and podium see the last ten with names, the podium every one, the screen none', () => {
  let meeting = queue
  const entryIds = Array.from({ length: 11 }, (_one, at) => `e-${String(at).padStart(2, '0')}`)
  for (const [at, entryId] of entryIds.entries()) {
    meeting = spoken(meeting.and(asked('bo', START_MS, { entryId })), entryId, [at * 60, 5]).after(
      chair,
      finish(entryId),
    )
  }
  for (const audience of ['hall', 'podium'] as const) {
    const { recent } = meeting.sees(audience)['floor'] as unknown as { recent: Record<string, unknown> }
    expect(Object.keys(recent)).toEqual(entryIds.slice(1))
    expect(recent['e-05']).toEqual({ name: 'Name of bo', mode: 'room' })
  }
  expect(meeting.sees('podium')['floor']).toMatchObject({ history: { 'e-00': { personId: 'bo', spokeMs: 5000 } } })
  expect(meeting.sees('hall')['floor']).not.toHaveProperty('history')
  expect(meeting.sees('screen')['floor']).not.toHaveProperty('recent')
  const next = meeting.and(
    { type: 'agenda.item_closed', itemId: 'i1' },
    { type: 'agenda.item_opened', itemId: 'i2', afterItemId: 'i1' },
  )
  expect(next.sees('hall')['floor']).toMatchObject({ recent: {} })
})

test('[FL123] two persons are one → the turns are theirs; erased → the turns stay without a name', () => {
  const done = spoken(queue, 'e-ana', [0, 5]).after(chair, finish('e-ana'))
  const merged = done.and(added('dee', 'room'), {
    type: 'people.merged',
    fromPersonId: 'ana',
    intoPersonId: 'dee',
  })
  expect(historyOf(merged).get('e-ana')).toMatchObject({ personId: 'dee' })
  expect(merged.sees('hall')['floor']).toMatchObject({ recent: { 'e-ana': { name: 'Name of dee' } } })
  const erased = done.and({ type: 'people.erased', personId: 'ana', erasedTexts: [] })
  expect(erased.sees('hall')['floor']).toMatchObject({ recent: { 'e-ana': { name: '' } } })
})

/** Floor time and turns of a history of records, counted from its events alone. */
function counted({ records }: ReturnType<typeof live>) {
  const heard = new Set<string>()
  const listed = new Set<string>()
  let spokeMs = 0
  let turns = 0
  for (const event of records.flatMap(({ events }) => events.flatMap(upcast))) {
    if (event.type === 'floor.listed_given') listed.add(event.entryId)
    if (event.type === 'floor.speaker_heard') heard.add(event.entryId)
    if (event.type === 'floor.turn_put_back') {
      spokeMs += event.spokeMs
      heard.delete(event.entryId)
    }
    if (event.type === 'floor.turn_ended') {
      spokeMs += event.spokeMs
      turns += Number(heard.delete(event.entryId) && !listed.has(event.entryId))
    }
  }
  return { spokeMs, turns }
}

/** The agenda's own steps end turns without an event of the floor, and an undo takes one back: there totals alone are counted. */
const BESIDE: readonly string[] = ['agenda.item_closed', 'agenda.item_unopened', 'floor.step_undone']
const changesTurnsBeside = ({ records }: ReturnType<typeof live>) =>
  records.some(({ events }) => events.some(({ type }) => BESIDE.includes(type)))

test('[FL120, FL121] any history → its turns sum up to what items, people and the events themselves say', () => {
  fc.assert(
    fc.property(wishes, (history) => {
      const lived = live(history)
      const { floor } = lived.states.at(-1)!
      const turns = [...floor.history.values()]
      const sum = (of: typeof turns) => ({
        turns: of.filter(({ isPutBack, slotId }) => !isPutBack && !slotId).length,
        spokeMs: of.reduce((ms, { spokeMs }) => ms + spokeMs, 0),
      })
      const asked = ({ slotId }: PastTurn) => slotId === undefined
      for (const [itemId, item] of Object.entries(floor.items)) {
        const { turns: many, spokeMs } = item
        expect(sum(turnsOfItem(floor.history, itemId as ItemId).filter(asked))).toEqual({ turns: many, spokeMs })
      }
      for (const [personId, total] of floor.totals.entries())
        expect(sum(turns.filter((turn) => turn.personId === personId))).toEqual(total)
      if (!changesTurnsBeside(lived)) expect(sum(turns)).toEqual(counted(lived))
    }),
    { numRuns: 150 },
  )
})
