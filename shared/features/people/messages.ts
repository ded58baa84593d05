import { z } from 'zod'
import { commandSpec, type CommandOf, type EventOf } from '../../lib/feature.ts'
import { deviceIdSchema, linkIdSchema, personIdSchema, textIdSchema } from '../../lib/ids.ts'
import { LANGUAGES } from '../../lib/languages.ts'
import { MODES } from '../../lib/mode.ts'
import { nameSchema, shortTextSchema } from '../../lib/name.ts'
import { HALL_ROLES, PODIUM_ROLES, ROLES } from '../../lib/roles.ts'
import { badgeCommands, badgeEvents } from './messages-badges.ts'
import { knownAsSchema, mergeCommands, mergeEvents } from './messages-merge.ts'
import { retentionCommands, retentionEvents, type RetentionRejection } from './messages-retention.ts'
import { protocolCommands, protocolEvents } from './messages-protocol.ts'
import { powersCommands, powersEvents, type PowersRejection } from './messages-powers.ts'

const modeSchema = z.enum(MODES)

const everyone = [...PODIUM_ROLES, ...HALL_ROLES]
const groupSchema = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)

/** One row of a roster. `email` is the key by which a second import of the same row changes nothing; without it, name and organisation are. */
export const rosterRowSchema = z.strictObject({
  name: nameSchema,
  familyName: nameSchema.optional(),
  /** The same name in Latin and in Arabic script, where it is known in both. */
  nameLatin: nameSchema.optional(),
  nameArabic: nameSchema.optional(),
  organisation: shortTextSchema.optional(),
  country: shortTextSchema.optional(),
  stakeholderGroup: groupSchema.optional(),
  regionalGroup: groupSchema.optional(),
  language: z.enum(LANGUAGES).optional(),
  mode: modeSchema.optional(),
  roles: z.array(z.enum(ROLES)).min(1).max(4),
  email: z.email().max(254).optional(),
})
export type RosterRow = z.infer<typeof rosterRowSchema>

const emptySchema = z.literal('')
const row = rosterRowSchema.shape

const changeShape = {
  name: nameSchema.optional(),
  familyName: row.familyName.or(emptySchema),
  nameLatin: row.nameLatin.or(emptySchema),
  nameArabic: row.nameArabic.or(emptySchema),
  organisation: row.organisation.or(emptySchema),
  country: row.country.or(emptySchema),
  stakeholderGroup: row.stakeholderGroup.or(emptySchema),
  regionalGroup: row.regionalGroup.or(emptySchema),
  language: row.language.or(emptySchema),
  email: row.email.or(emptySchema),
  mode: row.mode,
  roles: row.roles.optional(),
}

const linkKindSchema = z.enum(['role', 'personal', 'shared', 'screen'])
const atMsSchema = z.int().min(0)
const mostUsesSchema = z.int().min(1).max(10_000)

export const peopleCommands = {
  ...powersCommands,
  'people.import': commandSpec(['system', 'secretariat'], 'never', {
    rows: z.array(rosterRowSchema).min(1).max(10_000),
    /** The mark of what was previewed: where it would do anything else, nothing is done. */
    expects: z.string().max(20).optional(),
    /** A personal link for each of the roster that has none, in the same record. */
    invites: z.boolean().optional(),
  }),
  /** A personal link names its person; a role or shared link its role; an end and a number of devices are optional for each. */
  'people.make_link': commandSpec(['system', 'secretariat'], 'never', {
    linkId: linkIdSchema,
    kind: linkKindSchema,
    role: z.enum(ROLES).optional(),
    personId: personIdSchema.optional(),
    expiresAtMs: atMsSchema.optional(),
    mostUses: mostUsesSchema.optional(),
  }),
  /** A personal link for each of the roster that has none. */
  'people.make_personal_links': commandSpec(['system', 'secretariat'], 'never', {}),
  /** All of them but the one by which the sender came in; `renew` makes a new one for each whose was revoked. */
  'people.revoke_personal_links': commandSpec(['system', 'secretariat'], 'never', { renew: z.boolean() }),
  'people.revoke_link': commandSpec(['system', 'secretariat'], 'never', { linkId: linkIdSchema }),
  /** Makes the typed code invalid and gives out a new one; who is in stays in. */
  'people.change_code': commandSpec([...PODIUM_ROLES], 'never', {}),
  /** Somebody tries codes at this server: which meeting they are after nobody can know. */
  'people.note_wrong_codes': commandSpec(['system'], 'never', {}),
  /** A device opens a link. Name and mode are asked once, unless the link is personal or a screen's. */
  'people.join': commandSpec(['system'], 'never', {
    linkId: linkIdSchema,
    deviceId: deviceIdSchema,
    name: nameSchema.optional(),
    organisation: shortTextSchema.optional(),
    mode: modeSchema.optional(),
  }),
  /** Somebody at the door without an invitation. The sender makes the id, so that a check-in that waits behind this can name them. */
  'people.add_walk_in': commandSpec(['door', 'moderator', 'secretariat'], 'always', {
    personId: personIdSchema,
    name: nameSchema,
    organisation: shortTextSchema.optional(),
  }),
  'people.end_device': commandSpec(['secretariat', 'chair', 'moderator'], 'never', { deviceId: deviceIdSchema }),
  'people.set_mode': commandSpec(everyone, 'always', { mode: modeSchema }),
  /** "I am on the list": asks the podium to merge this walk-in with an entry of the roster. */
  'people.claim_roster': commandSpec([...HALL_ROLES], 'always', {}),
  ...mergeCommands,
  'people.decline_claim': commandSpec(['secretariat', 'moderator'], 'never', { personId: personIdSchema }),
  ...protocolCommands,
  ...badgeCommands,
  /** What the list says of somebody, said otherwise; empty removes it. */
  'people.change_details': commandSpec(['secretariat'], 'never', { personId: personIdSchema, ...changeShape }),
  /** Somebody of the list whom no file names; the sender makes the id. */
  'people.add_person': commandSpec(['secretariat'], 'never', { personId: personIdSchema, ...rosterRowSchema.shape }),
  /** One organisation that is written in several ways: all its people are of `into` from now on. */
  'people.unite_organisations': commandSpec(['secretariat'], 'never', {
    into: shortTextSchema,
    from: z.array(shortTextSchema).min(1).max(20),
  }),
  'people.erase': commandSpec(['secretariat'], 'never', { personId: personIdSchema }),
  ...retentionCommands,
}
export type PeopleCommand = CommandOf<typeof peopleCommands>

