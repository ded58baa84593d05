import { describe, expect, test } from 'vitest'
import { floorCommands } from '../../shared/features/floor/messages.ts'
import { MAX_STATEMENTS, statementOf } from '../../shared/features/floor/statement.ts'
import { floorOf as floorIn } from '../../shared/features/floor/state.ts'
import { wordBudget, wordsOf } from '../../shared/features/floor/words.ts'
import { accept, reject } from '../../shared/lib/decision.ts'
import type { ItemId } from '../../shared/lib/ids.ts'
import type { Event } from '../../shared/meeting/meeting.ts'
import { touchedBy } from '../../shared/meeting/view.ts'
import { ana, asked, bo, floorOf, mia, olu, waiting } from '../support/floor-meeting.ts'
import { chair, moderator, secretariat, START_MS, text, type Given } from '../support/given.ts'

const open = floorOf('i1')
const two = open.and(asked('ana', START_MS), asked('bo', START_MS + 1))
const attach = { type: 'floor.attach_statement', entryId: 'e-ana', text: 'Madam Chair' } as const
const submit = { type: 'floor.submit_statement', itemId: 'i1', text: 'Madam Chair' } as const
/** Somebody whom the desk added by name. */
const { personId: _nobody, ...zoe } = asked('zoe', START_MS + 2, { nameText: text('Zoe') })
const statementsSeen = (meeting: Given, audience: 'hall' | 'podium') =>
  Object.values(meeting.sees(audience)['floor']!['statements'] as object)

describe('the text of an intervention', () => {
  test('[FL145] attached by its person or the desk → kept beside the log; nobody else may', () => {
    const event = {
      type: 'floor.statement_written',
      statementId: 's-new1',
      itemId: 'i1',
      entryId: 'e-ana',
      personId: 'ana',
      statementText: text('Madam Chair'),
      erasedTexts: [],
    }
    for (const actor of [ana, moderator]) expect(two.when(actor, attach)).toEqual(accept(event))
    expect(two.when(bo, attach)).toEqual(reject({ code: 'floor/not_yours' }))
    expect(two.when(ana, { ...attach, entryId: 'e-gone' })).toEqual(reject({ code: 'floor/no_longer_waiting' }))
  })

  test('[FL145] attached while speaking, and found again for whoever has the floor', () => {
    const called = two.after(chair, { type: 'floor.give', entryId: 'e-ana', expects: {} }).after(ana, attach)
    expect(statementsSeen(called, 'podium')).toMatchObject([{ entryId: 'e-ana', text: 'Madam Chair' }])
  })

  test('[FL145] attached while a point of order interrupts its speaker', () => {
    const interrupted = two
      .and(asked('mia', START_MS + 9, { kind: 'point_of_order' }))
      .after(chair, { type: 'floor.give', entryId: 'e-ana', expects: {} })
      .after(chair, { type: 'floor.give', entryId: 'e-mia', expects: { speakingEntryId: 'e-ana' } })
    expect(interrupted.when(ana, attach)).toMatchObject({ outcome: 'accepted' })
  })

  test('[FL145] another text takes its place and erases the row; the same changes nothing; an empty one removes it', () => {
    const written = two.after(ana, attach)
    expect(written.when(ana, { ...attach, text: 'Chair' })).toMatchObject({
      events: [{ statementId: 's-new1', erasedTexts: [text('Madam Chair')] }],
    })
    expect(written.when(ana, attach)).toEqual(accept())
    expect(two.when(ana, { ...attach, text: '' })).toEqual(accept())
    const removed = written.after(moderator, { ...attach, text: '' })
    expect(statementsSeen(removed, 'podium')).toEqual([])
    expect(removed.seesOfSelf('ana')).toMatchObject({ floor: {} })
  })

  test('[FL152] the text of the next speakers is found by entry, whoever wrote it for them and when', () => {
    const meeting = open.and(zoe).after(moderator, { ...attach, entryId: 'e-zoe', text: 'By Zoe' })
    const writtenFirst = meeting.after(bo, { ...submit, text: 'By Bo' }).and(asked('bo', START_MS + 3))
    const floor = floorIn(writtenFirst.state.floor, 'i1' as ItemId)
    const textFor = (entryId: string) => statementOf(floor, floor.entries.get(entryId)!)?.text
    expect([textFor('e-zoe'), textFor('e-bo')]).toEqual(['By Zoe', 'By Bo'])
    expect(statementsSeen(meeting, 'podium')).toMatchObject([{ name: 'Zoe', entryId: 'e-zoe' }])
  })
})

