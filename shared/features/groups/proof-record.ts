import { memo } from '../../lib/memo.ts'
import type { PersonId } from '../../lib/ids.ts'
import type { GroupsSees } from './pool.ts'
import { commitmentOfDraw, linesOfDraw, type DrawProof } from './proof-state.ts'
import { linesOf } from './proof/key.ts'
import { sealed, textOfFile, type Change, type DrawRecord } from './proof/record.ts'
import { membersOf, type GroupsSlice, type PastRound, type Round } from './state.ts'
import type { PeopleSlice } from '../people/state.ts'

/** The file by which anybody can check every draw whose tables were published; it names nobody. */
export const drawsFile = ({ groups, people }: GroupsSees): string => fileOf(groups, people.mergedInto)

const fileOf = memo(({ past, round }: GroupsSlice, mergedInto: PeopleSlice['mergedInto']): string => {
  const rounds = [...past.map((each) => pastSeats(each)), ...(round ? [seatsNow(round)] : [])]
  return textOfFile(rounds.flatMap((seats) => recordOf(seats, mergedInto) ?? []))
})

/** Who sits at a table in the end, by the number of the table. */
interface Seats {
  readonly proof: DrawProof | undefined
  readonly ends: readonly (readonly [PersonId, number])[]
}

const pastSeats = memo((round: PastRound): Seats => ({
  proof: round.kind ? undefined : round.proof,
  ends: round.tables.flatMap(({ number, members, left = [] }) =>
    members.filter((id) => !left.includes(id)).map((id) => [id, number] as const),
  ),
}))

const seatsNow = memo((round: Round): Seats => ({
  proof: round.kind ? undefined : round.proof,
  ends: round.tables.flatMap((table) => membersOf(table).map((id) => [id, table.number] as const)),
}))

const recordOf = memo(({ proof, ends }: Seats, mergedInto: PeopleSlice['mergedInto']): DrawRecord | undefined => {
  if (!proof?.entropy || !proof.tables) return undefined
  const { terms, secret, entropy } = proof
  const tables = proof.tables.map((table) => inLines(proof, membersOf(table)))
  const now = (id: PersonId) => mergedInto.get(id) ?? id
  const changes = changesOf(proof, tables, new Map(ends.map(([id, number]) => [now(id), number])), now)
  return sealed({ commitment: commitmentOfDraw(proof), terms, secret, entropy, tables, changes })
})

const numbersOf = memo((proof: DrawProof) => new Map(linesOfDraw(proof).map(({ id }, at) => [id, at + 1])))

const inLines = (proof: DrawProof, ids: readonly string[]): readonly number[] =>
  ids.flatMap((id) => numbersOf(proof).get(id) ?? []).sort((a, b) => a - b)

/** Who sits elsewhere than where the draw put them, who left, and who came: these have the lines after all that were drawn. */
function changesOf(
  proof: DrawProof,
  tables: DrawRecord['tables'],
  ends: ReadonlyMap<PersonId, number>,
  now: (id: PersonId) => PersonId,
): readonly Change[] {
  const drawnAt = new Map(tables.flatMap((lines, at) => lines.map((line) => [line, at + 1] as const)))
  const lines = linesOfDraw(proof).map(({ id }) => now(id as PersonId))
  const drawn = new Set(lines)
  const moved = lines.flatMap((id, at): Change[] => {
    const [from, to] = [drawnAt.get(at + 1) ?? 0, ends.get(id) ?? 0]
    return from === to ? [] : [{ line: at + 1, from, to, why: to === 0 ? 'left' : 'moved' }]
  })
  const came = linesOf(
    [...ends.keys()].filter((id) => !drawn.has(id)),
    proof.key.salt,
  )
  const late = came.map(({ id }, at): Change => ({
    line: lines.length + at + 1,
    from: 0,
    to: ends.get(id as PersonId)!,
    why: 'came',
  }))
  return [...moved, ...late]
}
