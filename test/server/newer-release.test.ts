import { expect, test } from 'vitest'
import { NewerEventError } from '../../shared/meeting/old-events.ts'
import { MemoryEventLog } from '../../server/log/memory-event-log.ts'
import { accepted } from './event-log-contract.ts'
import { MEETING, nodeOn, withAgenda } from './live-meeting-kit.ts'

test('[OP7] a newer release writes what this node does not know → it shows nothing of it, ends the connections, says so, and does not come back to it', async () => {
  const log = new MemoryEventLog()
  let disconnections = 0
  const node = await nodeOn(log, undefined, { disconnected: () => void disconnections++ })
  await withAgenda(node)
  const { meeting, registry } = node
  const { state, version } = meeting
  expect(registry.isUpToDate).toBe(true)
  await log.append(MEETING, version, [accepted((await log.head(MEETING))!, 'c99')])
  expect(await meeting.caughtUp()).toBe(false)
  await expect(registry.find(MEETING)).rejects.toThrow(NewerEventError)
  expect(meeting.state).toBe(state)
  expect(meeting.version).toBe(version)
  expect(registry.loaded()).toEqual([])
  expect(registry.isUpToDate).toBe(false)
  expect(disconnections).toBe(1)
  expect(await node.send('system', { type: 'meeting.reopen' })).toEqual({ outcome: 'unknown' })
  await expect(registry.find(MEETING)).rejects.toThrow('does not know events of the type test.happened')
  expect(node.problems.filter((problem) => problem.includes('needs a newer release'))).toHaveLength(1)
})

test('[OP7] a node that starts with such a log serves the other meetings', async () => {
  const log = new MemoryEventLog()
  await log.create('m2' as never, 'e2')
  await log.append('m2' as never, 0, [accepted((await log.head('m2' as never))!, 'c1')])
  const { registry } = await nodeOn(log)
  await expect(registry.find('m2' as never)).rejects.toThrow(NewerEventError)
  expect((await registry.find(MEETING))?.version).toBe(0)
})