const detailShape = {
  personId: personIdSchema,
  nameText: textIdSchema,
  familyNameText: textIdSchema.optional(),
  nameLatinText: textIdSchema.optional(),
  nameArabicText: textIdSchema.optional(),
  organisationText: textIdSchema.optional(),
  countryText: textIdSchema.optional(),
  emailText: textIdSchema.optional(),
  stakeholderGroup: groupSchema.optional(),
  regionalGroup: groupSchema.optional(),
  language: z.enum(LANGUAGES).optional(),
  mode: modeSchema.optional(),
  roles: z.array(z.enum(ROLES)),
}

export const peopleEvents = {
  ...powersEvents,
  'people.person_added': { ...detailShape, source: z.enum(['roster', 'walk_in']) },
  /** The whole of the row as it is now; the texts of the earlier one are erased, here as in every event with `erasedTexts`. */
  'people.person_changed': { ...detailShape, knownAs: knownAsSchema.optional(), erasedTexts: z.array(textIdSchema) },
  'people.link_made': {
    linkId: linkIdSchema,
    kind: linkKindSchema,
    role: z.enum(ROLES).optional(),
    personId: personIdSchema.optional(),
    expiresAtMs: atMsSchema.optional(),
    mostUses: mostUsesSchema.optional(),
  },
  'people.link_revoked': { linkId: linkIdSchema },
  'people.code_changed': { codeSerial: z.int().min(1) },
  'people.wrong_codes_noted': {},
  'people.device_joined': { deviceId: deviceIdSchema, linkId: linkIdSchema, personId: personIdSchema.optional() },
  'people.device_ended': { deviceId: deviceIdSchema },
  /** `statedAtMs`: when the person said so; a later statement that arrived first stands. */
  'people.mode_set': { personId: personIdSchema, mode: modeSchema, statedAtMs: atMsSchema },
  'people.roster_claimed': { personId: personIdSchema },
  'people.claim_declined': { personId: personIdSchema },
  ...mergeEvents,
  ...retentionEvents,
  ...protocolEvents,
  ...badgeEvents,
  /** Name and contact are gone everywhere; counts and order stay. */
  'people.erased': {
    personId: personIdSchema,
    erasedTexts: z.array(textIdSchema),
    /** The entry stood for nobody, which its name cannot tell any more. */
    stoodForNobody: z.literal(true).optional(),
  },
}
export type PeopleEvent = EventOf<typeof peopleEvents>

export type PeopleRejection =
  | PowersRejection
  | RetentionRejection
  | { readonly code: 'people/unknown_person' }
  /** The id is another person's. */
  | { readonly code: 'people/person_exists' }
  | { readonly code: 'people/unknown_link' }
  | { readonly code: 'people/unknown_device' }
  | { readonly code: 'people/link_exists' }
  /** The field is missing, or does not fit the kind of link. */
  | { readonly code: 'people/link_incomplete'; readonly field: 'role' | 'personId' }
  | { readonly code: 'people/link_revoked' }
  | { readonly code: 'people/link_expired' }
  /** It has let in as many devices as it was made for. */
  | { readonly code: 'people/link_used_up' }
  | { readonly code: 'people/meeting_full'; readonly most: number }
  /** The device came in by another link and may not change over to this one. */
  | { readonly code: 'people/device_taken' }
  | { readonly code: 'people/name_needed' }
  | { readonly code: 'people/already_on_roster' }
  | { readonly code: 'people/no_claim' }
  /** Since the preview somebody changed the list. */
  | { readonly code: 'people/roster_changed' }
  | { readonly code: 'people/not_on_roster' }
  /** Nobody takes the secretariat from themselves: somebody else has to. */
  | { readonly code: 'people/own_secretariat' }
  /** Only the secretariat merges somebody into the podium. */
  | { readonly code: 'access/not_allowed' }
