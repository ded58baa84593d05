import { Router } from 'express'
import { LANGUAGES, type Language } from '../../shared/lib/languages.ts'
import { exportOf, mayFetch } from '../../shared/meeting/exports.ts'
import type { HttpParts } from './http-parts.ts'
import { notAllowed } from './problem.ts'

/** The files that features make of a meeting, as it is now; `?language=` is the reader's. */
export function exportRoute(parts: HttpParts): Router {
  const router = Router()

  router.get('/meetings/:meetingId/:fileName', async (request, response, next) => {
    const { meetingId, fileName } = request.params
    const file = exportOf(fileName)
    if (!file) return next()
    const { meeting, roles } = await parts.callers.caller(request)
    if (!mayFetch(file, roles)) throw notAllowed()
    const language = languageOf(request.query.language)
    response.attachment(`${meetingId}-${fileName}`).setHeader('Content-Type', `${file.contentType}; charset=utf-8`)
    response.send(file.body(meeting.state, { nowMs: parts.clock.nowMs(), language }))
  })

  return router
}

const languageOf = (asked: unknown): Language => LANGUAGES.find((language) => language === asked) ?? 'en'
