import { z } from 'zod'
import { commandSpec } from '../../lib/feature.ts'
import { groupIdSchema, itemIdSchema, personIdSchema, textIdSchema } from '../../lib/ids.ts'
import { localizedSchema } from '../../lib/localized.ts'
import { shortTextSchema } from '../../lib/name.ts'
import { HALL_ROLES } from '../../lib/roles.ts'
import { atMsSchema, desk, peopleSchema, round, tableSchema } from './message-fields.ts'

const group = { groupId: groupIdSchema }
const hall = [...HALL_ROLES]
const minutesSchema = z.int().min(1).max(480)
const groupsSchema = z.array(groupIdSchema).max(100)
const urlSchema = z.url({ protocol: /^https$/ }).max(500)

const codedTraitSchema = z.enum(['stakeholderGroup', 'regionalGroup', 'language'])
const codesSchema = z.array(z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)).min(1)
const codedRuleSchema = z.strictObject({ trait: codedTraitSchema, values: codesSchema.max(50) })
const organisationSchema = z.literal('organisation')
const organisationsSchema = z.array(shortTextSchema).min(1).max(50)

/** What is set about a group besides its members by hand. */
const details = {
  ...group,
  name: localizedSchema,
  url: urlSchema.optional(),
  limitMs: z.int().min(60_000).max(3_600_000),
  rule: z
    .union([codedRuleSchema, z.strictObject({ trait: organisationSchema, values: organisationsSchema })])
    .optional(),
}

/** Names of organisations are kept apart, as all that people wrote. */
const keptDetails = {
  ...group,
  nameText: textIdSchema,
  urlText: textIdSchema.optional(),
  limitMs: z.int(),
  rule: z
    .union([codedRuleSchema, z.strictObject({ trait: organisationSchema, valueTexts: z.array(textIdSchema) })])
    .optional(),
  /** Who belongs to it, or does not any more, by this. */
  touched: peopleSchema,
}

/** Commands about groups of the same people that meet again and again. */
export const standingCommands = {
  'groups.create_group': commandSpec(desk, 'never', {
    ...details,
    isOpen: z.boolean(),
    members: peopleSchema.max(5000),
  }),
  /** The whole of what is set about it but its members by hand: what is left out is not said any more. */
  'groups.change_group': commandSpec(desk, 'never', details),
  'groups.remove_group': commandSpec(desk, 'never', group),
  /** `ahead`: how many others stand before it from now on. */
  'groups.move_group': commandSpec(desk, 'never', { ...group, ahead: z.int().min(0) }),
  'groups.add_members': commandSpec(desk, 'never', { ...group, personIds: peopleSchema.min(1).max(5000) }),
  'groups.remove_members': commandSpec(desk, 'never', { ...group, personIds: peopleSchema.min(1).max(5000) }),
  /** Whether others may join and leave by themselves. */
  'groups.set_open': commandSpec(desk, 'never', { ...group, isOpen: z.boolean() }),
  'groups.join_group': commandSpec(hall, 'never', group),
  'groups.leave_group': commandSpec(hall, 'never', group),
  /** All groups where none is named. Without an end, as `groups.publish`; where a part of the item is on, until that is over. */
  'groups.open_groups': commandSpec(desk, 'never', {
    ...round,
    groupIds: groupsSchema.min(1).optional(),
    endsAtMs: atMsSchema.optional(),
    minutes: minutesSchema.optional(),
    prompt: localizedSchema.optional(),
  }),
  /** Opens the groups that are to open with the item that is on. */
  'groups.open_bound': commandSpec(['system'], 'never', { itemId: itemIdSchema }),
  /** The sender sits with this group for as long as the round is on. */
  'groups.choose_group': commandSpec(hall, 'never', { ...round, ...group }),
  'groups.seat_in_group': commandSpec(desk, 'never', { ...round, ...group, personId: personIdSchema }),
  /** Which groups an item is for; none takes it back. */
  'groups.bind_groups': commandSpec(desk, 'never', {
    itemId: itemIdSchema,
    groupIds: groupsSchema,
    opensByItself: z.literal(true).optional(),
  }),
}

/** What came of them. */
export const standingEvents = {
  'groups.group_created': { ...keptDetails, isOpen: z.boolean(), members: peopleSchema },
  'groups.group_changed': keptDetails,
  'groups.group_removed': { ...group, touched: peopleSchema },
  'groups.group_moved': { ...group, ahead: z.int() },
  'groups.members_changed': { ...group, added: peopleSchema, removed: peopleSchema },
  'groups.membership_set': { ...group, isOpen: z.boolean() },
  'groups.groups_opened': {
    ...round,
    endsAtMs: atMsSchema,
    itemId: itemIdSchema.optional(),
    promptText: textIdSchema.optional(),
    tables: z.array(tableSchema.extend(group)),
  },
  'groups.groups_bound': {
    itemId: itemIdSchema,
    groupIds: groupsSchema,
    opensByItself: z.literal(true).optional(),
  },
}

export type StandingRejection =
  /** No group of this id. */
  | { readonly code: 'groups/no_group' }
  | { readonly code: 'groups/group_exists' }
  /** It sits in the round that is on. */
  | { readonly code: 'groups/group_sits' }
  | { readonly code: 'groups/unknown_person' }
  | { readonly code: 'groups/unknown_item' }
  /** Others do not join or leave it by themselves. */
  | { readonly code: 'groups/group_closed' }
  /** It does not meet in this round. */
  | { readonly code: 'groups/not_meeting' }
  /** Nobody of the groups is here, and no one else may join them. */
  | { readonly code: 'groups/nobody_of_them' }
  /** Only those who are here get a seat. */
  | { readonly code: 'groups/not_here' }
