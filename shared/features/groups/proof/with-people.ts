import { defined } from '../../../lib/defined.ts'
import type { Draw, DrawnTable } from '../draw/draw.ts'
import { linesOf, type Key } from './key.ts'
import { numberOfClass, numberOfLine } from './line-input.ts'

/** What was drawn of lines, with the people, zones and languages again that they stand for. */
export function withPeople(draw: Draw, people: readonly string[], key: Key): Draw {
  const lines = linesOf(people, key.salt)
  const idsOf = (ids: readonly string[]) => ids.map((id) => lines[numberOfLine(id) - 1]!.id).sort()
  const tableOf = ({ zone, language, members }: DrawnTable): DrawnTable => ({
    zone: key.zones[numberOfClass(zone) - 1]!,
    ...defined({ language: language === undefined ? undefined : key.languages[numberOfClass(language) - 1] }),
    members: idsOf(members),
  })
  return {
    ...draw,
    tables: draw.tables.map(tableOf),
    later: draw.later.map((round) => round.map(tableOf)),
    quality: { ...draw.quality, alone: idsOf(draw.quality.alone) },
  }
}
