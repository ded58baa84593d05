import { describe, expect, test } from 'vitest'
import { panelWarnings } from '../../shared/features/floor/speakers-list.ts'
import { accept, reject } from '../../shared/lib/decision.ts'
import { added, ana, asked, floorOf, waiting } from '../support/floor-meeting.ts'
import { chair, moderator, secretariat, START_MS, text, type Given } from '../support/given.ts'

const later = (seconds: number) => START_MS + seconds * 1000
const meeting = floorOf('i1').and(asked('ana', START_MS))
const slot = (slotId: string, itemId = 'i1') => ({ itemId, slotId })
const list = (slotId: string, more: object = {}) =>
  ({ type: 'floor.list_speaker', ...slot(slotId), part: 'presenter', mode: 'room', ...more }) as never
const give = (slotId: string, speakingEntryId?: string) =>
  ({ type: 'floor.give_listed', ...slot(slotId), expects: speakingEntryId ? { speakingEntryId } : {} }) as const
const listed = meeting
  .after(moderator, list('s1', { part: 'moderator', personId: 'bo' }))
  .after(moderator, list('s2', { name: 'Two rapporteurs', organisation: 'Working Group', limitMs: 600_000 }))
const slotsOf = ({ state }: Given, itemId = 'i1') => state.floor.lists[itemId]?.map(({ slotId }) => slotId)

describe('the speakers’ list', () => {
  test('[FL124] the desk lists somebody known, or a group by its name → at the end, with part, side and limit', () => {
    expect(listed.sees('podium')['floor']).toMatchObject({
      lists: {
        i1: {
          s1: { rank: 0, part: 'moderator', personId: 'bo', mode: 'room' },
          s2: { rank: 1, part: 'presenter', name: 'Two rapporteurs', organisation: 'Working Group', limitMs: 600_000 },
        },
      },
    })
    expect(listed.sees('hall')['floor']).not.toHaveProperty('lists')
  })

  test('[FL124] an item that is not on yet → listed; one that is no more, or a break → refused', () => {
    expect(slotsOf(meeting.after(chair, list('s1', { itemId: 'i2', personId: 'bo' })), 'i2')).toEqual(['s1'])
    expect(meeting.when(chair, list('s1', { itemId: 'gone', personId: 'bo' }))).toEqual(
      reject({ code: 'floor/unknown_item' }),
    )
    expect(meeting.when(chair, list('s1', { itemId: 'i3', personId: 'bo' }))).toEqual(
      reject({ code: 'floor/no_floor_in_break' }),
    )
  })

  test('[FL124] without a name, unknown, on the list already, or one too many → refused', () => {
    expect(meeting.when(chair, list('s1'))).toEqual(reject({ code: 'floor/name_needed' }))
    expect(meeting.when(chair, list('s1', { personId: 'nobody' }))).toEqual(reject({ code: 'floor/unknown_person' }))
    const again = reject({ code: 'floor/already_listed' })
    expect(listed.when(chair, list('s3', { personId: 'bo' }))).toEqual(again)
    expect(listed.when(chair, list('s1', { name: 'Other' }))).toEqual(again)
    let full = meeting
    for (let at = 0; at < 30; at++) full = full.after(chair, list(`s${at}`, { name: `Speaker ${at}` }))
    expect(full.when(chair, list('s30', { name: 'One more' }))).toEqual(reject({ code: 'floor/list_full', most: 30 }))
  })

  test('[FL125] the desk changes, moves and removes → so it stands; who is not on it is refused', () => {
    const change = { type: 'floor.change_listed', ...slot('s1'), part: 'presenter', mode: 'remote' } as const
    expect(listed.after(moderator, change).state.floor.lists['i1']![0]).toMatchObject({
      part: 'presenter',
      mode: 'remote',
    })
    expect(listed.when(moderator, { ...change, part: 'moderator', mode: 'room' })).toEqual(accept())
    const move = { type: 'floor.move_listed', ...slot('s1'), ahead: 9 } as const
    expect(slotsOf(listed.after(moderator, move))).toEqual(['s2', 's1'])
    expect(listed.when(moderator, { ...move, ahead: 0 })).toEqual(accept())
    const remove = { type: 'floor.unlist_speaker', ...slot('s1') } as const
    expect(slotsOf(listed.after(moderator, remove))).toEqual(['s2'])
    const refusal = reject({ code: 'floor/not_listed' })
    for (const command of [change, move, remove, give('s1')] as const)
      expect(meeting.when(chair, command)).toEqual(refusal)
  })

  test('[FL125] another agenda, or somebody is erased → what they stand on no longer is gone', () => {
    expect(listed.and({ type: 'agenda.imported', days: [] }).state.floor.lists).toEqual({})
    expect(slotsOf(listed.and({ type: 'people.erased', personId: 'bo', erasedTexts: [] }))).toEqual(['s2'])
  })

  test('[PE63] somebody known is listed for an organisation that the desk typed, and erased → its row goes with them', () => {
    const typed = meeting.after(chair, list('s1', { personId: 'bo', organisation: 'House of Bo' }))
    const speaking = typed.after(chair, give('s1')).after(moderator, { type: 'floor.heard', entryId: 'e-new1' })
    const spoken = speaking.at(later(60)).after(moderator, { type: 'floor.finish', entryId: 'e-new1' })
    for (const before of [typed, speaking, spoken]) {
      const decided = before.when(secretariat, { type: 'people.erase', personId: 'bo' })
      expect(decided).toMatchObject({ events: [{ erasedTexts: expect.arrayContaining([text('House of Bo')]) }] })
      const erased = before.after(secretariat, { type: 'people.erase', personId: 'bo' })
      expect(JSON.stringify([erased.sees('podium'), erased.sees('hall')])).not.toContain('House of Bo')
    }
  })

  test('[FL125] two on the list are one person → that person stands once', () => {
    const both = listed.and(added('dee', 'room')).after(moderator, list('s3', { personId: 'dee' }))
    const one = both.and({ type: 'people.merged', fromPersonId: 'bo', intoPersonId: 'dee' })
    expect(slotsOf(one)).toEqual(['s2', 's3'])
    const other = listed
      .and(added('dee', 'room'))
      .and({ type: 'people.merged', fromPersonId: 'bo', intoPersonId: 'dee' })
    expect(other.state.floor.lists['i1']![0]).toMatchObject({ slotId: 's1', personId: 'dee' })
  })
})

