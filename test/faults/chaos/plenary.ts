import type { MeetingId } from '../../../shared/lib/ids.ts'
import type { SeededChance } from '../../../shared/lib/seeded-chance.ts'
import { ADMIN_TOKEN } from '../server-process.ts'
import type { Cluster } from './cluster.ts'
import { Device, type Part } from './device.ts'

/** So many of each take part. */
export type Cast = { readonly [P in Part]: number }

export const CAST: Cast = { chair: 6, moderator: 4, participant: 34, screen: 4 }

const ITEMS = 90
const MINUTE_MS = 60_000
const MINUTES_AN_ITEM = 10

/** Everybody, each on a device and a way of their own, in a meeting that is open. */
export interface Plenary {
  readonly meetingId: MeetingId
  readonly devices: readonly Device[]
  of(part: Part): readonly Device[]
}

/** Makes a meeting, lets everybody in and waits until they see it. */
export async function openPlenary(cluster: Cluster, cast: Cast, chance: SeededChance): Promise<Plenary> {
  const { meetingId, links } = await newMeeting(cluster)
  const devices: Device[] = []
  for (const [part, count] of Object.entries(cast) as [Part, number][])
    for (let at = 1; at <= count; at++) {
      const proxy = await cluster.wayIn((ports) => shuffled(ports, chance))
      devices.push(await Device.enter({ name: `${part}${at}`, part, proxy, chance }, links[part]))
    }
  const all = { meetingId, devices, of: (part: Part) => devices.filter((device) => device.part === part) }
  while (!devices.every(({ isLive }) => isLive)) await new Promise((resolve) => setTimeout(resolve, 20))
  const opened = await all.of('chair')[0]!.press({ type: 'agenda.advance', expects: {} })
  if (opened.settled?.outcome !== 'accepted') throw new Error(`It was not opened: ${JSON.stringify(opened.settled)}`)
  return all
}

async function newMeeting(
  cluster: Cluster,
): Promise<{ meetingId: MeetingId; links: { readonly [P in Part]: string } }> {
  const response = await fetch(`${cluster.nodes[0]!.process.base}/api/meetings`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ADMIN_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify(agenda()),
  })
  if (response.status !== 201) throw new Error(`No meeting was made: ${response.status} ${await response.text()}`)
  return (await response.json()) as Awaited<ReturnType<typeof newMeeting>>
}

/** One long day, in the calendar of UTC. */
function agenda(): object {
  const clock = (item: number) => new Date(item * MINUTES_AN_ITEM * MINUTE_MS).toISOString().slice(11, 16)
  const items = Array.from({ length: ITEMS }, (_, at) => ({
    id: `i${at + 1}`,
    kind: 'plenary',
    title: { en: `Item ${at + 1}`, ar: `البند ${at + 1}` },
    start: clock(at),
    end: clock(at + 1),
  }))
  const rule = { member: 'yes', participant: 'yes', observer: 'leave' }
  const date = new Date().toISOString().slice(0, 10)
  return {
    meeting: {
      title: { en: 'Plenary' },
      timezone: 'UTC',
      languages: ['en', 'ar'],
      days: [{ date, title: { en: 'One day' }, rule, items }],
    },
  }
}

function shuffled<T>(list: readonly T[], chance: SeededChance): readonly T[] {
  return list
    .map((item) => ({ item, at: chance.fraction() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