describe('in writing instead', () => {
  test('[FL146] who waits sends it → out of the queue in the same step', () => {
    expect(two.when(ana, submit)).toMatchObject({
      events: [
        { type: 'floor.statement_written', isInstead: true, personId: 'ana' },
        { type: 'floor.entry_left', entryId: 'e-ana', by: 'self' },
      ],
    })
    expect(waiting(two.after(ana, submit))).toEqual(['e-bo'])
    expect(statementsSeen(two.after(ana, submit), 'podium')).toMatchObject([{ isInstead: true, name: 'Name of ana' }])
  })

  test('[FL146] who does not wait sends it, also while the queue is closed or after leaving', () => {
    const closed = open.after(chair, { type: 'floor.close_queue', itemId: 'i1' })
    const rule = open.after(chair, { type: 'attendance.set_rules', graceMs: 60_000, onlyHere: true })
    const departed = rule.after(ana, { type: 'attendance.leave' })
    for (const meeting of [open, closed, departed])
      expect(meeting.when(ana, submit)).toMatchObject({ events: [{ type: 'floor.statement_written' }] })
  })

  test('[FL146] by the day’s rule: by leave may, who listens may not; nor in a break or on another item', () => {
    const byLeave = floorOf('i4').when(olu, { ...submit, itemId: 'i4' })
    expect(byLeave).toMatchObject({ outcome: 'accepted' })
    expect(open.when(mia, submit)).toEqual(reject({ code: 'floor/listens_today', role: 'member' }))
    expect(floorOf('i3').when(ana, { ...submit, itemId: 'i3' })).toEqual(reject({ code: 'floor/no_floor_in_break' }))
    expect(open.when(ana, { ...submit, itemId: 'i2' })).toEqual(reject({ code: 'floor/item_not_open' }))
  })

  test('[FL146] an empty one takes back what was sent, and nobody out of the queue', () => {
    const again = two.after(ana, submit).and(asked('ana', START_MS + 2))
    const empty = again.after(ana, { ...submit, text: '' })
    expect(statementsSeen(empty, 'podium')).toEqual([])
    expect(waiting(empty)).toEqual(['e-bo', 'e-ana'])
  })
})

describe('words', () => {
  test.each([
    ['Madam Chair, distinguished delegates: thank you.', 6],
    ['شكرًا السيدة الرئيسة، أيها المندوبون الكرام.', 6],
    ['It’s 1,000 words — more or less.', 6],
    ['   \n', 0],
  ])('[FL147] %s → %i words', (body, count) => {
    expect(wordsOf(body)).toBe(count)
  })

  test('[FL147] scripts without spaces are counted too; three minutes are 360 words', () => {
    expect(wordsOf('感谢主席先生')).toBeGreaterThan(1)
    expect(wordBudget(180_000)).toBe(360)
    expect(wordBudget(90_000)).toBe(180)
  })
})

describe('what a text may be', () => {
  const parse = (body: string) => floorCommands['floor.submit_statement'].fields.text.safeParse(body)

  test('[FL148] lines are kept, control characters and empty lines beyond one are not', () => {
    expect(parse('  First \u202eline\r\n\n\n\nSecond\tline\u0000 \n').data).toBe('First line\n\nSecond line')
  })

  test('[FL148] 8,000 characters at most', () => {
    expect(parse('x'.repeat(8000)).success).toBe(true)
    expect(parse('x'.repeat(8001)).success).toBe(false)
  })

  test('[FL148] an item that has its 200 texts takes no new one, and lets one be changed', () => {
    const full = open.and(
      ...Array.from({ length: MAX_STATEMENTS }, (_one, at) => ({
        type: 'floor.statement_written' as const,
        statementId: `s${at}`,
        itemId: 'i1',
        personId: at === 0 ? 'bo' : `p${at}`,
        statementText: text('One'),
        erasedTexts: [],
      })),
    )
    expect(full.when(ana, submit)).toEqual(reject({ code: 'floor/too_many_statements', most: MAX_STATEMENTS }))
    expect(full.when(bo, submit)).toMatchObject({ outcome: 'accepted' })
  })
})