describe('having the floor from the list', () => {
  const given = listed.after(chair, give('s2'))
  const entryId = given.state.floor.turn!.entry.entryId
  const heard = given.at(later(10)).after(moderator, { type: 'floor.heard', entryId })
  const done = heard.at(later(310)).after(moderator, { type: 'floor.finish', entryId })

  test('[FL126] the chair gives the floor from the list → a turn with its own limit that everybody sees as such', () => {
    for (const audience of ['hall', 'screen', 'podium'] as const)
      expect(given.sees(audience)['floor']).toMatchObject({
        turn: { name: 'Two rapporteurs', organisation: 'Working Group', part: 'presenter', limitMs: 600_000 },
      })
    expect(listed.after(chair, give('s1')).sees('hall')['floor']).toMatchObject({
      turn: { name: 'Name of bo', part: 'moderator', limitMs: 180_000 },
    })
  })

  test('[FL126] another is believed to have the floor, the item is paused or another → refused', () => {
    expect(heard.when(chair, give('s1'))).toEqual(reject({ code: 'floor/floor_moved_on', speakingEntryId: entryId }))
    expect(given.when(chair, give('s2', entryId))).toEqual(reject({ code: 'floor/already_speaking' }))
    const paused = listed.and({ type: 'agenda.item_paused', itemId: 'i1' })
    expect(paused.when(chair, give('s1'))).toEqual(reject({ code: 'floor/item_paused' }))
    const elsewhere = listed.and(
      { type: 'agenda.item_closed', itemId: 'i1' },
      { type: 'agenda.item_opened', itemId: 'i2', afterItemId: 'i1' },
    )
    expect(elsewhere.when(chair, give('s1'))).toEqual(reject({ code: 'floor/item_not_open' }))
  })

  test('[FL126] the queue goes on afterwards → the one who spoke from it ended, and the list stays', () => {
    const speaking = listed
      .after(chair, { type: 'floor.give', entryId: 'e-ana', expects: {} })
      .after(moderator, { type: 'floor.heard', entryId: 'e-ana' })
    const now = speaking.at(later(30)).after(chair, give('s1', 'e-ana'))
    expect(now.state.floor.history.get('e-ana')).toMatchObject({ spokeMs: 30_000 })
    expect(slotsOf(now)).toEqual(['s1', 's2'])
  })

  test('[FL127] spoke from the list → in the history and the person’s time; in no figure of the queue', () => {
    expect(done.state.floor.history.get(entryId)).toMatchObject({ slotId: 's2', part: 'presenter', spokeMs: 300_000 })
    expect(done.sees('hall')['floor']).toMatchObject({ turns: 0, spokeMs: 0, lastModeRun: 0 })
    expect(heard.sees('hall')['floor']).toMatchObject({ lastModeRun: 0 })
    const bos = listed.after(chair, give('s1'))
    const bo = bos.state.floor.turn!.entry.entryId
    const spoke = bos
      .after(moderator, { type: 'floor.heard', entryId: bo })
      .at(later(60))
      .after(moderator, { type: 'floor.finish', entryId: bo })
    expect(spoke.state.floor.totals.get('bo')).toEqual({ turns: 0, spokeMs: 60_000 })
  })

  test('[FL127] held or called by mistake → nobody new in the queue, and the list as it was', () => {
    for (const type of ['floor.hold', 'floor.return'] as const) {
      const back = given.after(moderator, { type, entryId })
      expect(back.state.floor.turn).toBeUndefined()
      expect(waiting(back)).toEqual(['e-ana'])
      expect(slotsOf(back)).toEqual(['s1', 's2'])
    }
    const stopped = heard.at(later(40)).after(moderator, { type: 'floor.hold', entryId })
    expect(stopped.state.floor.history.get(entryId)).toMatchObject({ spokeMs: 30_000 })
    expect(waiting(stopped)).toEqual(['e-ana'])
  })

  test('[FL127] a presenter asks besides → waits as anybody', () => {
    const asks = listed.after(chair, list('s3', { personId: 'ana' })).after(chair, give('s3'))
    expect(asks.when(ana, { type: 'floor.ask', itemId: 'i1' })).toEqual(reject({ code: 'floor/already_speaking' }))
    expect(waiting(asks)).toEqual(['e-ana'])
  })
})

