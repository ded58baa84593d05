import type { Event } from '../../shared/meeting/meeting.ts'
import { given, text, type Plain } from './given.ts'

/** Somebody of the list with everything that it says. */
export const amina: Plain<Event> = {
  type: 'people.person_added',
  personId: 'amina',
  nameText: text('Amina Diallo'),
  familyNameText: text('Diallo'),
  organisationText: text('Ministry of Post, Senegal'),
  countryText: text('Senegal'),
  emailText: text('amina@example.org'),
  stakeholderGroup: 'government',
  regionalGroup: 'african',
  language: 'fr',
  mode: 'room',
  roles: ['member'],
  source: 'roster',
}
/** Somebody who walked in and may be the same. */
export const walkIn = {
  type: 'people.person_added',
  personId: 'walker',
  nameText: text('A. Diallo'),
  roles: ['participant'],
  source: 'walk_in',
} as const
const walkersDevice: readonly Plain<Event>[] = [
  { type: 'people.link_made', linkId: 'ls', kind: 'shared', role: 'participant' },
  { type: 'people.device_joined', deviceId: 'd1', linkId: 'ls', personId: 'walker' },
]
/** A meeting with both, the walk-in on a device. */
export const both = given(amina, walkIn, ...walkersDevice)
