import { MeetingSync } from '../../../client/sync/meeting-sync.ts'
import { fingerprint } from '../../../shared/lib/fingerprint.ts'
import type { Audience } from '../../../shared/lib/roles.ts'
import type { JoinAnswer, Snapshot } from '../../../shared/protocol/down.ts'
import { TestWorld, type TestChannel } from './test-ports.ts'

export const EPOCH = 'e1'
/** Server time at the start of a test's world. */
export const SERVER_START_MS = 5_000_000

/** A view that is small enough to be written in a test; what the screens read of it does not matter here. */
export const viewWith = (currentItemId: string, mark = 0): Snapshot['view'] => ({
  meeting: { mark },
  agenda: { currentItemId },
})

export const snapshotAt = (version: number, view: Snapshot['view'] = viewWith('item1')): Snapshot => ({
  epoch: EPOCH,
  version,
  view,
})

export const presence = { connected: 3, screens: 0 }

export const joinedAt = (from: number, to: number, world: TestWorld, patch?: object): JoinAnswer =>
  ({
    outcome: 'joined',
    from,
    to,
    ...(patch && { patch }),
    epoch: EPOCH,
    presence,
    serverTimeMs: SERVER_START_MS + world.time.nowMs,
  }) as JoinAnswer

export const follow = (world: TestWorld, audience: Audience = 'hall'): MeetingSync => {
  const sync = new MeetingSync(world.ports, { meetingId: 'm1', linkId: 'l1', audience })
  sync.start()
  return sync
}

/** Opens the connection and lets the device join with what it has. */
export function letJoin(world: TestWorld, version: number): TestChannel {
  const { channel } = world
  channel.events.opened()
  channel.take('join').answer(joinedAt(version, version, world))
  answerClock(world)
  return channel
}

/** A device that is live at a version. */
export function goLive(version = 7, audience: Audience = 'hall'): { world: TestWorld; sync: MeetingSync } {
  const world = new TestWorld()
  const sync = follow(world, audience)
  world.answerFetch({ outcome: 'fetched', snapshot: snapshotAt(version) })
  letJoin(world, version)
  return { world, sync }
}

/** Answers what the clock asks, without delay. */
export function answerClock(world: TestWorld): void {
  while (world.channel.has('clock'))
    world.channel.take('clock').answer({ serverTimeMs: SERVER_START_MS + world.time.nowMs })
}

/** Lets time pass while the server says that it is there. */
export function passLive(world: TestWorld, ms: number, version: number): void {
  for (let passed = 0; passed < ms; passed += 2_000) {
    world.time.pass(Math.min(2_000, ms - passed))
    world.channel.say('heartbeat', { epoch: EPOCH, version })
    answerClock(world)
  }
}

export const hashOf = (view: Snapshot['view']): string => fingerprint(view)
