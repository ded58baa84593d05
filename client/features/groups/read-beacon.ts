import { callApi } from '../../sync/http-api.ts'
import { isBeaconSignature } from './beacon-signature.ts'

/** What the beacon said in the round that the tables of a meeting wait for; undefined where the server got no answer, or none that is genuine. */
export async function readBeacon(
  link: { meetingId: string; linkId: string },
  round: number,
): Promise<string | undefined> {
  const answer = await callApi<{ readonly signature?: string }>(`/api/meetings/${link.meetingId}/beacon`, {
    method: 'POST',
    query: { link: link.linkId },
  })
  return answer.ok ? genuineSignature(answer.value.signature ?? '', round) : undefined
}

/** The beacon's signature of a round in whatever somebody pasted; undefined where it is none. */
export async function genuineSignature(pasted: string, round: number): Promise<string | undefined> {
  const signature = /(?<![0-9a-f])[0-9a-f]{96}(?![0-9a-f])/i.exec(pasted)?.[0].toLowerCase()
  return signature !== undefined && (await isBeaconSignature(round, signature)) ? signature : undefined
}
