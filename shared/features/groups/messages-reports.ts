import { z } from 'zod'
import { commandSpec } from '../../lib/feature.ts'
import { entryIdSchema, itemIdSchema, personIdSchema, textIdSchema } from '../../lib/ids.ts'
import { LANGUAGES } from '../../lib/languages.ts'
import { localizedSchema } from '../../lib/localized.ts'
import { MODES } from '../../lib/mode.ts'
import { paragraphsSchema } from '../../lib/paragraphs.ts'
import { HALL_ROLES } from '../../lib/roles.ts'
import { atMsSchema, desk, numberSchema, peopleSchema, round } from './message-fields.ts'
import { MOST_OPTIONS, MOST_REPORT_CHARACTERS, PLENARY_OUTCOMES, REPORT_PARTS, WRITTEN_PARTS } from './report-state.ts'

const everyone = [...HALL_ROLES, ...desk]
const report = { ...round, table: numberSchema }
const partSchema = z.enum(WRITTEN_PARTS)
const languageSchema = z.enum(LANGUAGES)
const versionSchema = z.int().min(0)
const expects = z.strictObject({ version: versionSchema })
const optionIdSchema = z.string().regex(/^o[1-9]\d?$/)
const outcomeSchema = z.enum(PLENARY_OUTCOMES)
const limitMsSchema = z.int().min(10_000).max(3_600_000)
const partsSchema = z
  .array(z.enum(REPORT_PARTS))
  .min(1)
  .refine((parts) => new Set(parts).size === parts.length, 'names a part twice')

/** Commands about what the tables report. */
export const reportCommands = {
  /** By somebody of the table, or the podium. */
  'groups.choose_rapporteur': commandSpec(everyone, 'never', { ...report, personId: personIdSchema }),
  'groups.ask_reports': commandSpec(desk, 'never', {
    ...round,
    deadlineAtMs: atMsSchema.optional(),
    parts: partsSchema,
    options: z.array(localizedSchema).min(2).max(MOST_OPTIONS).optional(),
    limitMs: limitMsSchema.optional(),
  }),
  'groups.move_report_deadline': commandSpec(desk, 'never', { ...round, deadlineAtMs: atMsSchema }),
  /** Whether the reports are called when a part for reports opens, or by somebody. */
  'groups.set_report_call': commandSpec(desk, 'never', { ...round, by: z.enum(['itself', 'hand']) }),
  /** One part in one language; empty to take it away. `expects` is the version that the sender saw, 0 where nothing stood there. */
  'groups.write_report': commandSpec(everyone, 'never', {
    ...report,
    part: partSchema,
    language: languageSchema,
    text: paragraphsSchema(MOST_REPORT_CHARACTERS),
    expects,
  }),
  /** All options, the best one first. */
  'groups.rank_options': commandSpec(everyone, 'never', {
    ...report,
    order: z.array(optionIdSchema).min(2).max(MOST_OPTIONS),
    expects,
  }),
  'groups.submit_report': commandSpec(everyone, 'never', report),
  'groups.reopen_report': commandSpec(desk, 'never', report),
  /** Into the queue of the item that is on: these tables, else all that were not called before. */
  'groups.call_reports': commandSpec(['system', ...desk], 'never', {
    ...round,
    tables: z.array(numberSchema).min(1).max(1000).optional(),
    limitMs: limitMsSchema.optional(),
  }),
  'groups.endorse': commandSpec(desk, 'never', {
    ...report,
    outcome: outcomeSchema,
    words: localizedSchema.optional(),
  }),
  /** Everybody reads it from now on. */
  'groups.publish_report': commandSpec(desk, 'never', report),
  'groups.unpublish_report': commandSpec(desk, 'never', report),
}

/** A report, and those whose own view it stands in. */
const touched = { ...report, atTable: peopleSchema }

/** What came of them. */
export const reportEvents = {
  'groups.rapporteur_chosen': { ...touched, personId: personIdSchema, mode: z.enum(MODES) },
  'groups.reports_asked': {
    ...round,
    deadlineAtMs: atMsSchema.optional(),
    parts: partsSchema,
    optionTexts: z.array(textIdSchema),
    limitMs: limitMsSchema,
    /** Everybody at the tables. */
    atTable: peopleSchema,
  },
  'groups.report_deadline_moved': { ...round, deadlineAtMs: atMsSchema },
  'groups.report_call_set': { ...round, by: z.enum(['itself', 'hand']) },
  /** Without a text it was taken away. */
  'groups.report_written': {
    ...touched,
    part: partSchema,
    language: languageSchema,
    text: textIdSchema.optional(),
    version: versionSchema,
  },
  'groups.options_ranked': { ...touched, order: z.array(optionIdSchema), version: versionSchema },
  'groups.report_submitted': touched,
  'groups.report_reopened': touched,
  /** In the order in which they are to speak; a table without a rapporteur has no person. */
  'groups.reports_called': {
    ...round,
    itemId: itemIdSchema,
    called: z.array(
      z.strictObject({
        table: numberSchema,
        entryId: entryIdSchema,
        personId: personIdSchema.optional(),
        nameText: textIdSchema.optional(),
        mode: z.enum(MODES),
        limitMs: limitMsSchema,
      }),
    ),
    atTable: peopleSchema,
  },
  'groups.report_endorsed': { ...touched, outcome: outcomeSchema, wordsText: textIdSchema.optional() },
  'groups.report_published': touched,
  'groups.report_unpublished': touched,
}

/** Why nothing comes of a command about reports. */
export type ReportRejection =
  /** No such table in a round that is on or over. */
  | { readonly code: 'groups/no_report_table' }
  | { readonly code: 'groups/not_at_table' }
  /** Its rapporteur is in the queue already: those who run the meeting may name another. */
  | { readonly code: 'groups/report_called' }
  | { readonly code: 'groups/reports_asked' }
  | { readonly code: 'groups/reports_not_asked' }
  | { readonly code: 'groups/deadline_past' }
  | { readonly code: 'groups/options_missing' }
  | { readonly code: 'groups/part_not_asked' }
  /** Somebody else wrote meanwhile: this version stands there now. */
  | { readonly code: 'groups/report_changed'; readonly version: number }
  | { readonly code: 'groups/not_all_options' }
  | { readonly code: 'groups/report_handed_in' }
  | { readonly code: 'groups/report_late'; readonly deadlineAtMs: number }
  | { readonly code: 'groups/not_rapporteur' }
  | { readonly code: 'groups/report_empty' }
  | { readonly code: 'groups/report_not_handed_in' }
  /** Reports are given on an item that has a floor. */
  | { readonly code: 'groups/no_plenary' }
