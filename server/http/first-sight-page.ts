import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Router, type Request } from 'express'
import type { Language } from '../../shared/lib/languages.ts'
import type { Audience } from '../../shared/lib/roles.ts'
import { firstSight, type FirstSight, type Line } from '../../shared/meeting/first-sight.ts'
import type { HttpParts } from './http-parts.ts'

/** Those whose view has what this page says. */
const SEE_THE_FLOOR: readonly Audience[] = ['hall', 'booth']
const ROOT = '<div id="root">'
const WORDS = {
  en: { now: 'Now', speaks: 'Has the floor', next: 'Next', until: 'until', loading: 'Loading…' },
  ar: { now: 'الآن', speaks: 'الكلمة مع', next: 'التالي', until: 'حتى', loading: 'جارٍ التحميل…' },
}
type PageLanguage = keyof typeof WORDS

/** The page of a meeting with now and next already in it: readable on a poor line before any script has arrived. */
export function firstSightPage(parts: HttpParts, clientRoot: string): Router {
  const router = Router()
  const [head = '', tail = ''] = readFileSync(join(clientRoot, 'index.html'), 'utf8').split(ROOT)

  router.get('/m/:meetingId/:linkId{/*page}', async (request, response, next) => {
    const nowMs = parts.clock.nowMs()
    const caller = await parts.callers.caller(request, request.params.linkId).catch(() => undefined)
    if (!caller?.audiences.some((audience) => SEE_THE_FLOOR.includes(audience))) return next()
    const language: PageLanguage = wantsArabic(request) ? 'ar' : 'en'
    const sight = inHtml(firstSight(caller.meeting.state, language, nowMs), language)
    response.set('Cache-Control', 'private, no-cache').vary('Accept-Language').vary('Cookie')
    return response.type('html').send(`${head}${ROOT}${sight}${tail}`)
  })
  return router
}

const wantsArabic = (request: Request): boolean => request.acceptsLanguages('en', 'ar') === 'ar'

function inHtml({ meeting, zone, now, speaker, next }: FirstSight, language: PageLanguage): string {
  const words = WORDS[language]
  const time = (atMs: number) => timeIn(atMs, zone, language)
  const lines = [
    `<p>${inDirection(meeting)}</p>`,
    now && `<h1>${words.now}: ${inDirection(now)}</h1><p>${words.until} ${time(now.untilMs)}</p>`,
    speaker && `<p>${words.speaks}: <bdi>${escaped(speaker)}</bdi></p>`,
    next && `<p>${words.next}: ${inDirection(next)}, ${time(next.atMs)}</p>`,
    `<p>${words.loading}</p>`,
  ]
  const dir = language === 'ar' ? 'rtl' : 'ltr'
  return `<main class="first-sight" lang="${language}" dir="${dir}">${lines.filter(Boolean).join('')}</main>`
}

const inDirection = ({ text, language }: Line): string =>
  `<bdi lang="${language satisfies Language}">${escaped(text)}</bdi>`

function timeIn(atMs: number, zone: string, language: PageLanguage): string {
  const format = new Intl.DateTimeFormat(`${language}-u-nu-latn`, {
    timeZone: zone,
    timeStyle: 'short',
    hourCycle: 'h23',
  })
  return `<time datetime="${new Date(atMs).toISOString()}"><bdi>${format.format(atMs)}</bdi> ${escaped(zone)}</time>`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char]!)
