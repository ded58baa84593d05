import { expect, test } from 'vitest'
import type { CommandSpec } from '../../shared/lib/feature.ts'
import { features } from '../../shared/meeting/features.ts'
import type { Command } from '../../shared/meeting/meeting.ts'
import { latenessOf } from '../../shared/protocol/lateness.ts'

test('[SY10] the client reads of every command type what its spec says about arriving late', () => {
  const specs: Record<string, CommandSpec> = Object.assign(
    {},
    ...Object.values(features).map(({ commands }) => commands),
  )
  const types = Object.keys(specs) as Command['type'][]
  expect(Object.fromEntries(types.map((type) => [type, latenessOf(type)]))).toEqual(
    Object.fromEntries(types.map((type) => [type, specs[type]!.late])),
  )
})
