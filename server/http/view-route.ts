import { brotliCompress, constants, gzip } from 'node:zlib'
import { promisify } from 'node:util'
import { Router } from 'express'
import { AUDIENCES, type Audience } from '../../shared/lib/roles.ts'
import type { AudienceFeed, ServedMeeting } from '../live/served-meeting.ts'
import type { HttpParts } from './http-parts.ts'
import { notAllowed, notFound } from './problem.ts'

const encodings = {
  br: (body: string) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body: string) => promisify(gzip)(body),
}
type Encoding = keyof typeof encodings

/** The snapshot of an audience's view: serialised and compressed once a version, with an ETag. */
export function viewRoute(parts: HttpParts): Router {
  const router = Router()
  const compressed = new WeakMap<ServedMeeting, Map<string, Promise<Buffer>>>()

  router.get('/meetings/:meetingId/view/:audience', async (request, response) => {
    const audience = AUDIENCES.find((name) => name === request.params.audience)
    if (!audience) throw notFound()
    const { meeting, audiences } = await parts.callers.caller(request)
    if (!audiences.includes(audience)) throw notAllowed()
    const feed = meeting.feed(audience)
    response.set({
      ETag: etagOf(meeting, audience, feed),
      'Cache-Control': 'private, no-cache',
      Vary: 'Accept-Encoding, Cookie',
    })
    response.type('json')
    if (request.fresh) return response.status(304).end()
    const encoding = request.acceptsEncodings('br', 'gzip') as Encoding | false
    if (!encoding) return response.send(feed.snapshot())
    return response.set('Content-Encoding', encoding).send(await compress(meeting, audience, encoding))
  })

  /** One compression a version, however many ask at once; what earlier versions left is dropped. */
  function compress(meeting: ServedMeeting, audience: Audience, encoding: Encoding): Promise<Buffer> {
    const feed = meeting.feed(audience)
    const slot = `${audience} ${encoding}`
    const key = `${slot} ${feed.version}`
    const known = compressed.get(meeting) ?? new Map<string, Promise<Buffer>>()
    compressed.set(meeting, known)
    const ready = known.get(key)
    if (ready) return ready
    for (const old of known.keys()) if (old.startsWith(`${slot} `)) known.delete(old)
    const made = encodings[encoding](feed.snapshot())
    known.set(key, made)
    return made
  }

  return router
}

const etagOf = (meeting: ServedMeeting, audience: Audience, feed: AudienceFeed) =>
  `"${meeting.epoch}-${audience}-${feed.version}"`
