import { Router } from 'express'
import { sameSecret } from '../access/secrets.ts'
import { METRICS_TYPE, type Metrics } from '../operations/metrics.ts'
import { bearerOf } from './caller.ts'

/** The metrics, for a program that shows one of these tokens. */
export function metricsRoute(metrics: Metrics, tokens: readonly string[]): Router {
  const router = Router()
  router.get('/metrics', async (request, response) => {
    response.setHeader('Cache-Control', 'no-store')
    const shown = bearerOf(request)
    if (tokens.some((token) => sameSecret(shown, token))) response.type(METRICS_TYPE).send(await metrics.text())
    else response.status(401).setHeader('WWW-Authenticate', 'Bearer').end()
  })
  return router
}
