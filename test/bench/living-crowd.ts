import { dealParts } from '../../scripts/demo-cast.ts'
import { makeDemoMeeting } from '../../scripts/demo-meeting.ts'
import { SystemScheduler } from '../../server/clock.ts'
import { startCrowd } from '../../server/simulated/crowd.ts'
import { enter, wayAt } from '../../server/simulated/entrance.ts'
import { Follower } from '../../server/simulated/follower.ts'
import { Line } from '../../server/simulated/line.ts'
import { SeededChance } from '../../shared/lib/seeded-chance.ts'
import { answerParent } from './child.ts'
import { isPatch } from './client.ts'

/** A meeting to be held, and where. */
export interface Life {
  readonly origin: string
  readonly adminToken: string
  readonly people: number
  readonly speed: number
}

/** What a participant has been told since they came. */
export interface Heard {
  /** Of everything that the server said by itself. */
  readonly bytes: number
  readonly patches: number
  readonly patchBytes: number
}

const SEED = 1
const scheduler = new SystemScheduler()
const heard = { bytes: 0, patches: 0, patchBytes: 0 }

function hear(frame: Buffer): void {
  heard.bytes += frame.length
  if (!isPatch(frame)) return
  heard.patches++
  heard.patchBytes += frame.length
}

answerParent({
  /** The demo's meeting with its people, and a participant more who counts what comes. */
  async live({ origin, adminToken, people, speed }: Life) {
    const ways = await makeDemoMeeting(origin, adminToken, scheduler.nowMs())
    const { cast, free } = dealParts(ways, people, new SeededChance(SEED))
    await startCrowd({ cast, scheduler, seed: SEED, speed })
    const ticket = await enter(wayAt(origin, free.participant), {})
    const reader = new Follower({ ticket, audience: 'hall', scheduler, changed: () => undefined })
    await reader.start()
    const line = await Line.open(ticket, scheduler, { hear, ended: () => undefined })
    await line.join('hall', reader.have)
    reader.stop()
  },
  heard: (): Heard => heard,
})
