import { Router } from 'express'
import { z } from 'zod'
import { createDocument } from 'zod-openapi'
import { meetingIdSchema, linkIdSchema } from '../../shared/lib/ids.ts'
import { LANGUAGES } from '../../shared/lib/languages.ts'
import { AUDIENCES } from '../../shared/lib/roles.ts'
import { exportNames } from '../../shared/meeting/exports.ts'
import { adminSessionSchema } from './admin-routes.ts'
import { readinessSchema } from './health-routes.ts'
import { openLinkSchema, typedCodeSchema } from './link-routes.ts'
import { newMeetingSchema, otherAgendaSchema } from './meeting-routes.ts'
import { pushKeySchema } from './push-route.ts'
import { rehearsalSchema } from './rehearsal-routes.ts'
import { newLinkSchema, rosterWishSchema } from './roster-routes.ts'
import { pairingSchema } from './screen-routes.ts'

const json = (schema: z.ZodType) => ({ content: { 'application/json': { schema } } })
const file = {
  content: {
    'application/json': { schema: z.unknown() },
    'application/xml': { schema: z.string() },
    'text/csv': { schema: z.string() },
  },
}
const answers = (status: string, description: string) => ({
  [status]: { description },
  default: { description: 'Refused: a problem document (RFC 9457) with the paths of wrong fields in `errors`.' },
})
const ofMeeting = { path: z.object({ meetingId: meetingIdSchema }) }
const asAnyone = { security: [] }

