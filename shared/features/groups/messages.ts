import { z } from 'zod'
import { commandSpec, type CommandOf, type EventOf } from '../../lib/feature.ts'
import { itemIdSchema, personIdSchema, roundIdSchema, textIdSchema } from '../../lib/ids.ts'
import { localizedSchema } from '../../lib/localized.ts'
import { PODIUM_ROLES } from '../../lib/roles.ts'
import { MIXES, ZONES } from './state.ts'

const atMsSchema = z.int().min(0)
const numberSchema = z.int().min(1)
const zoneSchema = z.enum(ZONES)
const peopleSchema = z.array(personIdSchema)
/** 128 bits or more. */
const seedSchema = z.string().regex(/^[0-9a-f]{32,128}$/)
const urlSchema = z.url({ protocol: /^https$/ }).max(500)

const settings = {
  size: z.int().min(2).max(20),
  zones: z.enum(['apart', 'mixed']),
  mix: z.array(z.enum(MIXES)).max(MIXES.length),
  from: z.enum(['here', 'list']),
}

const qualitySchema = z.strictObject({
  people: z.int(),
  tables: z.int(),
  smallest: z.int(),
  largest: z.int(),
  repeats: z.int(),
  leastRepeats: z.int(),
  excess: z.record(z.string(), z.int()),
  alone: z.array(z.string()),
})

const desk = [...PODIUM_ROLES]
const round = { roundId: roundIdSchema }

export const groupsCommands = {
  /** Asks for a draw; the sender makes the id, and where they like the seed. */
  'groups.prepare': commandSpec(desk, 'never', { ...round, ...settings, seed: seedSchema.optional() }),
  /** The same with a new seed and those who are here now. `expects` is the draw that the sender sees. */
  'groups.redraw': commandSpec(desk, 'never', { ...round, expects: z.strictObject({ draw: numberSchema }) }),
  'groups.discard': commandSpec(desk, 'never', round),
  /** The result of a draw. */
  'groups.keep_draw': commandSpec(['system'], 'never', {
    ...round,
    draw: numberSchema,
    algorithm: z.int(),
    tables: z.array(z.strictObject({ zone: zoneSchema, members: peopleSchema })),
    quality: qualitySchema,
  }),
  /** A draw could not be worked out. */
  'groups.fail_draw': commandSpec(['system'], 'never', { ...round, draw: numberSchema }),
  /** The whole of how to get to the tables: what is left out is not said any more. `{n}` stands for the number of a table. */
  'groups.set_places': commandSpec(desk, 'never', {
    roomNote: localizedSchema.optional(),
    remote: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('instruction'), text: localizedSchema }),
        z.strictObject({
          kind: z.literal('pattern'),
          url: urlSchema.refine((url) => url.includes('{n}'), 'needs {n}'),
        }),
        z.strictObject({ kind: z.literal('list'), urls: z.array(urlSchema).min(1).max(1000) }),
      ])
      .optional(),
  }),
  /** `expects` is the draw that the sender sees. Without an end, until the item that is on has had its planned length, else 15 minutes. */
  'groups.publish': commandSpec(desk, 'never', {
    ...round,
    expects: z.strictObject({ draw: numberSchema }),
    endsAtMs: atMsSchema.optional(),
    minutes: z.int().min(1).max(480).optional(),
  }),
  /** Brings the tables in line with who is here: seats latecomers, frees seats, merges a table of one. */
  'groups.settle': commandSpec(['system'], 'never', round),
  'groups.extend': commandSpec(desk, 'never', { ...round, minutes: z.int().min(1).max(120) }),
  'groups.end': commandSpec(['system', ...desk], 'never', round),
}
export type GroupsCommand = CommandOf<typeof groupsCommands>

const tableSchema = z.strictObject({ number: numberSchema, zone: zoneSchema, room: peopleSchema, remote: peopleSchema })

export const groupsEvents = {
  /** With those who are to be seated, by side: with the people and rounds of that version, everything that the tables follow from. */
  'groups.draw_asked': {
    ...round,
    ...settings,
    draw: numberSchema,
    seed: seedSchema,
    room: peopleSchema,
    remote: peopleSchema,
  },
  'groups.drawn': {
    ...round,
    draw: numberSchema,
    algorithm: z.int(),
    tables: z.array(tableSchema),
    quality: qualitySchema,
  },
  'groups.draw_failed': { ...round, draw: numberSchema },
  'groups.draft_discarded': round,
  /** `seated`: who has a table now, and so perhaps another way to it. */
  'groups.places_set': {
    roomNoteText: textIdSchema.optional(),
    remote: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('instruction'), text: textIdSchema }),
        z.strictObject({ kind: z.literal('pattern'), urlText: textIdSchema }),
        z.strictObject({ kind: z.literal('list'), urlTexts: z.array(textIdSchema) }),
      ])
      .optional(),
    seated: peopleSchema,
  },
  /** `gone`: how many of those who were drawn had left before. */
  'groups.round_started': {
    ...round,
    endsAtMs: atMsSchema,
    itemId: itemIdSchema.optional(),
    tables: z.array(tableSchema),
    gone: z.int().min(0),
  },
  /** The tables that changed, as they are now, and who sits nowhere any more. */
  'groups.tables_changed': { ...round, tables: z.array(tableSchema), freed: peopleSchema },
  'groups.extended': { ...round, endsAtMs: atMsSchema },
  'groups.round_ended': round,
}
export type GroupsEvent = EventOf<typeof groupsEvents>

export type GroupsRejection =
  | { readonly code: 'groups/meeting_closed' }
  /** The id of the round was used before. */
  | { readonly code: 'groups/id_used' }
  /** Another draft is open: it is published or discarded first. */
  | { readonly code: 'groups/draft_exists' }
  /** No draft of this id. */
  | { readonly code: 'groups/no_draft' }
  | { readonly code: 'groups/still_drawing' }
  /** It was drawn again since the sender looked. */
  | { readonly code: 'groups/drawn_again'; readonly draw: number }
  /** Fewer than two people to be seated. */
  | { readonly code: 'groups/too_few_people'; readonly people: number }
  /** Only those who are here may be drawn. */
  | { readonly code: 'groups/only_here' }
  | { readonly code: 'groups/round_on' }
  /** No round of this id is on. */
  | { readonly code: 'groups/no_round' }
  | { readonly code: 'groups/ends_in_the_past' }
