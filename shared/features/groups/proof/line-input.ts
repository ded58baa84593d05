import { defined } from '../../../lib/defined.ts'
import type { DrawInput, DrawnTable, DrawPerson } from '../draw/draw.ts'
import { SIDE } from '../draw/quality.ts'
import { SIDES, type LineTable, type Terms } from './terms.ts'

/** What tables are drawn from: the terms and a seed, and nothing else. */
export function lineInput({ asked, people, met, plan }: Terms, seed: string): DrawInput {
  const { apart, together, hosts, ...plain } = asked
  return defined({
    ...plain,
    seed,
    people: people.zones.map((_zone, at) => lineOf(people, at)),
    earlier: met.map(idsOf),
    apart: apart?.map(idsOf),
    together: together?.map(idsOf),
    hosts: hosts && idsOf(hosts),
    plan: plan?.map((round) => round.map(drawnTable)),
  })
}

/** A line's number again. */
export const numberOfLine = (id: string): number => Number(id.slice(LINE.length))

const LINE = 'line'

/** So many digits that their order as texts is that of their numbers. */
const idOfLine = (number: number): string => `${LINE}${String(number).padStart(5, '0')}`
const idsOf = (numbers: readonly number[]): readonly string[] => numbers.map(idOfLine)

const CLASS = 'class'
const classAt = (column: readonly number[] | undefined, at: number): string | undefined => named(column?.[at] ?? 0)
const named = (number: number): string | undefined =>
  number === 0 ? undefined : CLASS + String(number).padStart(3, '0')

/** The number of a class by its name among what was drawn. */
export const numberOfClass = (name: string): number => Number(name.slice(CLASS.length))

function lineOf({ zones, languages, classes }: Terms['people'], at: number): DrawPerson {
  const attributes = Object.entries(classes).flatMap(([name, column]) => {
    const value = name === SIDE ? SIDES[column[at]! - 1] : classAt(column, at)
    return value === undefined ? [] : [[name, value] as const]
  })
  return {
    id: idOfLine(at + 1),
    zone: classAt(zones, at)!,
    attributes: Object.fromEntries(attributes),
    ...defined({ language: classAt(languages, at) }),
  }
}

const drawnTable = ({ zone, language, lines }: LineTable): DrawnTable => ({
  zone: named(zone)!,
  ...defined({ language: named(language ?? 0) }),
  members: idsOf(lines),
})
