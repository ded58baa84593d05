import express, { Router, type Request } from 'express'
import { z } from 'zod'
import { linkIdSchema, personIdSchema, type LinkId } from '../../shared/lib/ids.ts'
import { ROLES } from '../../shared/lib/roles.ts'
import { linkKindOf, makeLinkCommand, revokeLinkCommand } from '../../shared/meeting/errands.ts'
import { importRoster, isRosterColumn, previewRoster } from '../../shared/meeting/roster.ts'
import { ENCODINGS } from '../../shared/lib/text-of-bytes.ts'
import { carryOut } from './caller.ts'
import { commandIdOf } from './command-id.ts'
import type { HttpParts } from './http-parts.ts'
import { notFound, parsed } from './problem.ts'

const MOST_BYTES = '4mb'

const columnSchema = z.string().refine((name) => name === '' || isRosterColumn(name), 'is no column of a roster')

/** How a roster file is to be read where the guesses are wrong, and whether it is only previewed. */
export const rosterWishSchema = z.strictObject({
  apply: z.enum(['true', 'false']).optional(),
  /** The `mark` of a preview: where the import would do anything else, it is refused with `people/roster_changed`. */
  expects: z.string().max(20).optional(),
  encoding: z.enum(ENCODINGS).optional(),
  /** Of a workbook; the first that is not hidden without it. */
  sheet: z.string().max(100).optional(),
  /** The line that names the columns; 0 where none does. */
  header: z.coerce.number().int().min(0).max(10_000).optional(),
  /** What each column holds, separated by commas: `given_name,family_name,,email`. */
  columns: z
    .string()
    .max(4000)
    .transform((names) => names.split(','))
    .pipe(z.array(columnSchema))
    .optional(),
})

/** A link to be made: for a person, or for a role; expiry in UTC milliseconds, `mostUses` in devices. */
export const newLinkSchema = z
  .strictObject({
    role: z.enum(ROLES).optional(),
    personId: personIdSchema.optional(),
    expiresAtMs: z.int().min(0).optional(),
    mostUses: z.int().min(1).max(10_000).optional(),
  })
  .refine(({ role, personId }) => (role === undefined) !== (personId === undefined), 'needs either a role or a person')

/** Who is on the list of a meeting, and the links that let them in. */
export function rosterRoutes(parts: HttpParts): Router {
  const router = Router()
  const bytes = express.raw({ type: () => true, limit: MOST_BYTES })

  /** Previews with `?apply=false`; a second import of the same file changes nothing. */
  router.post('/meetings/:meetingId/roster', bytes, async (request, response) => {
    const caller = await parts.callers.podium(request)
    const { apply, expects, header, columns, ...choices } = parsed(rosterWishSchema, withoutLink(request.query))
    const body: unknown = request.body
    const file = await parts.rosterReader.read(body instanceof Uint8Array ? body : new Uint8Array(), {
      ...choices,
      headerLine: header,
      columns: columns?.map((name) => (isRosterColumn(name) ? name : undefined)),
    })
    if (apply === 'false') {
      response.json(previewRoster(caller.meeting.state, file))
      return
    }
    const { result, command } = importRoster(caller.meeting.state, file, expects)
    if (command) await carryOut(caller, command, commandIdOf(request, parts.newId), parts.clock)
    response.json(result)
  })

  router.post('/meetings/:meetingId/links', express.json({ limit: '16kb' }), async (request, response) => {
    const caller = await parts.callers.podium(request)
    const { role, personId, expiresAtMs, mostUses } = parsed(newLinkSchema, request.body)
    const commandId = commandIdOf(request, parts.newId)
    // The link of a request that is sent again is the one that was made.
    const linkId = `link_${commandId}` as LinkId
    const kind = role ? linkKindOf(role) : 'personal'
    const command = makeLinkCommand({ linkId, kind, role, personId, expiresAtMs, mostUses })
    await carryOut(caller, command, commandId, parts.clock)
    response.status(201).json({ linkId, url: parts.linkUrl(request, caller.meeting.meetingId, linkId) })
  })

  router.delete('/meetings/:meetingId/links/:linkId', async (request, response) => {
    const caller = await parts.callers.podium(request)
    const linkId = linkIdSchema.safeParse(request.params.linkId)
    if (!linkId.success) throw notFound()
    await carryOut(caller, revokeLinkCommand(linkId.data), commandIdOf(request, parts.newId), parts.clock)
    response.status(204).end()
  })

  return router
}

/** `?link=` says who calls and is no wish. */
const withoutLink = ({ link: _caller, ...wish }: Request['query']) => wish