describe('what speaks against a panel', () => {
  const slots = (moderators: readonly ('room' | 'remote')[], presenters: readonly ('room' | 'remote')[]) => [
    ...moderators.map((mode) => ({ part: 'moderator', mode }) as const),
    ...presenters.map((mode) => ({ part: 'presenter', mode }) as const),
  ]
  const minutes = (count: number) => count * 60_000
  const four = slots(['room'], ['room', 'remote', 'remote'])
  const five = slots(['room'], ['room', 'remote', 'remote', 'remote'])
  const six = slots(['room'], ['room', 'remote', 'remote', 'remote', 'remote'])

  test('[FL128] more than four in an hour or less, or five in ninety minutes, moderators counted → too many', () => {
    expect(panelWarnings(four, minutes(60))).toEqual([])
    expect(panelWarnings(five, minutes(60))).toEqual([{ code: 'too_many_speakers', count: 5, most: 4 }])
    expect(panelWarnings(five, minutes(90))).toEqual([])
    expect(panelWarnings(six, minutes(90))).toEqual([{ code: 'too_many_speakers', count: 6, most: 5 }])
    expect(panelWarnings(six, minutes(91))).toEqual([])
  })

  test('[FL128] no moderator or no speaker on site → said; an empty list says nothing', () => {
    expect(panelWarnings(slots(['remote'], ['room']), minutes(60))).toEqual([{ code: 'no_moderator_on_site' }])
    expect(panelWarnings(slots(['room'], ['remote']), minutes(60))).toEqual([{ code: 'no_speaker_on_site' }])
    expect(panelWarnings([], minutes(60))).toEqual([])
  })
})

test('[FL124] the name of somebody who is known is not kept a second time', () => {
  expect(meeting.when(moderator, list('s1', { personId: 'bo', name: 'Bo', organisation: 'Working Group' }))).toEqual(
    accept({
      type: 'floor.speaker_listed',
      ...slot('s1'),
      part: 'presenter',
      mode: 'room',
      personId: 'bo',
      organisationText: text('Working Group'),
    } as never),
  )
})
