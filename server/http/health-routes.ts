import { Router } from 'express'

/** Whether the process lives (`/healthz`) and takes people in (`/readyz`: 503 while it shuts down). */
export function healthRoutes(isDraining: () => boolean): Router {
  const router = Router()
  router.get('/healthz', (_request, response) => response.json({ status: 'alive' }))
  router.get('/readyz', (_request, response) => {
    const draining = isDraining()
    response.status(draining ? 503 : 200).json({ status: draining ? 'draining' : 'ready' })
  })
  return router
}
