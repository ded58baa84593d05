import { defined } from '../../lib/defined.ts'
import type { Evolve, EvolveContext } from '../../lib/feature.ts'
import type { TextId } from '../../lib/ids.ts'
import { evolveBadges, movedBadges, withoutBadgesOf } from './evolve-badges.ts'
import { mergedCodes, newBadgeCode } from './badge-code.ts'
import { evolveApart, knownAfter, mergedApart, mergedIds, mergedPerson, movedTo } from './evolve-merge.ts'
import { evolveRetention } from './evolve-retention.ts'
import { evolveProtocol } from './evolve-protocol.ts'
import type { PeopleEvent } from './messages.ts'
import { evolvePowers, withChair } from './evolve-powers.ts'
import type { Link, PeopleSlice, Person } from './state.ts'

type Added = Extract<PeopleEvent, { type: 'people.person_added' }>
type Changed = Extract<PeopleEvent, { type: 'people.person_changed' }>

export const evolvePeople: Evolve<PeopleSlice, PeopleEvent> = {
  'people.person_added': (slice, event, context) => {
    const isStated = event.source === 'walk_in' && event.mode !== undefined
    const code = newBadgeCode(event.personId, (taken) => slice.codes.has(taken))
    return withPerson(
      { ...slice, codes: slice.codes.set(code, event.personId) },
      {
        ...detail(event, context),
        code,
        mode: event.mode ?? 'remote',
        ...(isStated && { modeStatedAtMs: context.atMs }),
        source: event.source,
      },
    )
  },

  'people.person_changed': (slice, event, context) =>
    changePerson(slice, event.personId, (person) =>
      withChair({
        ...detail(event, context),
        ...statedBy(person),
        ...defined({ code: person.code, formerCodes: person.formerCodes }),
        ...defined({ protocol: person.protocol, isChairGiven: person.isChairGiven, claimsRoster: person.claimsRoster }),
        ...defined({ knownAs: knownAfter(person.knownAs ?? [], event.knownAs, context) }),
        mode: person.modeStatedAtMs === undefined ? (event.mode ?? person.mode) : person.mode,
        source: person.source,
      }),
    ),

  'people.link_made': (slice, { type: _type, ...link }) => ({
    ...slice,
    links: slice.links.set(link.linkId, defined(link)),
  }),

  'people.link_revoked': (slice, { linkId }) => ({
    ...slice,
    links: slice.links.update(linkId, (link) => ({ ...link, isRevoked: true })),
  }),

  'people.code_changed': (slice, { codeSerial }) => ({ ...slice, codeSerial }),

  'people.wrong_codes_noted': (slice, _event, { atMs }) => ({
    ...slice,
    wrongCodes: { notedAtMs: atMs, codeSerial: slice.codeSerial },
  }),

  'people.device_joined': (slice, { type: _type, ...device }, { atMs }) => ({
    ...slice,
    devices: slice.devices.set(device.deviceId, defined({ ...device, joinedAtMs: atMs })),
    links: slice.links.update(device.linkId, countUse),
  }),

  'people.device_ended': (slice, { deviceId }) => ({ ...slice, devices: slice.devices.delete(deviceId) }),

  'people.mode_set': (slice, { personId, mode, statedAtMs }) =>
    changePerson(slice, personId, (person) => ({ ...person, mode, modeStatedAtMs: statedAtMs })),

  'people.roster_claimed': (slice, { personId }) =>
    changePerson(slice, personId, (person) => ({ ...person, claimsRoster: true })),

  'people.claim_declined': (slice, { personId }) =>
    changePerson(slice, personId, (person) => ({ ...person, claimsRoster: false })),

  'people.merged': (slice, event, context) => {
    const { fromPersonId, intoPersonId } = event
    const from = slice.people.get(fromPersonId)
    if (!from) return slice
    const merged = changePerson(slice, intoPersonId, (into) =>
      withChair({ ...mergedPerson(into, from, event, context), ...mergedCodes(into, from) }),
    )
    return {
      ...merged,
      people: merged.people.delete(fromPersonId),
      mergedInto: mergedIds(merged.mergedInto, fromPersonId, intoPersonId),
      apart: mergedApart(merged.apart, fromPersonId, intoPersonId),
      links: movedTo(merged.links, fromPersonId, intoPersonId),
      devices: movedTo(merged.devices, fromPersonId, intoPersonId),
      badges: movedBadges(merged.badges, fromPersonId, intoPersonId),
    }
  },

  ...evolveApart,

  ...evolveRetention,

  ...evolveProtocol,

  ...evolveBadges,

  ...evolvePowers,

  'people.erased': (slice, { personId, stoodForNobody }) =>
    changePerson(
      { ...slice, badges: withoutBadgesOf(slice.badges, personId) },
      personId,
      ({ mode, roles, source, stakeholderGroup, regionalGroup }) => ({
        personId,
        mode,
        roles,
        source,
        ...defined({ stakeholderGroup, regionalGroup, stoodForNobody }),
        texts: [],
        isErased: true,
      }),
    ),
}

const withPerson = (slice: PeopleSlice, person: Person): PeopleSlice => ({
  ...slice,
  people: slice.people.set(person.personId, person),
})

/** Only where it matters: a link of everybody would change with each who comes. */
const countUse = (link: Link): Link => (link.mostUses === undefined ? link : { ...link, uses: (link.uses ?? 0) + 1 })

const changePerson = (slice: PeopleSlice, personId: string, change: (person: Person) => Person): PeopleSlice => ({
  ...slice,
  people: slice.people.update(personId, change),
})

const statedBy = ({ modeStatedAtMs }: Person) => (modeStatedAtMs === undefined ? {} : { modeStatedAtMs })

/** What the event says of a person; a text that is erased by now leaves its field absent. */
function detail(event: Added | Changed, context: EvolveContext): Omit<Person, 'mode' | 'source'> {
  const { personId, nameText, familyNameText, nameLatinText, nameArabicText } = event
  const { organisationText, countryText, emailText } = event
  const { stakeholderGroup, regionalGroup, language, roles } = event
  const textOf = (id: TextId | undefined): string | undefined => {
    const body = id && context.text(id)
    return typeof body === 'string' ? body : undefined
  }
  return {
    personId,
    roles,
    ...defined({
      name: textOf(nameText),
      familyName: textOf(familyNameText),
      nameLatin: textOf(nameLatinText),
      nameArabic: textOf(nameArabicText),
      organisation: textOf(organisationText),
      country: textOf(countryText),
      email: textOf(emailText),
      stakeholderGroup,
      regionalGroup,
      language,
    }),
    texts: [nameText, familyNameText, nameLatinText, nameArabicText, organisationText, countryText, emailText].filter(
      (id) => id !== undefined,
    ),
  }
}
