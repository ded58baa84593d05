import { expect, test } from 'vitest'
import { floorFile } from '../../shared/features/floor/floor-file.ts'
import { parseCsv } from '../../shared/lib/csv.ts'
import type { Language } from '../../shared/lib/languages.ts'
import { asked, floorOf } from '../support/floor-meeting.ts'
import { chair, moderator, START_MS, text, type Given } from '../support/given.ts'

const file = ({ state }: Given, language: Language = 'en') =>
  floorFile.body({ ...state, meeting: { ...state.meeting, zone: 'Europe/Paris' } }, { nowMs: START_MS, language })

function rowsOf(meeting: Given): Record<string, string>[] {
  const [header, ...rows] = parseCsv(file(meeting).slice(1)).rows
  return rows.map(({ cells }) => Object.fromEntries(header!.cells.map((column, at) => [column, cells[at] ?? ''])))
}

const spoke = (meeting: Given, entryId: string) =>
  meeting
    .after(chair, { type: 'floor.give', entryId, expects: {} })
    .at(START_MS + 1000)
    .after(moderator, { type: 'floor.heard', entryId })
    .at(START_MS + 61_000)
    .after(moderator, { type: 'floor.finish', entryId })

const queue = floorOf('i1').and(asked('ana', START_MS), asked('cy', START_MS + 1))

test('[FL132] every turn is a row: who, when in the meeting’s zone, how long, and what the chair did', () => {
  expect(rowsOf(spoke(spoke(queue, 'e-cy'), 'e-ana'))).toEqual([
    {
      item: 'Title of i1',
      day: '2026-11-23',
      place: '1',
      name: 'Name of cy',
      organisation: '',
      roles: 'participant',
      stakeholder_group: '',
      regional_group: '',
      kind: 'intervention',
      mode: 'remote',
      channel: 'app',
      asked_at: '2026-11-23T09:00:00+01:00',
      called_at: '2026-11-23T09:00:00+01:00',
      heard_at: '2026-11-23T09:00:01+01:00',
      ended_at: '2026-11-23T09:01:01+01:00',
      seconds_spoken: '60',
      limit_seconds: '180',
      moved_by_chair: 'called_out_of_order',
    },
    expect.objectContaining({ place: '2', name: 'Name of ana', moved_by_chair: '' }),
  ])
})

test('[FL132] a name that looks like a formula → a text for every spreadsheet', () => {
  const { personId: _nobody, ...byName } = asked('bo', START_MS, { entryId: 'e-x' })
  const meeting = queue.and({
    ...byName,
    nameText: text('=HYPERLINK("http://example.org")'),
    organisationText: text('@SUM(A1)'),
  })
  const written = file(spoke(meeting, 'e-x'))
  expect(written.startsWith('\uFEFFitem,day,place')).toBe(true)
  for (const cell of parseCsv(written.slice(1)).rows.flatMap(({ cells }) => cells)) expect(cell).not.toMatch(/^[=+\-@]/)
  expect(rowsOf(spoke(meeting, 'e-x'))[0]).toMatchObject({
    name: '\'=HYPERLINK("http://example.org")',
    organisation: "'@SUM(A1)",
  })
})

test('[FL132] a presenter → a row with the part, and no time of asking', () => {
  const listed = queue.after(chair, {
    type: 'floor.list_speaker',
    itemId: 'i1',
    slotId: 's1',
    part: 'presenter',
    mode: 'room',
    name: 'Two rapporteurs',
  })
  const called = listed.after(chair, { type: 'floor.give_listed', itemId: 'i1', slotId: 's1', expects: {} })
  const { entryId } = called.state.floor.turn!.entry
  const done = called
    .after(moderator, { type: 'floor.heard', entryId })
    .at(START_MS + 5000)
    .after(moderator, { type: 'floor.finish', entryId })
  expect(rowsOf(done)).toEqual([
    expect.objectContaining({ name: 'Two rapporteurs', kind: 'presenter', channel: 'list', asked_at: '' }),
  ])
})

test('[FL132] the file is the secretariat’s', () => {
  expect(floorFile.by).toEqual(['secretariat'])
})
