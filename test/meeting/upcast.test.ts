import { expect, test } from 'vitest'
import { upcastBy, type Upcast } from '../../shared/meeting/old-events.ts'

const table: Record<string, Upcast> = {
  'floor.raised': (old) => [{ ...old, type: 'floor.asked', kind: 'intervention' }],
  'floor.asked': (old) => [{ ...old, mode: old.mode ?? 'remote' }],
  'floor.blinked': () => [],
  'floor.swapped': ({ a, b }) => [
    { type: 'floor.asked', entryId: a },
    { type: 'floor.asked', entryId: b },
  ],
}
const read = upcastBy(table)

test('an event of today stays what it is', () => {
  const event = { type: 'agenda.item_opened', itemId: 'i1' }
  expect(read(event)).toEqual([event])
})

test('a renamed event goes through every version after its own', () => {
  expect(read({ type: 'floor.raised', entryId: 'e1' })).toEqual([
    { type: 'floor.asked', entryId: 'e1', kind: 'intervention', mode: 'remote' },
  ])
})

test('a field that came later is filled in once', () => {
  expect(read({ type: 'floor.asked', entryId: 'e1', mode: 'room' })).toEqual([
    { type: 'floor.asked', entryId: 'e1', mode: 'room' },
  ])
})

test('one old event may stand for several, or for none', () => {
  expect(read({ type: 'floor.blinked' })).toEqual([])
  expect(read({ type: 'floor.swapped', a: 'e1', b: 'e2' })).toHaveLength(2)
})

test('a type with the name of something that every object has is not looked up there', () => {
  expect(read({ type: 'constructor' })).toEqual([{ type: 'constructor' }])
})
