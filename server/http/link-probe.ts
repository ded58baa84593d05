import { request } from 'node:https'
import { isIP } from 'node:net'
import { isPublicAddress, NotPublic, publicLookup } from './public-address.ts'

/** What became of a link that was tried: it is there; asks who comes; is not there; breaks; says nothing; or leads where this server must not look. */
export type LinkAnswer = 'answers' | 'guarded' | 'missing' | 'broken' | 'silent' | 'not_public'

/** Asks an address for nothing but its status; rejects where nobody answers. */
export type Probe = (url: URL) => Promise<number>

const PATIENCE_MS = 5_000

/** Asks over https, follows nothing, reads nothing, and goes to the public internet alone. */
export const publicProbe: Probe = (url) =>
  new Promise((resolve, reject) => {
    const host = url.hostname.replaceAll(/^\[|\]$/g, '')
    if (isIP(host) !== 0 && !isPublicAddress(host)) return reject(new NotPublic(host))
    const asking = request(url, { method: 'GET', lookup: publicLookup, agent: false, timeout: PATIENCE_MS })
    asking.on('response', (response) => {
      resolve(response.statusCode ?? 0)
      response.destroy()
    })
    asking.on('timeout', () => asking.destroy(new Error('Nobody answered in time.')))
    asking.on('error', reject)
    asking.end()
  })

/** What a link is to somebody who follows it; never throws. */
export async function answerOf(url: string, probe: Probe): Promise<LinkAnswer> {
  try {
    return meaningOf(await probe(new URL(url)))
  } catch (error) {
    return error instanceof NotPublic ? 'not_public' : 'silent'
  }
}

/** Of statuses that are no success; a server that minds the asking, or asked too often, is there. */
const MEANINGS: Readonly<Record<number, LinkAnswer>> = {
  401: 'guarded',
  403: 'guarded',
  404: 'missing',
  405: 'answers',
  407: 'guarded',
  410: 'missing',
  429: 'answers',
}

const meaningOf = (status: number): LinkAnswer => MEANINGS[status] ?? (status >= 400 ? 'broken' : 'answers')
