import { expect, test } from 'vitest'
import { ROLES } from '../../shared/lib/roles.ts'
import type { CommandSpec } from '../../shared/lib/feature.ts'
import { features } from '../../shared/meeting/features.ts'
import type { Command } from '../../shared/meeting/meeting.ts'
import { maySend } from '../../shared/protocol/senders.ts'

test('[PE12] the client reads of every command type which roles its spec lets send it', () => {
  const specs: Record<string, CommandSpec> = Object.assign(
    {},
    ...Object.values(features).map(({ commands }) => commands),
  )
  const types = Object.keys(specs) as Command['type'][]
  expect(types.length).toBeGreaterThan(40)
  for (const type of types)
    expect([type, ...ROLES.filter((role) => maySend([role], type))]).toEqual([
      type,
      ...ROLES.filter((role) => specs[type]!.by.includes(role)),
    ])
})