describe('who reads it', () => {
  const written = two.after(ana, attach)
  const publish = { type: 'floor.publish_statement', statementId: 's-new1' } as const
  const unpublish = { ...publish, type: 'floor.unpublish_statement' } as const

  test('[FL149] published by the desk → the hall reads it, until it is taken back; a new text is not published', () => {
    expect(statementsSeen(written, 'hall')).toEqual([])
    const published = written.after(moderator, publish)
    expect(statementsSeen(published, 'hall')).toEqual([
      { name: 'Name of ana', text: 'Madam Chair', writtenAtMs: START_MS },
    ])
    expect(published.when(moderator, publish)).toEqual(accept())
    expect(statementsSeen(published.after(chair, unpublish), 'hall')).toEqual([])
    expect(written.when(chair, unpublish)).toEqual(accept())
    expect(statementsSeen(published.after(ana, { ...attach, text: 'Other words' }), 'hall')).toEqual([])
    for (const type of ['floor.publish_statement', 'floor.unpublish_statement'] as const)
      expect(written.when(chair, { type, statementId: 's-gone' })).toEqual(reject({ code: 'floor/unknown_statement' }))
  })

  test('[FL150] the podium reads those of the item that is on, a person their own of every item, the screen none', () => {
    const next = written
      .after(moderator, publish)
      .and(
        { type: 'agenda.item_closed', itemId: 'i1' },
        { type: 'agenda.item_opened', itemId: 'i2', afterItemId: 'i1' },
      )
    for (const audience of ['hall', 'podium'] as const) expect(statementsSeen(next, audience)).toEqual([])
    expect(next.seesOfSelf('ana')).toMatchObject({ floor: { statements: { i1: { text: 'Madam Chair' } } } })
    expect(next.seesOfSelf('bo')).toMatchObject({ floor: {} })
    expect(JSON.stringify(written.after(moderator, publish).sees('screen'))).not.toContain('Madam Chair')
  })

  test('[FL151] a person is erased → every text of theirs with its row; merged → theirs from then on', () => {
    const rows = written.after(ana, { ...attach, text: 'Other words' })
    const erased = rows.when(secretariat, { type: 'people.erase', personId: 'ana' })
    expect(erased).toMatchObject({ events: [{ erasedTexts: expect.arrayContaining([text('Other words')]) }] })
    const gone = rows.after(secretariat, { type: 'people.erase', personId: 'ana' })
    expect(statementsSeen(gone, 'podium')).toEqual([])
    const merged = written.and({ type: 'people.merged', fromPersonId: 'ana', intoPersonId: 'olu' })
    expect(merged.seesOfSelf('olu')).toMatchObject({ floor: { statements: { i1: { text: 'Madam Chair' } } } })
  })

  test('[FL150] a queue is carried to the next item, or back → whoever wrote for it hears where their text is', () => {
    const closed = { type: 'agenda.item_closed', itemId: 'i1', waiting: 'carry', carriedTo: 'i2' } as unknown as Event
    const reopened = { type: 'agenda.item_reopened', itemId: 'i1' } as unknown as Event
    for (const event of [closed, reopened]) expect(touchedBy(event, written.state)).toContain('ana')
  })

  test('[FL151] a text typed for a name goes with whoever is meant', () => {
    const tied = open
      .and(zoe)
      .after(moderator, { ...attach, entryId: 'e-zoe' })
      .after(moderator, { type: 'floor.tie', entryId: 'e-zoe', personId: 'olu' })
    expect(tied.seesOfSelf('olu')).toMatchObject({ floor: { statements: { i1: { text: 'Madam Chair' } } } })
    const event = { type: 'floor.entry_tied', entryId: 'e-zoe', personId: 'olu' } as Event
    expect(touchedBy(event, tied.state)).toEqual(['olu'])
    const untied = tied.when(moderator, { type: 'floor.untie', entryId: 'e-zoe' })
    expect(untied).toMatchObject({ events: [{ type: 'floor.entry_untied', personId: 'olu' }] })
    const off = { type: 'floor.entry_untied', entryId: 'e-zoe', personId: 'olu' } as Event
    expect(touchedBy(off, tied.state)).toEqual(['olu'])
    expect(tied.when(secretariat, { type: 'people.erase', personId: 'olu' })).toMatchObject({
      events: [{ erasedTexts: expect.arrayContaining([text('Madam Chair')]) }],
    })
  })
})
