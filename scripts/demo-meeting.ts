import { readSample } from '../server/sample.ts'
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
  return { origin, ofRole: links, ofPerson, people: view.people.people }
}
