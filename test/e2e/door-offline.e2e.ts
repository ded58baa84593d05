import type { Page } from '@playwright/test'
import type { MeetingStoreState } from '../../client/sync/meeting-store.ts'
import type { MeetingSync } from '../../client/sync/meeting-sync.ts'
import { enter, wayAt } from '../../server/simulated/entrance.ts'
import type { WireViewOf } from '../../shared/meeting/view.ts'
import { linkIn } from '../support/test-server.ts'
import { isLive, until, wireDevice } from '../support/wire-device.ts'
import { openDoor, tapIn, walkIn } from './support/door.ts'
import { countSealed, readDevice, untilKept } from './support/kept-on-device.ts'
import { expect, makeSample, openDevice, test } from './support/venue.ts'
import { wordsIn } from './support/words.ts'

const WALK_IN = 'Zenobia Quartermain'

test('[AT65, AT66, AT68, AT70, AT71] a door goes on without a network over a reload, sends once, and says where another door was faster; revoked, it keeps nothing', async ({
  browser,
  server,
}) => {
  const say = wordsIn('en')
  const { links } = await makeSample(server)
  const { cookie } = await enter(wayAt(server.base, links.secretariat), { name: 'Lena Moreau' })
  const podium = wireDevice(server.base, links.secretariat, { audience: 'podium', cookie })
  const [amina = '', both = '', third = '', late = ''] = namesOf(await viewWhen(podium, isLive))

  const tablet = await openDevice(browser, 'tablet', 'en')
  const other = await openDevice(browser, 'tablet', 'en')
  await openDoor(tablet, say, links.door, 'A')
  await openDoor(other, say, links.door, 'B')
  await expectSaid(tablet, say('attendance.door_connected'))
  await untilKept(tablet)
  await tapIn(tablet, say, third, third)
  await viewWhen(podium, (state) => roomOf(state) === 1)
  // The list of who is in goes to the disk a few seconds after it changed.
  await expect.poll(() => countSealed(tablet)).toBeGreaterThan(1)

  await tablet.context().setOffline(true)
  await expectSaid(tablet, /^Offline since/)
  await tapIn(tablet, say, amina, amina)
  await expectSaid(tablet, / · 1 to send/)
  await tablet.reload()
  await expectSaid(tablet, /^Offline since .* · 1 to send; keep scanning$/)
  await tapIn(tablet, say, both, both)
  await walkIn(tablet, say, WALK_IN)
  await expectSaid(tablet, / · 4 to send/)
  const kept = await readDevice(tablet)
  expect(kept).toContain('key sealed')
  for (const name of [amina, both, third, WALK_IN]) expect(kept).not.toContain(name)

  await tapIn(other, say, both, both)
  await viewWhen(podium, (state) => roomOf(state) === 2)
  await tablet.reload()
  await expectSaid(tablet, / · 4 to send/)
  await tablet.context().setOffline(false)
  await expectSaid(tablet, say('attendance.door_connected'))
  await expect(tablet.getByText(new RegExp(`${both}.* was already checked in at door B`))).toBeVisible()
  await expect(tablet.getByText(/was already checked in/)).toHaveCount(1)
  const after = await viewWhen(podium, (state) => roomOf(state) === 4)
  expect(countOf(after, WALK_IN)).toBe(1)
  await expectSaid(tablet, /^Connected$/)

  await tablet.context().setOffline(true)
  await expectSaid(tablet, /^Offline since/)
  await tapIn(tablet, say, late, late)
  await expectSaid(tablet, / · 1 to send/)
  await podium.send({ type: 'people.revoke_link', linkId: linkIn(links.door).linkId } as never)
  await tablet.context().setOffline(false)
  await expect(tablet.getByText(say('attendance.wiped'))).toBeVisible()
  await expect(tablet.getByText(say('attendance.wiped_lost', { count: 1 }))).toBeVisible()
  await expect.poll(() => countSealed(tablet)).toBe(0)
  const left = await readDevice(tablet)
  for (const name of [amina, both, third, WALK_IN]) expect(left).not.toContain(name)
  expect(left).not.toContain(linkIn(links.door).linkId)
  podium.stop()
})

const expectSaid = (page: Page, words: string | RegExp) =>
  expect(page.getByRole('banner').getByRole('status').filter({ hasText: words })).toBeVisible()

type View = WireViewOf['podium']

const viewOf = ({ view }: MeetingStoreState): View | undefined => view as unknown as View | undefined

/** What the podium sees as soon as something holds. */
const viewWhen = async (podium: MeetingSync, holds: (state: MeetingStoreState) => boolean): Promise<View> => {
  const view = viewOf(await until(podium, holds))
  if (!view) throw new Error('The podium sees nothing.')
  return view
}

const peopleOf = (view: View) => Object.values(view.people.people)

/** People of the list whose names nobody shares. */
const namesOf = (view: View): readonly string[] =>
  peopleOf(view)
    .filter(({ source }) => source === 'roster')
    .map(({ name }) => name)
    .slice(0, 4)

const countOf = (view: View, name: string): number => peopleOf(view).filter((person) => person.name === name).length

const roomOf = (state: MeetingStoreState): number => viewOf(state)?.attendance.room ?? 0
