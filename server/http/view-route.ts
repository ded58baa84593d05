import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { AUDIENCES, type Audience } from '../../shared/lib/roles.ts'
import type { AudienceFeed, ServedMeeting } from '../live/served-meeting.ts'
import type { Calling } from './caller.ts'
import type { HttpParts } from './http-parts.ts'
import { answerProblem, notAllowed, notFound } from './problem.ts'
import { headersOfData } from './security-headers.ts'

/** A handler that says whether a request was its own. */
export type Route = (request: IncomingMessage, response: ServerResponse) => boolean

const PATH = /^\/api\/meetings\/([^/?]+)\/view\/([^/?]+)\/?(?:\?(.*))?$/

interface Encoding {
  readonly name: 'br' | 'gzip'
  readonly compress: (body: string) => Promise<Buffer>
}

const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
const ENCODINGS: readonly Encoding[] = [
  { name: 'br', compress: (body) => promisify(brotliCompress)(body, brotli) },
  { name: 'gzip', compress: (body) => promisify(gzip)(body) },
]

/**
 * The snapshot of an audience's view: serialised and compressed once a version, with an ETag. Everybody who comes asks for it
 * at once, and the way through express would cost more than all the rest: so this stands before it.
 */
export function viewRoute(parts: HttpParts, isBehindTls: boolean): Route {
  const common = {
    ...headersOfData(isBehindTls),
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'private, no-cache',
    Vary: 'Accept-Encoding, Cookie',
  }
  const compressed = new WeakMap<AudienceFeed, Map<Encoding, Compressed>>()

  /** One compression a version, however many ask at once. */
  function compress(feed: AudienceFeed, encoding: Encoding): Promise<Buffer> {
    const ofFeed = compressed.get(feed) ?? new Map<Encoding, Compressed>()
    compressed.set(feed, ofFeed)
    const known = ofFeed.get(encoding)
    if (known?.version === feed.version) return known.body
    const body = encoding.compress(feed.snapshot())
    ofFeed.set(encoding, { version: feed.version, body })
    return body
  }

  async function answer(asked: Asked, response: ServerResponse): Promise<void> {
    const { audience, headers } = asked
    if (!audience) throw notFound()
    const { meeting, audiences } = await parts.callers.caller(asked)
    if (!audiences.includes(audience)) throw notAllowed()
    const feed = meeting.feed(audience)
    const ETag = etagOf(meeting, audience, feed)
    if (isHeld(headers, ETag)) return void response.writeHead(304, { ...common, ETag }).end()
    const encoding = ENCODINGS.find(({ name }) => isAccepted(headers, name))
    const body = encoding ? await compress(feed, encoding) : Buffer.from(feed.snapshot())
    const coding = encoding && { 'Content-Encoding': encoding.name }
    response.writeHead(200, { ...common, ETag, ...coding, 'Content-Length': body.length }).end(body)
  }

  return (request, response) => {
    const asked = read(request)
    if (asked) answer(asked, response).catch((error: unknown) => answerProblem(parts.log, error, response))
    return asked !== undefined
  }
}

interface Compressed {
  readonly version: number
  readonly body: Promise<Buffer>
}

interface Asked extends Calling {
  readonly audience: Audience | undefined
}

/** What a request for a view asks for; undefined where it is for something else. */
function read({ method, url = '', headers }: IncomingMessage): Asked | undefined {
  const [, meetingId, audience, query] = (method === 'GET' || method === 'HEAD' ? PATH.exec(url) : undefined) ?? []
  if (meetingId === undefined) return undefined
  const link = new URLSearchParams(query).get('link')
  return { headers, params: { meetingId }, query: { link }, audience: AUDIENCES.find((name) => name === audience) }
}

/** Whether the asker's copy is the one that would be sent; a proxy that compressed it has marked its tag as weak. */
const isHeld = (headers: IncomingHttpHeaders, etag: string): boolean =>
  (headers['if-none-match'] ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)

const isAccepted = (headers: IncomingHttpHeaders, encoding: string): boolean =>
  String(headers['accept-encoding'] ?? '')
    .split(',')
    .some((offer) => offer.trim().startsWith(encoding) && !/;\s*q=0(\.0*)?\s*$/.test(offer))

/** With the hash, for one version may have two views: of another release, or of a history that was lost before anybody held it. */
const etagOf = ({ epoch }: ServedMeeting, audience: Audience, feed: AudienceFeed): string =>
  `"${epoch}-${audience}-${feed.version}-${feed.hash()}"`
