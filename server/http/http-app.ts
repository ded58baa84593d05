import { existsSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import express, { Router } from 'express'
import type { Config } from '../config.ts'
import type { Metrics } from '../operations/metrics.ts'
import type { Readiness } from '../operations/readiness.ts'
import { adminRoutes } from './admin-routes.ts'
import { beaconRoute } from './beacon-route.ts'
import { calendarRoute } from './calendar-route.ts'
import { exportRoute } from './export-route.ts'
import { firstSightPage } from './first-sight-page.ts'
import { healthRoutes } from './health-routes.ts'
import type { HttpParts } from './http-parts.ts'
import { linkCheckRoute } from './link-check-route.ts'
import { linkRoutes } from './link-routes.ts'
import { logRoute } from './log-route.ts'
import { meetingRoutes } from './meeting-routes.ts'
import { metricsRoute } from './metrics-route.ts'
import { openApiRoute } from './openapi.ts'
import { notFound, problemHandler } from './problem.ts'
import { pushRoute } from './push-route.ts'
import { rehearsalRoutes } from './rehearsal-routes.ts'
import { rosterRoutes } from './roster-routes.ts'
import { sameOriginOnly } from './same-origin.ts'
import { screenRoutes } from './screen-routes.ts'
import { securityHeaders } from './security-headers.ts'
import { staticFiles } from './static-files.ts'
import { viewRoute } from './view-route.ts'

/** What the page side of the server needs besides the parts of its routes. */
export interface Site {
  /** Folder of the built client; where it is absent (tests, development) only the API answers. */
  readonly clientRoot: string
  readonly readiness: Readiness
  readonly metrics: Metrics
}

/** Everything that HTTP answers: health, the API, and the pages. */
export function httpApp(parts: HttpParts, config: Config, site: Site): RequestListener {
  const { clientRoot, readiness, metrics } = site
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', config.TRUSTED_PROXIES)
  app.set('query parser', 'simple')
  app.use(securityHeaders(config.BEHIND_TLS))
  app.use(healthRoutes(readiness), metricsRoute(metrics, metricsTokens(parts, config)))
  app.use('/api', apiRoutes(parts, config))
  if (existsSync(join(clientRoot, 'index.html'))) app.use(firstSightPage(parts, clientRoot), staticFiles(clientRoot))
  app.use(problemHandler(parts.log))
  const view = viewRoute(parts, config.BEHIND_TLS)
  return (request, response) => void (view(request, response) || app(request, response))
}

/** The monitoring may have a token that opens nothing else. */
const metricsTokens = ({ adminToken }: HttpParts, { METRICS_TOKEN }: Config): readonly string[] =>
  METRICS_TOKEN === undefined ? [adminToken] : [adminToken, METRICS_TOKEN]

function apiRoutes(parts: HttpParts, config: Config): Router {
  const api = Router()
  api.use(sameOriginOnly(config.PUBLIC_URL))
  api.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store')
    next()
  })
  api.use(openApiRoute(), pushRoute(parts.pushKey), meetingRoutes(parts), rosterRoutes(parts))
  api.use(express.json({ limit: '16kb' }))
  api.use(
    adminRoutes(parts),
    linkRoutes(parts),
    linkCheckRoute(parts),
    logRoute(parts),
    beaconRoute(parts, { relays: config.BEACON_URLS }),
    calendarRoute(parts),
    exportRoute(parts),
    rehearsalRoutes(parts),
    screenRoutes(parts),
  )
  api.use(() => {
    throw notFound()
  })
  return api
}
