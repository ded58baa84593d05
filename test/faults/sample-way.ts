import type { Way } from './attendee.ts'
import { ADMIN_TOKEN } from './server-process.ts'

/** Opens the sample as a new meeting of this server; returns the way in of a role. */
export async function sampleWay(base: string, role: 'chair' | 'moderator' | 'participant'): Promise<Way> {
  const headers = { authorization: `Bearer ${ADMIN_TOKEN}` }
  const made = await fetch(`${base}/api/meetings?sample=igf-2021`, { method: 'POST', headers })
  const { meetingId, links } = (await made.json()) as { meetingId: string; links: { readonly [role: string]: string } }
  const [linkId = '', secret = ''] = new URL(links[role] ?? '').hash.slice(1).split('.')
  return { meetingId, linkId, secret }
}
