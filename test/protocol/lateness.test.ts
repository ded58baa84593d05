import { expect, test } from 'vitest'
import type { CommandSpec } from '../../shared/lib/feature.ts'
import { agendaCommands } from '../../shared/features/agenda/messages.ts'
import { floorCommands } from '../../shared/features/floor/messages.ts'
import { meetingCommands } from '../../shared/features/meeting/messages.ts'
import { noticesCommands } from '../../shared/features/notices/messages.ts'
import { peopleCommands } from '../../shared/features/people/messages.ts'
import type { Command } from '../../shared/meeting/meeting.ts'
import { latenessOf } from '../../shared/protocol/lateness.ts'

test('[SY10] the client reads of every command type what its spec says about arriving late', () => {
  const specs: Record<string, CommandSpec> = {
    ...meetingCommands,
    ...peopleCommands,
    ...agendaCommands,
    ...floorCommands,
    ...noticesCommands,
  }
  const types = Object.keys(specs) as Command['type'][]
  expect(Object.fromEntries(types.map((type) => [type, latenessOf(type)]))).toEqual(
    Object.fromEntries(types.map((type) => [type, specs[type]!.late])),
  )
})
