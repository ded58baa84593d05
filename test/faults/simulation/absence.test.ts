import { expect, test } from 'vitest'
import type { FrameError, JoinAnswer } from '../../../shared/protocol/down.ts'
import type { Channel, Requests } from '../../../client/sync/ports.ts'
import { openedStore } from './small-plenary.ts'
import { World } from './world.ts'

test('[SY1] after five seconds of absence one patch came, and no snapshot', async () => {
  const joins: JoinAnswer[] = []
  const planted = {
    circumstances: { nodes: 1, losesPatches: false },
    transport: (transport) => ({
      open: (events) =>
        watched(transport.open(events), (answer) => {
          if ('outcome' in answer && answer.outcome === 'joined') joins.push(answer)
        }),
    }),
  } satisfies ConstructorParameters<typeof World>[2]['planted']
  const world = new World(1, await openedStore(), { planted })
  const [chair, , amal] = world.devices
  await world.pass(3_000)
  const held = amal!.state.version
  const fetched = amal!.fetches
  joins.length = 0

  amal!.hasNetwork = false
  amal!.connection?.cut()
  chair!.press({ type: 'agenda.advance', expects: {} })
  await world.pass(2_500)
  chair!.press({ type: 'floor.set_limit', limitMs: 120_000 })
  await world.pass(2_500)
  expect(amal!.state.version).toBe(held)

  amal!.hasNetwork = true
  amal!.wake()
  await world.pass(1_000)
  expect(amal!.state).toMatchObject({ connection: { state: 'live' }, version: held + 2 })
  expect(amal!.state.view).toEqual(world.devices[3]!.state.view)
  expect(joins).toMatchObject([{ from: held, to: held + 2, patch: {} }])
  expect(amal!.fetches).toBe(fetched)
})

/** A channel whose answers are also told to somebody who watches. */
function watched(channel: Channel, watch: (answer: Requests[keyof Requests]['answer'] | FrameError) => void): Channel {
  return {
    request: (name, payload, answered) =>
      channel.request(name, payload, (answer) => {
        watch(answer)
        answered(answer)
      }),
    close: () => channel.close(),
  }
}
