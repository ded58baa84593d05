import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { CheckPage } from '../../../client/app/check-page.tsx'
import { checkAddress } from '../../../client/features/groups/check-address.ts'
import { checkDraws } from '../../../client/features/groups/check-draws.ts'
import { catalogue } from '../../../client/i18n/catalogue.ts'
import { LanguageProvider } from '../../../client/i18n/language.tsx'
import type { InterfaceLanguage } from '../../../client/i18n/texts.ts'
import { codeOf } from '../../../shared/features/groups/proof/hash.ts'
import { commitmentOf, digestOf, textOfFile, type DrawRecord } from '../../../shared/features/groups/proof/record.ts'
import { drawSeen, fileOf, meeting, MIX, recordsOf, round } from '../../support/draw-record.ts'
import { chair, type Given } from '../../support/given.ts'
import { prepare, publish, seatedRound, workedOut } from '../../support/groups-meeting.ts'

const record = recordsOf(round)[0]!
const CODE = codeOf(record.commitment)

interface Showing {
  readonly file?: string
  readonly own?: { readonly line: number; readonly opening: string }
  readonly round?: string
  readonly language?: InterfaceLanguage
}

/** The page as somebody opens it from a meeting whose file is this; without a file as it stands by itself. */
function show({ file, own, round: asked = 'r1', language = 'en' }: Showing) {
  history.replaceState(
    {},
    '',
    file === undefined ? '/check' : checkAddress({ meetingId: 'm', linkId: 'l', round: asked, own }),
  )
  render(
    <LanguageProvider messages={catalogue} language={language}>
      <CheckPage check={checkDraws} fetchFile={() => Promise.resolve(file)} />
    </LanguageProvider>,
  )
  return userEvent.setup()
}

const numbersDrawn = (numbers: readonly number[]): Given =>
  workedOut(
    meeting
      .after(chair, prepare({ ...MIX, entropy: 'numbers' }))
      .after(chair, { type: 'groups.enter_numbers', roundId: 'r1', expects: { draw: 1 }, numbers }),
  ).after(chair, publish())

const withDigest = (changed: Partial<DrawRecord>): string => {
  const other = { ...record, ...changed }
  return textOfFile([{ ...other, digest: digestOf(other) }])
}

describe('whoever comes from a meeting', () => {
  test('[GR130] reads in one sentence that the tables are those of the draw, and by which code', async () => {
    show({ file: fileOf(round) })
    expect(await screen.findByText('These are the tables that the draw gives')).toBeVisible()
    expect(screen.getByText(CODE)).toBeVisible()
    expect(screen.getByText('Drawn once')).toBeVisible()
  })

  test('[GR130] reads which numbers were called after the code was on the screen', async () => {
    show({ file: fileOf(numbersDrawn([7, 42, 19])) })
    expect(
      await screen.findByText(/^If the code .* is the one that you saw before the numbers 7, 42 and 19 were called/),
    ).toBeVisible()
  })

  test('[GR130] reads what of the tables was no chance: who sits together, who is kept apart, who welcomes', async () => {
    const wished = seatedRound(meeting, {
      together: [['ana', 'bo']],
      apart: [
        ['cy', 'dee'],
        ['pat', 'quin'],
      ],
      hosts: ['eli', 'sam'],
    })
    show({ file: fileOf(wished) })
    expect(
      await screen.findByText(
        'This was no chance, but settled by whoever asked for the draw: one set of people who sit together, 2 sets of people who are kept apart and 2 hosts, one at each table.',
      ),
    ).toBeVisible()
  })

  test('[GR120] types the code that was on the screen → told whether it is the same', async () => {
    const user = show({ file: fileOf(round) })
    const field = await screen.findByRole('textbox', { name: 'The code that you saw on the screen' })
    await user.type(field, CODE.toUpperCase())
    expect(screen.getByText('It is the same code: this is what was promised.')).toBeVisible()
    await user.clear(field)
    await user.type(field, '0000-0000-0000-0000')
    expect(screen.getByText(/It is another code/)).toBeVisible()
  })

  test('[GR128] reads their own line in words', async () => {
    const own = (
      round.seesOfSelf('ana') as unknown as { groups: { lines: Record<string, { line: number; opening: string }> } }
    ).groups.lines['r1']!
    show({ file: fileOf(round), own })
    expect(await screen.findByText(new RegExp(`You are line ${own.line}, drawn for table`))).toHaveTextContent(
      'Your line says: Government, in the room.',
    )
  })

  test('[GR128] a line that the record does not have so → said', async () => {
    show({ file: fileOf(round), own: { line: 1, opening: '{}' } })
    expect(await screen.findByText(/Your line in this record is not what your own page says/)).toBeVisible()
  })

  test('[GR124] reads how often it was drawn, by whom and why', async () => {
    const again = workedOut(
      meeting
        .after(chair, prepare(MIX))
        .after(chair, { type: 'groups.redraw', roundId: 'r1', expects: { draw: 1 }, reason: 'people' }),
    ).after(chair, publish({ expects: { draw: 2 } }))
    show({ file: fileOf(again) })
    expect(await screen.findByText('Drawn 2 times')).toBeVisible()
    expect(screen.getByText(/by the chair · because people came or left/)).toBeVisible()
  })

  test('[GR125] of several rounds the one that they asked about stands first, else the last', async () => {
    const second = seatedRound(round.after(chair, { type: 'groups.end', roundId: 'r1' }), { roundId: 'r2' })
    show({ file: fileOf(second), round: 'r1' })
    await screen.findAllByText('These are the tables that the draw gives')
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Draw 1',
      'Draw 2',
    ])
    expect(drawSeen(second)).toMatchObject({ roundId: 'r2' })
  })

  test('[GR125] nothing was published → said; no answer → a file can be chosen', async () => {
    show({ file: textOfFile([]) })
    expect(await screen.findByText('No tables have been published in this meeting yet.')).toBeVisible()
  })
})

