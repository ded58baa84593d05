import type { RequestHandler } from 'express'
import { isOriginAllowed } from '../transport/origin.ts'
import { Problem } from './problem.ts'

/** Refuses whatever changes something and comes from another page, by the same rule as a websocket. */
export const sameOriginOnly =
  (publicUrl: string | undefined): RequestHandler =>
  ({ method, headers }, _response, next) => {
    const isReading = method === 'GET' || method === 'HEAD'
    if (isReading || isOriginAllowed({ headers, isUpgrade: true }, publicUrl)) next()
    else next(new Problem(403, 'wrong_origin', 'This request comes from another page.'))
  }
