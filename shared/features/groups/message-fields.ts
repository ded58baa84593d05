import { z } from 'zod'
import { personIdSchema, roundIdSchema } from '../../lib/ids.ts'
import { PODIUM_ROLES } from '../../lib/roles.ts'
import { ENTROPIES, MIXES, ZONES } from './state.ts'

export const desk = [...PODIUM_ROLES]
export const round = { roundId: roundIdSchema }
export const atMsSchema = z.int().min(0)
export const numberSchema = z.int().min(1)
export const zoneSchema = z.enum(ZONES)
export const peopleSchema = z.array(personIdSchema)
/** SHA-256. */
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/)
/** 128 bits or more. */
export const seedSchema = z.string().regex(/^[0-9a-f]{32,128}$/)

const mixesSchema = z.array(z.enum(MIXES)).max(MIXES.length)
const setsSchema = z.array(z.array(personIdSchema).min(2).max(100)).max(200)

/** What the podium asks of a draw; see `Settings`. */
export const settings = {
  size: z.int().min(2).max(20),
  count: z.int().min(1).max(1000).optional(),
  zones: z.enum(['apart', 'mixed']),
  sameLanguage: z.literal(true).optional(),
  mix: mixesSchema,
  notAlone: mixesSchema.optional(),
  from: z.enum(['here', 'list']),
  rounds: z.int().min(1).max(20).optional(),
  apart: setsSchema.optional(),
  apartOrganisations: z.literal(true).optional(),
  together: setsSchema.optional(),
  hosts: z.array(personIdSchema).max(1000).optional(),
  entropy: z.enum(ENTROPIES).optional(),
}

/** A table, and who sits at it by side. */
export const tableSchema = z.strictObject({
  number: numberSchema,
  zone: zoneSchema,
  language: z.string().max(20).optional(),
  room: peopleSchema,
  remote: peopleSchema,
})

/** A table of a round that is planned; see `DrawnTable`. */
export const drawnTableSchema = z.strictObject({
  zone: zoneSchema,
  language: z.string().max(20).optional(),
  members: peopleSchema,
})

/** See `DrawQuality`. */
export const qualitySchema = z.strictObject({
  people: z.int(),
  tables: z.int(),
  smallest: z.int(),
  largest: z.int(),
  repeats: z.int(),
  leastRepeats: z.int(),
  excess: z.record(z.string(), z.int()),
  alone: z.array(z.string()),
  spread: z.record(z.string(), z.int()).optional(),
  lonely: z.record(z.string(), z.int()).optional(),
  notApart: z.int().optional(),
  torn: z.int().optional(),
  hostless: z.int().optional(),
  withoutRoom: z.int().optional(),
  withoutRemote: z.int().optional(),
  planned: z.strictObject({ rounds: z.int(), repeats: z.int(), leastRepeats: z.int() }).optional(),
})