describe('a record that is not right', () => {
  test.each([
    ['another table', withDigest({ tables: record.tables.toReversed() }), 'The draw gives another table 1.'],
    [
      'another secret',
      withDigest({ secret: 'ab'.repeat(32) }),
      'The number that the server kept to itself is not the one that the code stands for.',
    ],
    [
      'other people',
      withDigest({ terms: { ...record.terms, draw: 2 } }),
      'People, rules or earlier rounds in it are others than those that the code stands for.',
    ],
    [
      'a changed digest',
      textOfFile([{ ...record, digest: '0'.repeat(64) }]),
      'Something in it was changed after the meeting gave it out.',
    ],
  ])('[GR131] %s → refused, and named', async (_what, file, words) => {
    show({ file })
    expect(await screen.findByText('This record is not right')).toBeVisible()
    expect(screen.getByText(words)).toBeVisible()
    expect(screen.queryByText('These are the tables that the draw gives')).toBeNull()
  })

  test('[GR131] one changed byte → refused', async () => {
    const file = fileOf(round)
    const at = file.indexOf('"size":3')
    show({ file: `${file.slice(0, at)}"size":4${file.slice(at + 8)}` })
    expect(await screen.findByText('This record is not right')).toBeVisible()
  })

  test('[GR131] one that would take minutes to draw → said in words', async () => {
    const people = { zones: Array.from({ length: 3000 }, () => 1), classes: {}, seals: [] }
    const terms = { ...record.terms, people, asked: { ...record.terms.asked, rounds: 20 } }
    show({ file: withDigest({ terms, commitment: commitmentOf(terms) }) })
    expect(await screen.findByText('This record is too large to be drawn again here')).toBeVisible()
    expect(screen.queryByText('These are the tables that the draw gives')).toBeNull()
  })

  test('[GR132] of another algorithm → said so, and nothing is claimed', async () => {
    const terms = { ...record.terms, algorithm: 999 }
    show({ file: withDigest({ terms, commitment: commitmentOf(terms) }) })
    expect(await screen.findByText('Whether these are the right tables cannot be told here')).toBeVisible()
  })

  test('[GR123] a signature that the beacon never gave → refused', async () => {
    const waiting = meeting.after(chair, prepare({ ...MIX, entropy: 'beacon' }))
    const beaconRound = drawSeen(waiting)['beaconRound'] as number
    const forged = { beaconRound, signature: 'ab'.repeat(48) }
    const entered = waiting.after(chair, {
      type: 'groups.enter_beacon',
      roundId: 'r1',
      expects: { draw: 1 },
      ...forged,
    })
    show({ file: fileOf(workedOut(entered).after(chair, publish())) })
    expect(await screen.findByText(/The public random number \d+ in it is not the true one/)).toBeVisible()
  })
})

describe('whoever has a file or its text', () => {
  test('[GR130] pastes the text → it is checked', async () => {
    const user = show({})
    await user.click(screen.getByRole('textbox', { name: 'Text of a record' }))
    await user.paste(`${fileOf(round)}\n`)
    await user.click(screen.getByRole('button', { name: 'Check' }))
    expect(await screen.findByText('These are the tables that the draw gives')).toBeVisible()
  })

  test('[GR130] chooses a file → it is checked; something else → said', async () => {
    const user = show({})
    const field = screen.getByLabelText('File of a meeting')
    await user.upload(field, new File([fileOf(round)], 'draws.json', { type: 'application/json' }))
    expect(await screen.findByText('These are the tables that the draw gives')).toBeVisible()
    await user.upload(field, new File(['{}'], 'other.json', { type: 'application/json' }))
    expect(await screen.findByText('This is no record as a meeting gives it out')).toBeVisible()
  })

  test('[GR130] reads all of it in Arabic', async () => {
    show({ file: fileOf(round), language: 'ar' })
    expect(await screen.findByText('هذه هي الطاولات التي تعطيها القرعة')).toBeVisible()
  })
})
