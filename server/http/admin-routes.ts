import { Router } from 'express'
import { z } from 'zod'
import { sameSecret } from '../access/secrets.ts'
import type { HttpParts } from './http-parts.ts'
import { notAllowed, parsed } from './problem.ts'

/** The administrator's token, as the server prints it in its first link. */
export const adminSessionSchema = z.strictObject({ token: z.string().max(200) })

/** Opens the server's administration for a browser. */
export function adminRoutes(parts: HttpParts): Router {
  const router = Router()

  router.post('/admin/session', (request, response) => {
    const { token } = parsed(adminSessionSchema, request.body)
    if (!sameSecret(token, parts.adminToken)) throw notAllowed()
    response.setHeader('Set-Cookie', parts.cookies.forAdmin()).status(204).end()
  })

  router.get('/admin/session', (request, response) => {
    response.json({ isAdmin: parts.callers.isAdmin(request) })
  })

  return router
}
