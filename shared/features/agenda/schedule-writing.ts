import { fingerprint } from '../../lib/fingerprint.ts'
import { textIn, type Language, type Localized } from '../../lib/languages.ts'
import { element, xmlOf, type XmlElement } from '../../lib/xml.ts'
import type { AgendaPlan } from './agenda-plan.ts'
import type { PlannedDay, PlannedItem } from './messages.ts'
import { clockTime, hoursAndMinutes, stampOf } from './wall-times.ts'

/** A plan as a conference's schedule, in one language. */
export interface Scheduled {
  readonly plan: AgendaPlan
  readonly meetingId: string
  readonly language: Language
}

const TIMESLOT = '00:05'

/** The schedule of a conference as c3voc's tools, pretalx and frab write it: https://c3voc.de/schedule/schema.json. */
export function scheduleJson(scheduled: Scheduled): string {
  const { plan, meetingId, language } = scheduled
  const room = roomOf(scheduled)
  const schedule = {
    version: '1',
    conference: {
      acronym: meetingId,
      title: textIn(plan.title, language).text,
      start: plan.days[0]?.date,
      end: plan.days.at(-1)?.date,
      daysCount: plan.days.length,
      timeslot_duration: TIMESLOT,
      time_zone_name: plan.zone,
      rooms: [{ name: room }],
      days: plan.days.map((day, at) => ({
        index: at + 1,
        date: day.date,
        day_start: stampOf(day.items[0]?.startMs ?? 0, plan.zone),
        day_end: stampOf(day.items.at(-1)?.endMs ?? 0, plan.zone),
        rooms: { [room]: day.items.map((item, place) => eventOf(item, idOf(at, place), scheduled)) },
      })),
    },
  }
  return `${JSON.stringify({ $schema: 'https://c3voc.de/schedule/schema.json', generator: { name: 'Rostrum' }, schedule }, null, 2)}\n`
}

/** The same as `schedule.xml`. */
export function scheduleXml(scheduled: Scheduled): string {
  const { plan, meetingId, language } = scheduled
  return xmlOf(
    element('schedule', [
      element('generator', '', { name: 'Rostrum' }),
      element('version', '1'),
      element('conference', [
        element('acronym', meetingId),
        element('title', textIn(plan.title, language).text),
        element('start', plan.days[0]?.date),
        element('end', plan.days.at(-1)?.date),
        element('days', String(plan.days.length)),
        element('timeslot_duration', TIMESLOT),
        element('time_zone_name', plan.zone),
      ]),
      ...plan.days.map((day, at) => dayElement(day, at, scheduled)),
    ]),
  )
}

function dayElement(day: PlannedDay, at: number, scheduled: Scheduled): XmlElement {
  const { plan } = scheduled
  const events = day.items.map((item, place) => {
    const {
      id,
      guid,
      links: _none,
      persons: _nobody,
      attachments: _nothing,
      ...fields
    } = eventOf(item, idOf(at, place), scheduled)
    const told = Object.entries(fields).map(([name, value]) => element(name, value))
    return element('event', [...told, element('persons'), element('links'), element('attachments')], {
      id: String(id),
      guid,
    })
  })
  return element('day', [element('room', events, { name: roomOf(scheduled) })], {
    index: String(at + 1),
    date: day.date,
    start: stampOf(day.items[0]?.startMs ?? 0, plan.zone),
    end: stampOf(day.items.at(-1)?.endMs ?? 0, plan.zone),
  })
}

function eventOf(item: PlannedItem, id: number, { plan, meetingId, language }: Scheduled) {
  const { itemId, kind, title, focus, points, outputs, startMs, endMs } = item
  const said = textIn(title, language)
  return {
    id,
    guid: guidOf(itemId, meetingId),
    date: stampOf(startMs, plan.zone),
    start: clockTime(startMs, plan.zone),
    duration: hoursAndMinutes(endMs - startMs),
    room: roomOf({ plan, meetingId, language }),
    slug: `${meetingId}-${itemId}`,
    url: '',
    title: said.text,
    subtitle: '',
    track: '',
    type: kind,
    language: said.language,
    abstract: textIn(focus ?? {}, language).text,
    description: [...points, ...outputs].map((line: Localized) => textIn(line, language).text).join('\n'),
    persons: [],
    links: [],
    attachments: [],
  }
}

/** A meeting is one room, called as the meeting is. */
const roomOf = ({ plan, language }: Scheduled): string => textIn(plan.title, language).text || 'Plenary'

const MOST_ITEMS = 100

/** A number that an event of the schedule has alone. */
const idOf = (day: number, place: number): number => day * MOST_ITEMS + place + 1

/** What leads an id that was a schedule's guid; ids begin with a letter. */
export const GUID_PREFIX = 'guid-'

/** The same UUID for the same item for ever: its own where it came with one. */
export function guidOf(itemId: string, meetingId: string): string {
  if (itemId.startsWith(GUID_PREFIX)) return itemId.slice(GUID_PREFIX.length)
  const hex = ['a', 'b', 'c'].map((salt) => hexOf(`${salt} ${itemId}@${meetingId}`)).join('')
  // Version 8 of RFC 9562: bits of our own making.
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(12, 15)}`, `8${hex.slice(15, 18)}`, hex.slice(18, 30)].join(
    '-',
  )
}

const hexOf = (text: string): string => Number.parseInt(fingerprint(text), 36).toString(16).padStart(14, '0')
