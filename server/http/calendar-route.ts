import { Router } from 'express'
import { calendarOf, calendarSerialOf } from '../../shared/meeting/exports.ts'
import { calendarFile } from './calendar-file.ts'
import { languageOf } from './export-route.ts'
import type { HttpParts } from './http-parts.ts'
import { notAllowed, notFound } from './problem.ts'

/**
 * The agenda for calendar programs: they show neither cookie nor token, so the address itself holds a key. It opens this calendar
 * alone, and none any more once the podium gave out another one.
 */
export function calendarRoute(parts: HttpParts): Router {
  const router = Router()

  router.get('/meetings/:meetingId/calendar', async (request, response) => {
    const { meeting, audiences } = await parts.callers.caller(request)
    if (audiences.length === 0) throw notAllowed()
    const key = parts.secrets.ofCalendar(meeting.meetingId, calendarSerialOf(meeting.state))
    response.json({ path: `/api/meetings/${meeting.meetingId}/agenda.ics?key=${key}` })
  })

  router.get('/meetings/:meetingId/agenda.ics', async (request, response, next) => {
    const { key, language } = request.query
    if (typeof key !== 'string') return next()
    const meeting = await parts.callers.meeting(request)
    const serial = calendarSerialOf(meeting.state)
    if (!parts.secrets.accepts(key, (its) => its.ofCalendar(meeting.meetingId, serial))) throw notFound()
    const reading = { nowMs: parts.clock.nowMs(), language: languageOf(language) }
    response.setHeader('Content-Type', 'text/calendar; charset=utf-8')
    response.send(calendarFile(calendarOf(meeting.state, reading)))
  })

  return router
}
