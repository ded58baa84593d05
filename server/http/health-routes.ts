import { Router } from 'express'
import { z } from 'zod'
import { READINESS, type Readiness } from '../operations/readiness.ts'

/** What `/readyz` answers. */
export const readinessSchema = z.strictObject({ status: z.enum(READINESS) })

/** Whether the process lives (`/healthz`), and whether new people should come to it (`/readyz`, else 503). */
export function healthRoutes(readiness: Pick<Readiness, 'status'>): Router {
  const router = Router()
  router.use(['/healthz', '/readyz'], (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store')
    next()
  })
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'alive' })
  })
  router.get('/readyz', async (_request, response) => {
    const status = await readiness.status()
    response.status(status === 'ready' ? 200 : 503).json({ status })
  })
  return router
}
