import { beforeEach, expect, test } from 'vitest'
import { MemoryEventLog } from '../../server/log/memory-event-log.ts'
import { admit, nodeOn, withAgenda, type TestNode } from './live-meeting-kit.ts'

let log: MemoryEventLog
let node: TestNode
let waiting: readonly string[]
beforeEach(async () => {
  log = new MemoryEventLog()
  node = await nodeOn(log)
  for (const name of ['chair1', 'chair2']) await admit(node, name, 'chair')
  await withAgenda(node)
  await node.send('chair1', { type: 'agenda.open', itemId: 'i1', expects: {} })
  for (const name of ['Ana', 'Bo', 'Cy'])
    await node.send('chair1', { type: 'floor.add', itemId: 'i1', name, mode: 'room', channel: 'raised_hand' })
  waiting = [...node.meeting.state.floor.items['i1']!.entries.entries()].map(([entryId]) => entryId)
})

const give = (entryId: string, speakingEntryId?: string) =>
  ({ type: 'floor.give', entryId, expects: speakingEntryId ? { speakingEntryId } : {} }) as const
const speakingOn = ({ meeting }: TestNode) => meeting.state.floor.turn?.entry.entryId

/** Both chairs press at once: who has the floor then, and what the other one is told. */
async function bothCall(one: TestNode, two: TestNode, before?: string) {
  const [first, second] = waiting.filter((entryId) => entryId !== before)
  const answers = await Promise.all([
    one.send('chair1', give(first!, before)),
    two.send('chair2', give(second!, before)),
  ])
  const accepted = answers.filter(({ outcome }) => outcome === 'accepted')
  const speaking = answers[0].outcome === 'accepted' ? first : second
  expect(accepted).toHaveLength(1)
  expect(answers).toContainEqual({
    outcome: 'rejected',
    code: 'floor/floor_moved_on',
    speakingEntryId: speaking,
  })
  return speaking!
}

test('[FL95] two chairs call in one turn of the loop → the floor goes on once, and the other is told who was first', async () => {
  const first = await bothCall(node, node)
  expect(speakingOn(node)).toBe(first)
  const second = await bothCall(node, node, first)
  expect(speakingOn(node)).toBe(second)
  expect(node.meeting.state.floor.items['i1']!.entries.size).toBe(2)
})

test('[FL95] two chairs call at once over two nodes → the floor goes on once on both', async () => {
  const other = await nodeOn(log, node.time)
  const first = await bothCall(node, other)
  expect(speakingOn(node)).toBe(first)
  await other.meeting.caughtUp()
  expect(speakingOn(other)).toBe(first)
})
