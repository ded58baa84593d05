import { describe, expect, test } from 'vitest'
import { tableLinks } from '../../shared/features/groups/table-links.ts'
import { tableFiles } from '../../shared/features/groups/tables-file.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { chair, text, type Given } from './../support/given.ts'
import { drawn, seatedRound, withHere } from '../support/groups-meeting.ts'

const PLACES = {
  type: 'groups.set_places',
  remote: { kind: 'pattern', url: 'https://call.example.org/{n}' },
} as const
const meeting = withHere(['ana', 'bo', 'cy'], ['pat', 'quin', 'rob'])

const read = (fileName: keyof typeof tableFiles, state: MeetingState) =>
  tableFiles[fileName]
    .body(state, { nowMs: 0, language: 'ar' })
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','))

const withAddresses = (of: Given): Given =>
  of.and(
    ...['pat', 'quin'].map((personId) => ({
      type: 'people.person_changed' as const,
      personId,
      nameText: text(`Name of ${personId}`),
      roles: ['participant' as const],
      mode: 'remote' as const,
      emailText: text(`${personId}@example.org`),
      erasedTexts: [],
    })),
  )

describe('who sits where, as a file', () => {
  test('[GR233] of the round that is on: a line for each seat, with the link for those of the call alone', () => {
    const rows = read('tables.csv', seatedRound(meeting.after(chair, PLACES)).state)
    expect(rows[0]).toEqual(['table', 'group', 'where', 'side', 'name', 'organisation', 'link', 'instruction'])
    expect(rows.slice(1).toSorted((a, b) => a[4]!.localeCompare(b[4]!))).toEqual([
      ...['ana', 'bo', 'cy'].map((id) => ['1', '', 'room', 'room', `Name of ${id}`, `Organisation of ${id}`, '', '']),
      ...['pat', 'quin', 'rob'].map((id) => [
        '2',
        '',
        'remote',
        'remote',
        `Name of ${id}`,
        `Organisation of ${id}`,
        'https://call.example.org/2',
        '',
      ]),
    ])
  })

  test('[GR233] what is drawn and not published is a file of its own', () => {
    const draft = drawn(meeting)
    expect(read('tables.csv', draft.state)).toHaveLength(1)
    expect(read('draft-tables.csv', draft.state)).toHaveLength(7)
  })

  test('[GR234] rooms of the call: remote people whose address is on the list, by the heads that Zoom reads', () => {
    const rows = read('breakout-rooms.csv', withAddresses(seatedRound(meeting)).state)
    expect(rows[0]).toEqual(['Pre-assign Room Name', 'Email Address'])
    expect(
      rows
        .slice(1)
        .map((row) => row.join(' '))
        .toSorted(),
    ).toEqual(['الطاولة 2 pat@example.org', 'الطاولة 2 quin@example.org'])
  })

  test('[GR234] programs read that file: no mark stands before it', () => {
    const file = tableFiles['draft-breakout-rooms.csv'].body(drawn(meeting).state, { nowMs: 0, language: 'en' })
    expect(file.startsWith('Pre-assign')).toBe(true)
  })
})

describe('links that may be tried', () => {
  const urls = ({ state }: Given) => tableLinks(state).map(({ table, url }) => [table, url])

  test('[GR230] of the tables that are drawn, else of those people sit at: each link once', () => {
    const placed = meeting.after(chair, PLACES)
    expect(urls(drawn(placed))).toEqual([[2, 'https://call.example.org/2']])
    expect(urls(seatedRound(placed))).toEqual([[2, 'https://call.example.org/2']])
    const alike = { kind: 'list', urls: ['https://a.example.org/', 'https://a.example.org/'] } as const
    expect(urls(meeting.after(chair, { type: 'groups.set_places', remote: alike }))).toEqual([
      [1, 'https://a.example.org/'],
    ])
  })

  test('[GR230] nothing is drawn → the first of a pattern, or the whole list', () => {
    expect(urls(meeting.after(chair, PLACES))).toEqual([[1, 'https://call.example.org/1']])
    expect(urls(meeting)).toEqual([])
  })
})
