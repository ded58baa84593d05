import type { Page } from '@playwright/test'
import { gather, type Cast } from './support/cast.ts'
import { enterByLink, expectConnected } from './support/entering.ts'
import { askButton, consoleQueue, expectPlace, ownPlace, speakingEndMs } from './support/floor.ts'
import { holdableFrames } from './support/held-frames.ts'
import { expectOn, TITLES } from './support/sample-day.ts'
import { readLink, revokePersonalLink } from './support/set-up.ts'
import { expect, test } from './support/venue.ts'
import { wordsIn } from './support/words.ts'

for (const language of ['en', 'ar'] as const) {
  test(`the sample's first plenary, live in ${language}`, async ({ browser, server }) => {
    const say = wordsIn(language)
    const cast = await test.step('everybody comes in', () => gather(browser, language, say, server))
    const onFloor = [cast.chair, cast.moderator, cast.amal, cast.bruno, cast.inRoom]
    const everyone = [...onFloor, cast.hall]
    for (const page of everyone)
      await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr')

    await test.step('the chair opens the first item', async () => {
      await cast.chair.getByRole('button', { name: say('agenda.open_next') }).click()
      await expectOn(everyone, TITLES.welcome[language])
    })
    await test.step('two at the podium press "next" at once', () => advanceAtOnce(cast, TITLES.firstPlenary[language]))
    await test.step('on all pages the plenary is on', () => expectOn(everyone, TITLES.firstPlenary[language]))
    await test.step('participants ask, the moderator adds one', () => askForTheFloor(cast))
    await test.step('the first one speaks', () => firstOneSpeaks(cast))
    await test.step('room and remote take turns', () => alternate(cast))
    await test.step('one asks without a network', () => askOffline(cast))
    await test.step('a member listens today', () => memberListens(cast))
    await test.step('a link is withdrawn', () => withdrawLink(cast))
    await test.step('the server is killed and comes back', async () => {
      // Who is connected is another thing after a restart.
      const { bruno, inRoom, amal, byName } = cast.names
      const before = [bruno, inRoom, amal, byName]
      await expect(consoleQueue(cast.chair, say)).toContainText(before)
      const followers = onFloor.filter((page) => page !== cast.inRoom)
      await server.kill()
      for (const page of followers) await expectDisconnected(page, cast)
      await server.start()
      for (const page of followers) await expectConnected(page, say)
      await expect(consoleQueue(cast.chair, say)).toContainText(before)
      await expectPlace(cast.amal, say, 3)
      await expectPlace(cast.bruno, say, 1)
      await expectNextInHall(cast, [cast.names.bruno, cast.names.inRoom, cast.names.amal])
    })
    await test.step('and the plenary goes on', async () => {
      await cast.chair.getByRole('button', { name: say('floor.give_to', { name: cast.names.bruno }) }).click()
      await expectPlace(cast.amal, say, 2)
      await expectNextInHall(cast, [cast.names.inRoom, cast.names.amal, cast.names.byName])
    })
  })
}

const expectNextInHall = ({ hall }: Cast, names: readonly string[]): Promise<void> =>
  expect(hall.getByRole('listitem')).toContainText([...names])

const expectDisconnected = (page: Page, { say }: Cast): Promise<void> =>
  expect(page.getByRole('status').getByText(say('meeting.connected'), { exact: true })).toBeHidden()

/** A second page of the chair's presses before it has heard of the first: the agenda advances once, and it is told. */
async function advanceAtOnce({ say, chair, secretariat }: Cast, item: string): Promise<void> {
  const link = await readLink(secretariat, say, 'chair')
  const coChair = await secretariat.context().newPage()
  const frames = await holdableFrames(coChair)
  await enterByLink(coChair, say, link, { name: 'Paulo Reis' })
  await expectConnected(coChair, say)
  frames.hold()
  for (const page of [chair, coChair]) await page.getByRole('button', { name: say('agenda.next_item') }).click()
  await expect(chair.getByRole('heading', { level: 1 })).toContainText(item)
  frames.release()
  await expect(coChair.getByRole('alert')).toContainText(say('meeting.first_opened', { item }))
  await expect(coChair.getByRole('heading', { level: 1 })).toContainText(item)
  await coChair.close()
}

