import { WebSocket } from 'ws'
import type { Audience } from '../../shared/lib/roles.ts'
import { SystemScheduler } from '../../server/clock.ts'
import type { Ticket } from '../../server/simulated/entrance.ts'
import { Line } from '../../server/simulated/line.ts'
import type { Have } from '../../shared/protocol/up.ts'

/** One who is to connect; the servers that we compare with need no more than an origin. */
export interface Member {
  readonly ticket: Ticket
  readonly audience: Audience
  /** What they fetched before. */
  readonly have?: Have
}

/** One who is connected. */
export interface Client {
  /** Makes the `count`-th change; `lastEntryId` is of the entry that was added last. */
  change(count: number, lastEntryId: string | undefined): void
  leave(): void
}

/** Gets each frame of which nobody has asked, as bytes. */
type Hear = (frame: Buffer) => void

const PATCH = Buffer.from('42["patch"')
const scheduler = new SystemScheduler()

/** Whether a frame brings a change. */
export const isPatch = (frame: Buffer): boolean => frame.subarray(0, PATCH.length).equals(PATCH)

/** Somebody for a server without anything to enter. */
export const stranger = (port: number): Member => ({
  ticket: { origin: `http://127.0.0.1:${port}`, meetingId: '', linkId: '', cookie: '' },
  audience: 'hall',
})

/** What a page would hold after fetching: the version alone is enough here. */
export async function fetchHave({ ticket, audience }: Member): Promise<Have> {
  const { origin, meetingId, linkId, cookie } = ticket
  const response = await fetch(`${origin}/api/meetings/${meetingId}/view/${audience}?link=${linkId}`, {
    headers: { cookie },
  })
  const { epoch, version } = (await response.json()) as Have
  return { epoch, version }
}

/** Comes in on the line that simulated people use, and fetches where it is told to; rejects where the server turns it away. */
export async function openLine(member: Member, hear: Hear): Promise<Line> {
  const { ticket, audience, have } = member
  const line = await Line.open(ticket, scheduler, { hear, ended: () => undefined })
  let answer = await line.join(audience, have)
  if (answer.outcome === 'fetch') answer = await line.join(audience, await fetchHave(member))
  if (answer.outcome !== 'joined') throw new Error(`A client was not let in: ${JSON.stringify(answer)}`)
  return line
}

/** The same as somebody who can change the queue of an item. */
export async function openClient(member: Member, itemId: string, hear: Hear): Promise<Client> {
  const line = await openLine(member, hear)
  const lost = () => undefined
  return {
    change(count, entryId = '') {
      const added = { type: 'floor.add', itemId, name: `Speaker ${count}`, mode: 'remote', channel: 'chat' } as const
      void line.send(count % 2 === 0 ? added : { type: 'floor.remove', entryId }).catch(lost)
    },
    leave: () => line.cut(),
  }
}

/** A client of the bare server: the websocket that a line has, and nothing above it. In once it has the snapshot. */
export function openBare({ ticket }: Member, hear: Hear): Promise<Client> {
  const wire = new WebSocket(ticket.origin.replace(/^http/, 'ws'), { perMessageDeflate: false })
  return new Promise((resolve, reject) => {
    wire.once('error', reject)
    wire.once('message', () => {
      wire.on('message', hear)
      resolve({ change: (count) => wire.send(String(count)), leave: () => wire.terminate() })
    })
  })
}
