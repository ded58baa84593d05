import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { asked, floorOf } from '../../support/floor-meeting.ts'
import { chair, moderator, START_MS } from '../../support/given.ts'
import { button, openConsole, sent } from './console-page.tsx'

const give = (entryId: string, speakingEntryId?: string) =>
  ({ type: 'floor.give', entryId, expects: speakingEntryId ? { speakingEntryId } : {} }) as const
const queue = floorOf('i1').and(
  asked('ana', START_MS),
  asked('bo', START_MS + 1),
  asked('cy', START_MS + 2, { kind: 'point_of_order' }),
)
const speaker = () => within(screen.getByRole('region', { name: 'Has the floor' }))

describe('giving the floor on the console', () => {
  test('[FL80] a point of order has the floor → the band says whose clock stands and where', () => {
    const speaking = queue
      .after(chair, give('e-ana'))
      .after(moderator, { type: 'floor.heard', entryId: 'e-ana' })
      .after(chair, give('e-cy', 'e-ana'))
    openConsole(speaking, { role: 'chair' })
    expect(speaker().getByText('Interrupted: Name of ana · the clock stands at 3:00')).toBeVisible()
  })

  test.each([
    [155, 'Last 30 seconds'],
    [172, 'Last 10 seconds'],
    [185, 'The time is over'],
  ])('[FL96] heard %d s ago, of three minutes → %s, in words', (seconds, words) => {
    const speaking = queue
      .at(START_MS - seconds * 1000)
      .after(chair, give('e-ana'))
      .after(moderator, { type: 'floor.heard', entryId: 'e-ana' })
    openConsole(speaking, { role: 'chair' })
    expect(speaker().getByText(words)).toBeVisible()
  })

  test('[FL80] in Arabic', () => {
    const speaking = queue.after(chair, give('e-ana')).after(chair, give('e-cy', 'e-ana'))
    openConsole(speaking, { role: 'chair', language: 'ar' })
    expect(screen.getByText(/^قوطع: .*Name of ana.* · الوقت متوقف عند 3:00$/)).toBeVisible()
  })

  test('[FL90] twenty seconds without an answer → one button sets aside and calls the next one', async () => {
    const silent = queue
      .after(chair, { type: 'floor.remove', entryId: 'e-cy' })
      .at(START_MS - 20_000)
      .after(chair, give('e-ana'))
    const page = openConsole(silent, { role: 'chair' })
    await userEvent.click(button('Hold and call next'))
    expect(await sent(page)).toMatchObject(give('e-bo', 'e-ana'))
  })

  test('[FL90] sooner, or while a point of order is silent → only that person is set aside, as unavailable', async () => {
    const called = queue
      .after(chair, give('e-ana'))
      .at(START_MS - 30_000)
      .after(chair, give('e-cy', 'e-ana'))
    const page = openConsole(called, { role: 'chair', presence: { connected: 1, screens: 0, who: ['cy'] } })
    await userEvent.click(speaker().getByRole('button', { name: 'Hold' }))
    expect(await sent(page)).toMatchObject({ type: 'floor.hold', entryId: 'e-cy', reason: 'unavailable' })
  })

  test('[FL85] the turn was ended → undo says so and names the step', async () => {
    const ended = queue.after(chair, give('e-ana')).after(chair, { type: 'floor.finish', entryId: 'e-ana' })
    const page = openConsole(ended, { role: 'moderator' })
    await userEvent.click(button('Undo: ended the turn of Name of ana'))
    expect(await sent(page)).toMatchObject({ type: 'floor.undo', expects: { step: 'ended', entryId: 'e-ana' } })
  })

  test.each([
    ['en', /Name of ana/],
    ['ar', /Name of ana/],
  ] as const)('[FL95] another chair was first (%s) → the refusal names who has the floor', async (language, name) => {
    const page = openConsole(queue, { role: 'chair', language })
    await userEvent.click(button(/^(Call now|نداء الآن): .*Name of bo/))
    page.becomes(queue.after(chair, give('e-ana')))
    await sent(page, { outcome: 'rejected', code: 'floor/floor_moved_on', speakingEntryId: 'e-ana' } as never)
    const alerts = screen.getAllByRole('alert').map(({ textContent }) => textContent)
    expect(alerts.some((words) => name.test(words))).toBe(true)
  })

  test.each([
    ['en', /^This was not done · Name of ana has left the queue meanwhile. Nobody was called/],
    ['ar', /غادر .*Name of ana.* القائمة في هذه الأثناء، ولم يُنادَ على أحد/],
  ] as const)('[FL21] the chair calls who has just left (%s) → the refusal names them', async (language, words) => {
    const two = queue.after(chair, { type: 'floor.remove', entryId: 'e-cy' })
    const page = openConsole(two, { role: 'chair', language })
    await userEvent.click(button(/^(Give the floor to|إعطاء الكلمة إلى) .*Name of ana/))
    page.becomes(two.after(chair, { type: 'floor.remove', entryId: 'e-ana' }))
    await sent(page, { outcome: 'rejected', code: 'floor/no_longer_waiting' } as never)
    expect(screen.getByRole('alert')).toHaveTextContent(words)
  })

  test('[FL92] the list is closed and one waits → the last word', () => {
    const last = queue
      .after(chair, { type: 'floor.remove', entryId: 'e-cy' })
      .after(chair, { type: 'floor.remove', entryId: 'e-bo' })
      .after(chair, { type: 'floor.close_queue', itemId: 'i1' })
    openConsole(last, { role: 'chair' })
    expect(screen.getByText('Last word, then the list is closed')).toBeVisible()
  })

  test('[FL93] a recent speaker is added again in one tap', async () => {
    const ended = queue
      .after(chair, give('e-ana'))
      .after(moderator, { type: 'floor.heard', entryId: 'e-ana' })
      .after(chair, { type: 'floor.finish', entryId: 'e-ana' })
    const page = openConsole(ended, { role: 'chair' })
    await userEvent.click(screen.getByRole('tab', { name: 'Heard so far' }))
    await userEvent.click(button('Put Name of ana into the queue again'))
    expect(await sent(page)).toMatchObject({ type: 'floor.add', itemId: 'i1', personId: 'ana', mode: 'room' })
  })

  test('[FL91, FL84] the rules: last call in five minutes, and a minute for points of order', async () => {
    const page = openConsole(queue, { role: 'chair' })
    await userEvent.click(screen.getByRole('tab', { name: 'Rules' }))
    await userEvent.selectOptions(screen.getByLabelText('Last call'), 'In 5 minutes')
    expect(await sent(page)).toMatchObject({ type: 'floor.last_call', itemId: 'i1', atMs: expect.any(Number) })
    await userEvent.click(button('Times…'))
    await userEvent.selectOptions(within(screen.getByRole('dialog')).getByLabelText('Point of order'), '1 minute')
    expect(await sent(page)).toMatchObject({
      type: 'floor.set_limit',
      limitMs: 60_000,
      of: { kind: 'point_of_order' },
    })
  })
})
