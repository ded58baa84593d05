import { describe, expect, test } from 'vitest'
import { KINDS } from '../../shared/features/floor/state.ts'
import { accept, reject } from '../../shared/lib/decision.ts'
import { ana, asked, bo, cy, floorOf } from '../support/floor-meeting.ts'
import { chair, moderator, START_MS, text } from '../support/given.ts'

const open = floorOf('i1')
const ask = { type: 'floor.ask', itemId: 'i1' } as const
const three = open.and(asked('ana', START_MS), asked('bo', START_MS + 1), asked('cy', START_MS + 2))
const anaSpeaks = three
  .after(chair, { type: 'floor.give', entryId: 'e-ana', expects: {} })
  .after(moderator, { type: 'floor.heard', entryId: 'e-ana' })
const anaSpoke = anaSpeaks.at(START_MS + 60_000).after(ana, { type: 'floor.finish', entryId: 'e-ana' })

describe('kinds that are offered', () => {
  test('[FL140] by default all six, in order of precedence', () => {
    expect(open.sees('hall')['floor']).toMatchObject({ offeredKinds: [...KINDS] })
    expect(KINDS).toEqual(['point_of_order', 'right_of_reply', 'clarification', 'reply', 'intervention', 'new_topic'])
  })

  test('[FL140] the chair offers some → point of order and intervention are among them, in order; the same again changes nothing', () => {
    const set = { type: 'floor.set_kinds', kinds: ['new_topic', 'clarification'] } as const
    const kinds = ['point_of_order', 'clarification', 'intervention', 'new_topic']
    expect(open.when(chair, set)).toEqual(accept({ type: 'floor.kinds_set', kinds }))
    expect(open.after(chair, set).sees('hall')['floor']).toMatchObject({ offeredKinds: kinds })
    expect(open.after(chair, set).when(chair, set)).toEqual(accept())
    expect(open.when(moderator, set)).toEqual(reject({ code: 'access/not_allowed' }))
  })

  test('[FL141] asks, is added or says afterwards with a kind that is not offered → refused; who waits keeps theirs', () => {
    const few = open
      .and(asked('cy', START_MS, { kind: 'clarification' }))
      .after(chair, { type: 'floor.set_kinds', kinds: [] })
    const refused = reject({ code: 'floor/kind_not_offered' })
    const kind = 'clarification' as const
    expect(few.when(ana, { ...ask, kind })).toEqual(refused)
    expect(
      few.when(moderator, { type: 'floor.add', itemId: 'i1', name: 'Zoe', mode: 'room', channel: 'chat', kind }),
    ).toEqual(refused)
    const waits = few.and(asked('ana', START_MS + 1))
    expect(waits.when(ana, { type: 'floor.describe', entryId: 'e-ana', kind })).toEqual(refused)
    expect(waits.when(cy, { type: 'floor.describe', entryId: 'e-cy', kind, topic: 'Islands' })).toMatchObject({
      outcome: 'accepted',
    })
    expect(few.when(ana, ask)).toMatchObject({ outcome: 'accepted' })
  })
})

describe('right of reply', () => {
  test('[FL142] names the running turn, or one that is over, with the tap → a right of reply to it', () => {
    const events = [{ kind: 'right_of_reply', replyTo: 'e-ana' }]
    const without = anaSpeaks.after(bo, { type: 'floor.leave', entryId: 'e-bo' })
    expect(without.when(bo, { ...ask, replyTo: 'e-ana' })).toMatchObject({ events })
    const later = anaSpoke.after(bo, { type: 'floor.leave', entryId: 'e-bo' })
    expect(later.when(bo, { ...ask, replyTo: 'e-ana' })).toMatchObject({ events })
    const add = { type: 'floor.add', itemId: 'i1', name: 'Zoe', mode: 'room', channel: 'chat' } as const
    expect(later.when(moderator, { ...add, replyTo: 'e-ana' })).toMatchObject({ events })
  })

  test('[FL142] names the turn that a point of order interrupts → a right of reply to it', () => {
    const interrupted = anaSpeaks
      .and(asked('mia', START_MS + 9, { kind: 'point_of_order' }))
      .after(chair, { type: 'floor.give', entryId: 'e-mia', expects: { speakingEntryId: 'e-ana' } })
      .after(bo, { type: 'floor.describe', entryId: 'e-bo', replyTo: 'e-ana' })
    expect(interrupted.sees('hall')['floor']).toMatchObject({
      entries: { 'e-bo': { replyTo: { entryId: 'e-ana', name: 'Name of ana' } } },
    })
  })

  test('[FL142] names what is no turn of the item → refused', () => {
    const unknown = reject({ code: 'floor/unknown_turn' })
    expect(anaSpeaks.when(bo, { type: 'floor.describe', entryId: 'e-bo', replyTo: 'e-cy' })).toEqual(unknown)
    const next = anaSpoke.and(
      { type: 'agenda.item_closed', itemId: 'i1' },
      { type: 'agenda.item_opened', itemId: 'i2', afterItemId: 'i1' },
    )
    expect(next.when(bo, { ...ask, itemId: 'i2', replyTo: 'e-ana' })).toEqual(unknown)
  })

  test('[FL142] says so while waiting → tied; becomes another kind, or an empty one → tied no more', () => {
    const say = { type: 'floor.describe', entryId: 'e-bo' } as const
    const tied = anaSpoke.after(bo, { ...say, replyTo: 'e-ana' })
    expect(tied.state.floor.items['i1']?.entries.get('e-bo')).toMatchObject({
      kind: 'right_of_reply',
      replyTo: { entryId: 'e-ana' },
    })
    expect(tied.when(bo, { ...say, replyTo: 'e-ana' })).toEqual(accept())
    for (const change of [{ kind: 'intervention' }, { replyTo: '' }] as const)
      expect(tied.after(bo, { ...say, ...change }).sees('hall')['floor']).not.toHaveProperty('entries.e-bo.replyTo')
  })

  test('[FL143] everybody sees whose turn is answered, waiting and speaking, by the name of now', () => {
    const tied = anaSpoke.after(bo, { type: 'floor.describe', entryId: 'e-bo', replyTo: 'e-ana' })
    const replyTo = { entryId: 'e-ana', name: 'Name of ana' }
    for (const audience of ['hall', 'podium', 'screen'] as const)
      expect(tied.sees(audience)['floor']).toMatchObject({ entries: { 'e-bo': { replyTo } } })
    const speaks = tied.after(chair, { type: 'floor.give', entryId: 'e-bo', expects: {} })
    expect(speaks.sees('screen')['floor']).toMatchObject({ turn: { replyTo } })
    const renamed = tied.and({
      type: 'people.person_changed',
      personId: 'ana',
      nameText: text('Anneliese'),
      roles: ['participant'],
      erasedTexts: [],
    })
    expect(renamed.sees('hall')['floor']).toMatchObject({ entries: { 'e-bo': { replyTo: { name: 'Anneliese' } } } })
  })
})

test('[FL144] says what it is to the matter → shown, until it is empty', () => {
  const say = { type: 'floor.describe', entryId: 'e-bo' } as const
  const tagged = three.after(bo, { ...say, tag: 'proposal' })
  expect(tagged.sees('hall')['floor']).toMatchObject({ entries: { 'e-bo': { tag: 'proposal' } } })
  expect(tagged.when(bo, { ...say, tag: 'proposal' })).toEqual(accept())
  expect(tagged.after(bo, { ...say, tag: '' }).sees('hall')['floor']).not.toHaveProperty('entries.e-bo.tag')
})
