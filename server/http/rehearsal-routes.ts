import { Router } from 'express'
import { z } from 'zod'
import type { HttpParts } from './http-parts.ts'
import { notAllowed, parsed, Problem } from './problem.ts'

/** What a rehearsal takes: how many simulated people, and whether one of them chairs. */
export const rehearsalSchema = z.strictObject({
  people: z.int().min(1).max(250),
  withChair: z.boolean(),
})

/** Begins and ends the rehearsal of a meeting that has not begun. */
export function rehearsalRoutes(parts: HttpParts): Router {
  const router = Router()

  router.post('/meetings/:meetingId/rehearsal', async (request, response) => {
    const { meeting, roles } = await parts.callers.podium(request)
    if (!roles.includes('secretariat')) throw notAllowed()
    const wish = parsed(rehearsalSchema, request.body)
    if (!(await parts.rehearsals.begin(meeting, wish)))
      throw new Problem(409, 'not_in_setup', 'Only a meeting that has not begun can be rehearsed.')
    response.status(204).end()
  })

  router.delete('/meetings/:meetingId/rehearsal', async (request, response) => {
    const { meeting, roles } = await parts.callers.podium(request)
    if (!roles.includes('secretariat')) throw notAllowed()
    await parts.rehearsals.end(meeting)
    response.status(204).end()
  })

  return router
}
