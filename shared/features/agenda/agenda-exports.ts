import type { CalendarExport, Export } from '../../lib/feature.ts'
import type { Language } from '../../lib/languages.ts'
import { ROLES } from '../../lib/roles.ts'
import { agendaCalendar } from './agenda-calendar.ts'
import { plannedDays, type AgendaPlan } from './agenda-plan.ts'
import { agendaCsv, agendaJson } from './agenda-writing.ts'
import type { AgendaSees } from './refusals.ts'
import { scheduleJson, scheduleXml, type Scheduled } from './schedule-writing.ts'

/** The agenda is the same for everyone, and so are its files: as it is planned now, and as a calendar when it is expected. */
export const agendaExports = {
  'agenda.json': file('application/json', (state) => agendaJson(planOf(state))),
  'agenda.csv': file('text/csv', (state) => agendaCsv(planOf(state))),
  'schedule.json': file('application/json', (state, language) => scheduleJson(scheduled(state, language))),
  'schedule.xml': file('application/xml', (state, language) => scheduleXml(scheduled(state, language))),
  'agenda.ics': { by: ROLES, calendar: agendaCalendar } satisfies CalendarExport<AgendaSees>,
}

function file(contentType: string, write: (state: AgendaSees, language: Language) => string): Export<AgendaSees> {
  return { by: ROLES, contentType, body: (state, { language }) => write(state, language) }
}

const planOf = ({ agenda, meeting: { title, zone, languages } }: AgendaSees): AgendaPlan => ({
  title,
  zone,
  languages,
  days: plannedDays(agenda),
})

const scheduled = (state: AgendaSees, language: Language): Scheduled => ({
  plan: planOf(state),
  meetingId: state.meeting.meetingId ?? 'meeting',
  language,
})