/** The description of the HTTP interface, made from the schemas that read the requests. */
export const openApiDocument = createDocument({
  openapi: '3.1.0',
  info: {
    title: 'Rostrum',
    version: '1',
    description:
      'Bearer token: the administrator’s, or `<linkId>.<secret>` of a role’s link. A request that is sent again with the same `Idempotency-Key` to the same address is carried out once.',
  },
  servers: [{ url: '/api' }],
  security: [{ bearer: [] }],
  components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
  paths: {
    '/metrics': {
      servers: [{ url: '/' }],
      get: { responses: answers('200', 'Figures of this node for Prometheus; the bearer token may be METRICS_TOKEN.') },
    },
    '/healthz': {
      servers: [{ url: '/' }],
      get: { ...asAnyone, responses: answers('200', 'The process lives.') },
    },
    '/readyz': {
      servers: [{ url: '/' }],
      get: {
        ...asAnyone,
        responses: {
          200: { description: 'New people may come to this node.', ...json(readinessSchema) },
          503: { description: 'They should go to another one; `status` says why.', ...json(readinessSchema) },
        },
      },
    },
    '/admin/session': {
      post: {
        ...asAnyone,
        requestBody: json(adminSessionSchema),
        responses: answers('204', 'The browser is the administrator’s.'),
      },
    },
    '/meetings': {
      get: { responses: answers('200', 'The meetings of this server.') },
      post: {
        requestParams: { query: newMeetingSchema },
        requestBody: file,
        responses: answers('201', 'Made from an agenda; answers with `{meetingId, links}`.'),
      },
    },
    '/meetings/{meetingId}': {
      get: { requestParams: ofMeeting, responses: answers('200', 'A line about the meeting.') },
    },
    '/meetings/{meetingId}/agenda': {
      post: {
        requestParams: { ...ofMeeting, query: otherAgendaSchema },
        requestBody: file,
        responses: answers(
          '200',
          'What the file changes: `{changes, unchanged}`; with `apply=false` a preview. Once an item was opened only what is ahead is changed.',
        ),
      },
    },
    '/meetings/{meetingId}/view/{audience}': {
      get: {
        requestParams: {
          path: z.object({ meetingId: meetingIdSchema, audience: z.enum(AUDIENCES) }),
          query: z.object({ link: linkIdSchema.optional() }),
        },
        responses: answers('200', 'The view of this audience: `{epoch, version, view}`.'),
      },
    },
    '/meetings/{meetingId}/open': {
      post: {
        ...asAnyone,
        requestParams: { ...ofMeeting, query: z.object({ look: z.literal('true').optional() }) },
        requestBody: json(openLinkSchema),
        responses: answers('201', 'The browser is in by this link; with `look=true` only what the link asks.'),
      },
    },
    '/code': {
      post: {
        ...asAnyone,
        requestBody: json(typedCodeSchema),
        responses: answers('200', 'The link that a typed code stands for.'),
      },
    },
    '/meetings/{meetingId}/roster': {
      post: {
        requestParams: { ...ofMeeting, query: rosterWishSchema },
        requestBody: {
          content: {
            'text/csv': { schema: z.string() },
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { schema: z.unknown() },
          },
        },
        responses: answers(
          '200',
          '`{added, updated, unchanged, rejected, reading}`: how many, each line that was not taken with column and reason, and how the file was read (encoding, separator, sheet, columns). With `apply=false` nothing is done: a preview has besides every line, `remarks`, and the `mark` that an import may expect.',
        ),
      },
    },
    '/meetings/{meetingId}/code': {
      get: {
        requestParams: ofMeeting,
        responses: answers('200', 'The way in that a room screen shows: the typed `code`, and the `url` of its link.'),
      },
    },
    '/meetings/{meetingId}/readmissions': {
      get: {
        requestParams: ofMeeting,
        responses: answers(
          '200',
          'The codes by which somebody of the podium comes back on a new device, for chairs and secretariat.',
        ),
      },
    },
    '/meetings/{meetingId}/links': {
      get: {
        requestParams: ofMeeting,
        responses: answers('200', 'The typed code, and the links that the caller may hand out.'),
      },
      post: {
        requestParams: ofMeeting,
        requestBody: json(newLinkSchema),
        responses: answers('201', 'A link: `{linkId, url}`.'),
      },
    },
    '/meetings/{meetingId}/links/{linkId}': {
      delete: {
        requestParams: { path: z.object({ meetingId: meetingIdSchema, linkId: linkIdSchema }) },
        responses: answers('204', 'Revoked; who came in by it is out.'),
      },
    },
    '/meetings/{meetingId}/log.jsonl': {
      get: {
        requestParams: ofMeeting,
        responses: answers('200', 'The log for the secretariat: a record a line as it was hashed, at last the head.'),
      },
    },
    '/meetings/{meetingId}/table-links': {
      post: {
        requestParams: ofMeeting,
        responses: answers(
          '200',
          'The links to the tables, each tried once from here: `{links, left}`; for the podium.',
        ),
      },
    },
    '/meetings/{meetingId}/beacon': {
      post: {
        requestParams: ofMeeting,
        responses: answers(
          '200',
          'What the public beacon said in the round that the tables wait for: `{round, signature}`; for the podium.',
        ),
      },
    },
    '/meetings/{meetingId}/calendar': {
      get: {
        requestParams: ofMeeting,
        responses: answers('200', 'The address of the agenda for calendar programs: `{path}`, with a key of its own.'),
      },
    },
    '/meetings/{meetingId}/{fileName}': {
      get: {
        requestParams: {
          path: z.object({ meetingId: meetingIdSchema, fileName: z.enum(exportNames) }),
          query: z.object({
            link: linkIdSchema.optional(),
            language: z.enum(LANGUAGES).optional(),
            about: z.string().optional(),
            key: z.string().optional(),
          }),
        },
        responses: answers(
          '200',
          'A file made of the meeting as it is now, for those who may see all that is in it. `about` is what is wanted of it: a date of `statistics.json`, the person of `history.json`. With its `key`, `agenda.ics` is anyone’s.',
        ),
      },
    },
    '/meetings/{meetingId}/rehearsal': {
      post: {
        requestParams: ofMeeting,
        requestBody: json(rehearsalSchema),
        responses: answers('204', 'The meeting is in rehearsal: simulated people take part, and nothing is kept.'),
      },
      delete: {
        requestParams: ofMeeting,
        responses: answers('204', 'The meeting is as it was before the rehearsal.'),
      },
    },
    '/push-key': {
      get: {
        ...asAnyone,
        responses: {
          200: { description: 'The key by which push services know this server.', ...json(pushKeySchema) },
          404: { description: 'This server sends to no push service.' },
        },
      },
    },
    '/screen': {
      post: {
        ...asAnyone,
        responses: answers('200', 'The pairing code of this screen, or the meeting it belongs to.'),
      },
    },
    '/meetings/{meetingId}/screens': {
      post: {
        requestParams: ofMeeting,
        requestBody: json(pairingSchema),
        responses: answers('201', 'The screen belongs to the meeting.'),
      },
    },
  },
})

/** Serves the description. */
export function openApiRoute(): Router {
  const router = Router()
  router.get('/openapi.json', (_request, response) => {
    response.json(openApiDocument)
  })
  return router
}
