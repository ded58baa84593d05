import { z } from 'zod'
import { dayIdSchema, itemIdSchema } from '../../lib/ids.ts'
import { LANGUAGES } from '../../lib/languages.ts'
import { localizedSchema } from '../../lib/localized.ts'
import { zoneSchema } from '../../lib/zone.ts'
import { isProblemCode, problem, type AgendaProblem } from './agenda-problem.ts'
import { dayRuleSchema, segmentSchema } from './messages-importing.ts'
import { ITEM_KINDS } from './state.ts'

/** Wall time; hours beyond 23 are of the next day. */
export const wallTimeSchema = z.string().regex(/^[0-2]?\d:[0-5]\d$/, 'bad_time' satisfies AgendaProblem['code'])
/** Whether a date can be a day of a meeting: instants are never below 0, in whatever zone, and years have four digits. */
export const isMeetingDate = (date: string): boolean => date >= '1970-01-03' && date < '9000'

/** Day of the meeting's calendar. */
export const calendarDateSchema = z.iso
  .date('bad_date' satisfies AgendaProblem['code'])
  .refine(isMeetingDate, 'bad_date' satisfies AgendaProblem['code'])

const oneOrMore = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value])

const itemSchema = z.strictObject({
  id: itemIdSchema.optional(),
  start: wallTimeSchema,
  end: wallTimeSchema,
  kind: z.enum(ITEM_KINDS),
  title: localizedSchema,
  points: z.array(localizedSchema).max(50).default([]),
  focus: localizedSchema.optional(),
  outputs: z.preprocess(oneOrMore, z.array(localizedSchema).max(50)).optional(),
  segments: z.array(segmentSchema).max(20).default([]),
  /** A fixed point. */
  pinned: z.boolean().optional(),
})

const daySchema = z.strictObject({
  id: dayIdSchema.optional(),
  date: calendarDateSchema,
  title: localizedSchema,
  openTo: localizedSchema.optional(),
  rule: dayRuleSchema.optional(),
  hardStop: z.strictObject({ time: wallTimeSchema, label: localizedSchema.optional() }).optional(),
  items: z.array(itemSchema).min(1).max(100),
})

/** Our agenda file. */
export const agendaFileSchema = z.strictObject({
  meeting: z.strictObject({
    title: localizedSchema,
    timezone: zoneSchema,
    languages: z.array(z.enum(LANGUAGES)).min(1).max(LANGUAGES.length).optional(),
    days: z.array(daySchema).min(1).max(60),
  }),
})
export type AgendaFile = z.infer<typeof agendaFileSchema>

/** The JSON of a text, in which null, `{}` and absent are the same, at its root `{}`; undefined where it is none. */
export function presentJson(text: string): unknown {
  try {
    return JSON.parse(text, (_key, value: unknown) => (isNothing(value) ? undefined : value)) ?? {}
  } catch {
    return undefined
  }
}

const isNothing = (value: unknown): boolean =>
  value === null || (typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0)

/** What the schema found wrong, one problem a field. */
export const shapeProblems = (error: z.ZodError, json: unknown): AgendaProblem[] =>
  error.issues.flatMap((issue) => problemsOf(issue, json))

function problemsOf(issue: z.core.$ZodIssue, json: unknown): AgendaProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => problem(fieldOf([...issue.path, key]), 'unknown_field'))
  }
  return [problemOf(issue, fieldOf(issue.path), valueAt(json, issue.path) !== undefined)]
}

function problemOf(issue: z.core.$ZodIssue, field: string, isThere: boolean): AgendaProblem {
  if (!isThere) return problem(field, 'missing')
  if (issue.code === 'invalid_type') return problem(field, 'wrong_type')
  if (issue.code === 'invalid_value') return problem(field, 'not_one_of', { allowed: issue.values.join(', ') })
  if (issue.code === 'too_big') return problem(field, 'too_long', { limit: Number(issue.maximum) })
  if (issue.code === 'too_small') return problem(field, 'too_short', { limit: Number(issue.minimum) })
  return problem(field, isProblemCode(issue.message) ? issue.message : 'bad_id')
}

/** `days[0].items[3].end`: the path as a reader says it, without the file's one root. */
function fieldOf(path: readonly PropertyKey[]): string {
  const [root, ...rest] = path
  const steps = root === 'meeting' && rest.length > 0 ? rest : path
  return steps
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '')
}

const valueAt = (json: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce(
    (value: unknown, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    json,
  )
