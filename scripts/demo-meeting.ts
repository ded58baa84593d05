import { SystemScheduler } from '../server/clock.ts'
import { readSample } from '../server/sample.ts'
import { enter, wayAt, type Way } from '../server/simulated/entrance.ts'
import { Follower } from '../server/simulated/follower.ts'
import type { Role } from '../shared/lib/roles.ts'
import type { WireViewOf } from '../shared/meeting/view.ts'
import { demoDay, type AgendaFile } from './demo-day.ts'
import type { WaysIn } from './demo-cast.ts'

interface MadeMeeting {
  readonly meetingId: string
  readonly links: { readonly [R in Role]?: string }
}

interface Links {
  readonly links: readonly { readonly personId?: string; readonly url: string }[]
}

/** The list of the consultation names nobody at the door: this is who watches the demo from there. */
const DOOR_STAFF = 'given_name,family_name,role,email\nRuth,Makenbauer,door,ruth.makenbauer@example.org\n'

/** Nobody answers there: example.org is kept for examples. */
const CALLS = (['en', 'ar'] as const).map((language) => ({
  type: 'meeting.set_call' as const,
  language,
  url: `https://meet.example.org/consultation-${language}`,
  standbyUrl: `https://meet.example.org/standby-${language}`,
}))

/** The working groups that the sample's second day names, and who belongs to them. */
const WORKING_GROUPS = [
  {
    name: { en: 'Working group on hybrid meetings', ar: 'المجموعة العاملة المعنية بالاجتماعات الهجينة' },
    values: ['technical_community', 'private_sector'],
  },
  {
    name: { en: 'Working group on outreach and communication', ar: 'المجموعة العاملة المعنية بالتوعية والتواصل' },
    values: ['civil_society'],
  },
  {
    name: { en: 'Working group on strategy', ar: 'المجموعة العاملة المعنية بالاستراتيجية' },
    values: ['government', 'igo', 'intergovernmental'],
  },
].map(({ name, values }, at) => ({
  type: 'groups.create_group' as const,
  groupId: `group_${at + 1}`,
  name,
  limitMs: 60_000,
  rule: { trait: 'stakeholderGroup' as const, values },
  isOpen: true,
  members: [],
}))

/** Makes the sample's meeting with its roster by the server's HTTP interface, on a day that is today. */
export async function makeDemoMeeting(origin: string, adminToken: string, nowMs: number): Promise<WaysIn> {
  const ask = async (path: string, body?: BodyInit): Promise<unknown> => {
    const response = await fetch(`${origin}/api/meetings${path}`, {
      ...(body !== undefined && { method: 'POST', body }),
      headers: { Authorization: `Bearer ${adminToken}`, 'Content-Type': 'application/json' },
    })
    if (!response.ok) throw new Error(`${path} was answered with ${response.status}: ${await response.text()}`)
    return response.json()
  }
  const sample = await readSample()
  const { agenda, firstDay } = demoDay(JSON.parse(new TextDecoder().decode(sample.agenda)) as AgendaFile, nowMs)
  const { meetingId, links } = (await ask(`?firstDay=${firstDay}`, JSON.stringify(agenda))) as MadeMeeting
  await ask(`/${meetingId}/roster`, new Uint8Array(sample.roster))
  await ask(`/${meetingId}/roster`, DOOR_STAFF)
  const known = (await ask(`/${meetingId}/links`)) as Links
  const { view } = (await ask(`/${meetingId}/view/podium`)) as { view: WireViewOf['podium'] }
  const ofPerson = Object.fromEntries(known.links.flatMap(({ personId, url }) => (personId ? [[personId, url]] : [])))
  const people = view.people.people
  const secretary = Object.keys(ofPerson).find((personId) => people[personId]?.roles.includes('secretariat'))
  await setUp(wayAt(origin, ofPerson[secretary ?? ''] ?? ''))
  return { origin, ofRole: links, ofPerson, people }
}

/** Says where the calls are and makes the working groups, as the secretariat does it at a screen. */
async function setUp(secretariat: Way): Promise<void> {
  const ticket = await enter(secretariat, {})
  const screen = new Follower({ ticket, audience: 'podium', scheduler: new SystemScheduler(), changed: () => {} })
  await screen.start()
  for (const wish of [...CALLS, ...WORKING_GROUPS]) await screen.send(wish)
  screen.stop()
}