async function askForTheFloor(cast: Cast): Promise<void> {
  const { say, names, chair, moderator, amal, bruno, inRoom } = cast
  for (const [place, page] of [amal, bruno, inRoom].entries()) {
    await askButton(page, say).click()
    await expectPlace(page, say, place + 1)
  }
  await expect(ownPlace(bruno, say)).toContainText(say('floor.reason_asked_earlier'))

  await moderator.getByLabel(say('floor.who'), { exact: true }).fill(names.byName)
  await moderator.getByRole('button', { name: say('floor.add'), exact: true }).click()
  await expect(moderator.getByText(say('floor.added', { name: names.byName }))).toBeVisible()

  const inOrder = [names.amal, names.bruno, names.inRoom, names.byName]
  await expect(consoleQueue(chair, say)).toContainText(inOrder)
  await expectNextInHall(cast, inOrder.slice(0, 3))
  await bruno.getByRole('tab', { name: say('floor.speakers') }).click()
  await expect(bruno.getByRole('tabpanel').getByRole('listitem')).toContainText(inOrder)
}

async function firstOneSpeaks(cast: Cast): Promise<void> {
  const { say, names, chair, amal, bruno, inRoom, moderator, hall } = cast
  await chair.getByRole('button', { name: say('floor.give_to', { name: names.amal }) }).click()
  await expect(ownPlace(amal, say)).toContainText(say('floor.unmute_now'))
  await chair.getByRole('button', { name: say('floor.heard') }).click()
  await expect(ownPlace(amal, say)).not.toContainText(say('floor.unmute_now'))
  const ends = await Promise.all([chair, moderator, amal, bruno, inRoom, hall].map((page) => speakingEndMs(page, say)))
  expect(Math.max(...ends) - Math.min(...ends)).toBeLessThanOrEqual(1_000)
  await chair.getByRole('button', { name: say('floor.finish_turn') }).click()
  await expect(askButton(amal, say)).toBeEnabled()
  await expectPlace(bruno, say, 1)
}

async function alternate(cast: Cast): Promise<void> {
  const { say, names, chair, bruno, inRoom } = cast
  await chair.getByRole('tab', { name: say('floor.tab_order') }).click()
  await chair.getByLabel(say('floor.policy'), { exact: true }).selectOption('alternate')
  // Bruno was told to be next before the order was another one.
  await expect(consoleQueue(chair, say)).toContainText([names.bruno, names.inRoom, names.byName])
  await expect(consoleQueue(chair, say).first()).toContainText(say('floor.reason_told_next'))
  await expectPlace(bruno, say, 1)
  await expectPlace(inRoom, say, 2)
  await expect(ownPlace(inRoom, say)).toContainText(say('floor.reason_room_turn', { nth: 1, of: 1, after: 2 }))
}

async function askOffline({ say, names, chair, amal }: Cast): Promise<void> {
  await amal.context().setOffline(true)
  await expect(amal.getByRole('status').getByText(say('meeting.offline'))).toBeVisible()
  await askButton(amal, say).click()
  await expect(ownPlace(amal, say)).toContainText(say('floor.sending'))
  await expect(ownPlace(amal, say)).toContainText(say('floor.sending_offline'))
  await amal.context().setOffline(false)
  await expectPlace(amal, say, 3)
  await expect(consoleQueue(chair, say)).toContainText([names.bruno, names.inRoom, names.amal, names.byName])
}

async function memberListens({ say, secretariat }: Cast): Promise<void> {
  const link = await readLink(secretariat, say, 'member')
  const member = await secretariat.context().newPage()
  await enterByLink(member, say, link, { name: 'Mei Tan', mode: 'room' })
  const why = say('floor.why_listens_today', { role: 'member' })
  await expect(askButton(member, say)).toBeDisabled()
  await expect(askButton(member, say)).toHaveAccessibleDescription(why)
  await expect(ownPlace(member, say)).toContainText(why)
  await member.close()
}

async function withdrawLink({ say, names, secretariat, inRoom }: Cast): Promise<void> {
  await revokePersonalLink(secretariat, say, names.inRoom)
  await expect(inRoom.getByRole('heading', { level: 1 })).toHaveText(say('app.revoked'))
  await expect(ownPlace(inRoom, say)).toBeHidden()
}
