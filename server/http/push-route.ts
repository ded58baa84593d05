import { Router } from 'express'
import { z } from 'zod'
import { notFound } from './problem.ts'

/** What `/api/push-key` answers. */
export const pushKeySchema = z.strictObject({ key: z.string() })

/** Hands out the key by which push services know this server; nothing is there where it sends to none. */
export function pushRoute(key: string | undefined): Router {
  const router = Router()
  router.get('/push-key', (_request, response) => {
    if (key === undefined) throw notFound()
    response.json({ key })
  })
  return router
}
