import { expect, test } from 'vitest'
import { accept, reject } from '../../shared/lib/decision.ts'
import { chair, given, moderator, person, secretariat, text, type Given } from '../support/given.ts'
import { smallMeeting } from '../support/small-meeting.ts'

const meeting = given(...smallMeeting)
const url = 'https://call.example.org/1'
const standbyUrl = 'https://call.example.org/2'
const dialIn = '+41 22 555 01 23, 4711#'
const english = meeting.after(moderator, { type: 'meeting.set_call', language: 'en', url, dialIn, standbyUrl })
const callsOf = (meeting: Given, audience: 'hall' | 'podium' | 'door' | 'screen' = 'hall') =>
  meeting.sees(audience)['meeting']?.['calls']

test('[ME10] the podium sets the call of a language → everyone in the meeting sees it, and the other language’s stays', () => {
  expect(meeting.when(chair, { type: 'meeting.set_call', language: 'ar', url })).toEqual(
    accept({ type: 'meeting.call_set', language: 'ar', urlText: text(url) }),
  )
  const both = english.after(chair, { type: 'meeting.set_call', language: 'ar', url: standbyUrl })
  expect(callsOf(both)).toEqual({ en: { url, dialIn, standbyUrl }, ar: { url: standbyUrl } })
  expect(callsOf(both, 'podium')).toEqual(callsOf(both))
})

test('[ME10] an absent field stays, an empty one is removed, and a call of which nothing is left is gone', () => {
  const changed = english.after(secretariat, { type: 'meeting.set_call', language: 'en', dialIn: '' })
  expect(callsOf(changed)).toEqual({ en: { url, standbyUrl } })
  const gone = changed.after(secretariat, { type: 'meeting.set_call', language: 'en', url: '', standbyUrl: '' })
  expect(callsOf(gone)).toEqual({})
  expect(gone.when(secretariat, { type: 'meeting.set_call', language: 'en' })).toEqual(accept())
})

test('[ME10] a call in a language that is not the meeting’s, or by somebody of the hall → refused', () => {
  expect(meeting.when(chair, { type: 'meeting.set_call', language: 'fr', url })).toEqual(
    reject({ code: 'meeting/not_its_language' }),
  )
  expect(meeting.when(person('ana', 'participant'), { type: 'meeting.set_call', language: 'en', url })).toEqual(
    reject({ code: 'access/not_allowed' }),
  )
})

test('[ME11] one address without a language → that of the meeting’s first language; removed likewise', () => {
  const old = meeting.and({ type: 'meeting.edited', callUrlText: text(url) })
  expect(callsOf(old)).toEqual({ en: { url } })
  expect(callsOf(old.and({ type: 'meeting.edited', titleText: text({ en: 'Renamed' }) }))).toEqual({ en: { url } })
  expect(callsOf(old.and({ type: 'meeting.edited', callUrlText: '' }))).toEqual({})
})

test('[ME12] screen and door see no way into the call; in a technical pause the standby addresses', () => {
  const both = english.after(chair, { type: 'meeting.set_call', language: 'ar', url })
  const paused = both.after(moderator, { type: 'meeting.pause' })
  for (const audience of ['screen', 'door'] as const) {
    expect(callsOf(both, audience)).toEqual({})
    expect(callsOf(paused, audience)).toEqual({ en: { standbyUrl } })
  }
})
