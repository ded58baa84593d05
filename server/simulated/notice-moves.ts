import type { Localized } from '../../shared/lib/languages.ts'
import { floorItemOn } from '../../shared/meeting/outlook.ts'
import type { Move } from './desk.ts'

const NOTICES: readonly Localized[] = [
  {
    en: 'Lunch boxes are at the entrance of the hall from noon.',
    ar: 'وجبات الغداء متاحة عند مدخل القاعة ابتداءً من الظهر.',
  },
  {
    en: 'The slides of this session are on the meeting page.',
    ar: 'شرائح هذه الجلسة متاحة على صفحة الاجتماع.',
  },
  {
    en: 'Remote participants: please join with a headset, the interpreters will thank you.',
    ar: 'إلى المشاركين عن بعد: يرجى استخدام سماعة الرأس، وسيكون المترجمون الفوريون شاكرين لكم.',
  },
  {
    en: 'A blue scarf was found in row 4; it waits at the door.',
    ar: 'عُثر على وشاح أزرق في الصف الرابع، وهو محفوظ عند الباب.',
  },
]
const NOTICE_S = 60
const PAUSE_S = 25
const PATIENCE_S = 300
const REASON = 'The call has dropped: please wait a moment.'
/** Of all that happens so many parts are followed by a notice, or by a call that fails. */
const NOTICE_SHARE = 0.06
const PAUSE_SHARE = 0.015

const announce: Move = ({ view, stoodS, luck, instantIn, secondsSince }) => {
  const isShown = Object.values(view.notices).some(({ untilMs = Infinity }) => secondsSince(untilMs) < NOTICE_S)
  if (luck > NOTICE_SHARE || stoodS < 6 || isShown || !floorItemOn(view)) return undefined
  const text = NOTICES[Math.floor((luck / NOTICE_SHARE) * NOTICES.length)] ?? {}
  return { type: 'notices.post', to: { kind: 'all' }, text, urgency: 'calm', untilMs: instantIn(NOTICE_S) }
}

/** Now and then the call breaks while somebody speaks. */
const pause: Move = ({ view, stoodS, luck }) => {
  const isSpeaking = view.floor.turn?.heardAtMs !== undefined && !view.meeting.technicalPause
  if (!isSpeaking || luck < 1 - PAUSE_SHARE || stoodS < 10) return undefined
  return { type: 'meeting.pause', reason: REASON }
}

/** The moderator's own pause is short; one that somebody else began is theirs to end, unless it is forgotten. */
const resume: Move = ({ view, stoodS }) => {
  const { technicalPause } = view.meeting
  if (!technicalPause) return undefined
  return stoodS > (technicalPause.reason === REASON ? PAUSE_S : PATIENCE_S) ? { type: 'meeting.resume' } : undefined
}

/** What the moderator tells everybody, and the technical pauses. */
export const noticeMoves: readonly Move[] = [resume, announce, pause]
