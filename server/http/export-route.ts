import { Router } from 'express'
import { defined } from '../../shared/lib/defined.ts'
import type { Reading } from '../../shared/lib/feature.ts'
import { LANGUAGES, type Language } from '../../shared/lib/languages.ts'
import { exportOf, mayFetch, type MeetingFile } from '../../shared/meeting/exports.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { calendarFile } from './calendar-file.ts'
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
    const about = typeof request.query.about === 'string' ? request.query.about : undefined
    const reading = defined({ nowMs: parts.clock.nowMs(), language, about })
    const { contentType, body } = contentOf(file, meeting.state, reading)
    response.attachment(`${meetingId}-${fileName}`).setHeader('Content-Type', `${contentType}; charset=utf-8`)
    response.send(body)
  })

  return router
}

function contentOf(file: MeetingFile, state: MeetingState, reading: Reading) {
  if ('calendar' in file) return { contentType: 'text/calendar', body: calendarFile(file.calendar(state, reading)) }
  return { contentType: file.contentType, body: file.body(state, reading) }
}

/** The reader's language, as an address says it. */
export const languageOf = (asked: unknown): Language => LANGUAGES.find((language) => language === asked) ?? 'en'
