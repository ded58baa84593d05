import { describe, expect, test } from 'vitest'
import { readRosterFile } from '../../shared/features/people/roster-file.ts'
import { accept, reject } from '../../shared/lib/decision.ts'
import { importRoster, previewRoster } from '../../shared/meeting/roster.ts'
import { given, secretariat, type Given } from '../support/given.ts'

const HEADER = 'Name,Organisation,E-mail,Role'
const fileOf = (...lines: string[]) => readRosterFile(new TextEncoder().encode([HEADER, ...lines].join('\n')))
const preview = ({ state }: Given, ...lines: string[]) => previewRoster(state, fileOf(...lines))
const commandOf = ({ state }: Given, expects: string | undefined, ...lines: string[]) => {
  const { command } = importRoster(state, fileOf(...lines), expects)
  if (!command) throw new Error('Nothing can be imported.')
  return command
}
const load = (meeting: Given, ...lines: string[]) => meeting.after(secretariat, commandOf(meeting, undefined, ...lines))

const ann = 'Ann Lee,Ministry,ann@example.org,member'
const bo = 'Bo Li,Telecom,bo@example.org,observer'
const both = load(given(), ann, bo)

describe('preview', () => {
  test('[PE85] some are new, some change, some are as before, some are refused → each with its line', () => {
    const shown = preview(
      both,
      'Cy Ma,Club,cy@example.org,',
      ann.replace('Ministry', 'Mission'),
      bo,
      'Di No,,nowhere,boss',
    )
    expect(shown).toMatchObject({
      added: 1,
      updated: 1,
      unchanged: 1,
      lines: {
        added: [{ line: 2, name: 'Cy Ma', organisation: 'Club' }],
        updated: [{ line: 3, name: 'Ann Lee', changes: [{ field: 'organisation', from: 'Ministry', to: 'Mission' }] }],
        unchanged: [{ line: 4, name: 'Bo Li' }],
      },
      rejected: [
        { line: 5, column: 'role', code: 'unknown_value', found: 'boss' },
        { line: 5, column: 'email', code: 'bad_email', found: 'nowhere' },
      ],
    })
  })

  test('[PE85] somebody is new whose name is on the list already → taken, and flagged with who that is', () => {
    expect(preview(both, 'LEE Ann,Embassy,lee@example.org,').remarks).toEqual([
      { line: 2, code: 'like_somebody_known', name: 'LEE Ann', organisation: 'Embassy', other: 'Ann Lee, Ministry' },
    ])
  })

  test('[PE86] the import that was previewed → is done; the same file again changes nothing', () => {
    const { mark } = preview(both, ann.replace('Ministry', 'Mission'))
    const decided = both.when(secretariat, commandOf(both, mark, ann.replace('Ministry', 'Mission')))
    expect(decided).toMatchObject({ outcome: 'accepted', events: [{ type: 'people.person_changed' }] })
    expect(both.when(secretariat, commandOf(both, preview(both, ann, bo).mark, ann, bo))).toEqual(accept())
  })

  test('[PE86] since the preview somebody else changed the list → nothing is imported, and it is said', () => {
    const { mark } = preview(both, ann.replace('Ministry', 'Mission'))
    const meanwhile = load(both, ann.replace('member', 'observer'))
    expect(meanwhile.when(secretariat, commandOf(meanwhile, mark, ann.replace('Ministry', 'Mission')))).toEqual(
      reject({ code: 'people/roster_changed' }),
    )
  })

  test('[PE86] since the preview something else happened in the meeting → the import is done', () => {
    const { mark } = preview(both, ann.replace('Ministry', 'Mission'))
    const later = both.after(secretariat, { type: 'people.make_personal_links' })
    expect(later.when(secretariat, commandOf(later, mark, ann.replace('Ministry', 'Mission')))).toMatchObject({
      outcome: 'accepted',
    })
  })

  test('[PE87] a file without a column → what that column would say of somebody stays as it is', () => {
    const short = readRosterFile(new TextEncoder().encode('Name,E-mail\nAnn M. Lee,ann@example.org\n'))
    expect(previewRoster(both.state, short).lines.updated).toEqual([
      {
        line: 2,
        name: 'Ann M. Lee',
        organisation: 'Ministry',
        changes: [{ field: 'full_name', from: 'Ann Lee', to: 'Ann M. Lee' }],
      },
    ])
    const { command } = importRoster(both.state, short)
    const changed = command && both.after(secretariat, command)
    expect([...(changed?.state.people.people.values() ?? [])]).toContainEqual(
      expect.objectContaining({ name: 'Ann M. Lee', organisation: 'Ministry', roles: ['member'] }),
    )
  })

  test('[PE87] somebody was given the chair here → their line is as before', () => {
    const chaired = both.and({ type: 'people.chair_given', personId: 'p-new1' })
    expect(preview(chaired, ann, bo)).toMatchObject({ added: 0, updated: 0, unchanged: 2 })
  })
})
