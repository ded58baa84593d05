import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { canonicalJson } from '../../server/log/chain.ts'
import { features } from '../../shared/meeting/features.ts'
import { PROTOCOL_VERSION } from '../../shared/protocol/protocol-version.ts'
import { clockSchema, joinSchema } from '../../shared/protocol/up.ts'

/**
 * Fingerprints of what travels and of what is stored, by version. When a test here fails, a schema has changed:
 * - commands: add a line with the next PROTOCOL_VERSION, unless old clients can go on unchanged; then replace the line;
 * - events: make sure that logs of yesterday replay (an upcaster, and a log of the version before as a fixture), then replace the line.
 */
const WIRE: Record<number, string> = {
  1: 'f101a944e890d441',
  2: '38c7425e04f843be',
  3: '53443d93e01fcf97',
  4: '3d7b5cd28d18bf97',
  5: '21064c5cd140d925',
  6: '25c0f43a3bc94bd9',
}
const EVENTS = '0a7cc4ffe1d40854'

const shapes = (of: 'commands' | 'events') =>
  Object.fromEntries(
    Object.values(features).flatMap((feature) =>
      Object.entries(feature[of] as Record<string, object>).map(([type, spec]) => {
        const fields = ('fields' in spec ? spec.fields : spec) as z.ZodRawShape
        return [type, z.toJSONSchema(z.strictObject(fields), { io: 'input', unrepresentable: 'any' })] as const
      }),
    ),
  )
const hashOf = (value: unknown) => createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, 16)

test('what travels is what this version of the protocol says', () => {
  const up = [joinSchema, clockSchema].map((schema) => z.toJSONSchema(schema, { io: 'input' }))
  expect(WIRE[PROTOCOL_VERSION]).toBe(hashOf([shapes('commands'), up]))
})

test('what is stored is what the log fixtures and upcasters were made for', () => {
  expect(EVENTS).toBe(hashOf(shapes('events')))
})
