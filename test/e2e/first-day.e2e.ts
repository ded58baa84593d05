import type { Page } from '@playwright/test'
import { drawTables, expectSeated } from './support/coffee.ts'
import { countWords, expectCounts, gatherDay, guestsOf, LISTED, phonesOf, type DayCast } from './support/day-cast.ts'
import { expectResult, tapIn, typeIn, walkIn } from './support/door.ts'
import { enterByLink, expectConnected } from './support/entering.ts'
import { askButton, clockEndMs, expectPlace, ownPlace, speakingEndMs } from './support/floor.ts'
import { heldView, recordedInRoomMs } from './support/held-view.ts'
import { expectOn, TITLES } from './support/sample-day.ts'
import { readLink } from './support/set-up.ts'
import { expectWayTo, ownTable, tableOf, tablesOn } from './support/tables.ts'
import { expect, openDevice, test } from './support/venue.ts'
import { timedWords, wordsIn } from './support/words.ts'

for (const language of ['en', 'ar'] as const) {
  test(`the sample's first day, from the door to coffee and back, live in ${language}`, async ({ browser, server }) => {
    const say = wordsIn(language)
    const day = await test.step('everybody comes in', () => gatherDay(browser, language, say, server))
    const { secretariat, chair, moderator, hall, said } = day
    const everyone = [chair, moderator, hall, ...phonesOf(day)]

    await test.step('who comes by link is counted as remote', () => expectCounts(day, { room: 0, remote: 4 }))
    await test.step('people come through the door', () => comeThroughDoor(day))
    await test.step('the door goes on without a network', () => comeWithoutNetwork(day))
    await test.step('the code of the room proves who is in it', () => proveByCode(day))

    await test.step('the first plenary is on', async () => {
      await chair.getByRole('button', { name: say('agenda.open_next') }).click()
      await expectOn(everyone, TITLES.welcome[language])
      await nextItem(day)
      await expectOn(everyone, TITLES.firstPlenary[language])
    })
    await test.step('one speaks, and a technical pause stops the clock', () => speakThroughPause(day))
    await test.step('everybody reads a notice', () => readNotice(day))

    await test.step('coffee begins', async () => {
      await nextItem(day)
      await expectOn([chair], TITLES.secondPlenary[language])
      await nextItem(day)
      await expectOn(everyone, TITLES.coffee[language])
    })
    const drawn = await test.step('tables are drawn, looked at and published', () => drawTables(day))
    await test.step('everybody finds their table', async () => {
      await expectSeated(day, guestsOf(day), drawn)
      await expectWayTo(day.amal, say, tableOf(drawn, day.names.amal))
      await expect(ownTable(day.inRoom, say)).toContainText(say('groups.look_for_number'))
    })
    const late = { name: said.latecomer, page: await openDevice(browser, 'phone', language) }
    const guests = [...guestsOf(day), late]
    const tables = await test.step('a latecomer gets a seat, and nobody else moves', async () => {
      const link = await readLink(secretariat, say, 'participant')
      await enterByLink(late.page, say, link, { name: late.name, mode: 'remote' })
      await expect(ownTable(late.page, say).getByRole('heading', { level: 1 })).toBeVisible()
      await expectCounts(day, { room: 5, remote: 4 })
      await expect(moderator.getByText(say('groups.since_drawn', { count: 1 }))).toBeVisible()
      const now = await tablesOn(moderator, say)
      const others = now.map(({ number, names }) => ({ number, names: names.filter((name) => name !== late.name) }))
      expect(others).toEqual(drawn)
      await expectSeated(day, guests, now)
      return now
    })

    await test.step('the server is killed in the middle of coffee', async () => {
      const { version } = await heldView(moderator)
      const clock = ownTable(day.amal, say).getByRole('timer', { name: say('groups.time_left') })
      const endMs = await clockEndMs(clock)
      const followers = [moderator, chair, late.page, ...phonesOf(day)]
      await server.kill()
      for (const page of followers) await expectDisconnected(page, day)
      await server.start()
      for (const page of followers) await expectConnected(page, say)
      await expect(day.door.getByText(say('attendance.door_connected'), { exact: true })).toBeVisible()
      await expectSeated(day, guests, tables)
      await expectCounts(day, { room: 5, remote: 4 })
      expect(Math.abs((await clockEndMs(clock)) - endMs)).toBeLessThanOrEqual(1_000)
      expect((await heldView(moderator)).version).toBe(version)
    })
    await test.step('everybody is called back to plenary', async () => {
      await nextItem(day)
      for (const { page } of guests) {
        await expect(page.getByRole('alert').filter({ hasText: say('groups.called_back_advice') })).toBeVisible()
        await expect(askButton(page, say)).toBeEnabled()
      }
      await expectOn([late.page, ...everyone], TITLES.briefing[language])
      await expectCounts(day, { room: 5, remote: 4 })
    })
  })
}

const nextItem = ({ say, chair }: DayCast): Promise<void> =>
  chair.getByRole('button', { name: say('agenda.next_item') }).click()

const expectDisconnected = (page: Page, { say }: DayCast): Promise<void> =>
  expect(page.getByRole('status').getByText(say('meeting.connected'), { exact: true })).toBeHidden()

async function comeThroughDoor(day: DayCast): Promise<void> {
  const { say, said, door, chair } = day
  const { milagritos } = LISTED
  await tapIn(door, say, 'Qispehuman', milagritos)
  await expectResult(door, say, 'in', milagritos)
  await expectCounts(day, { room: 1, remote: 4 })

  await door.getByRole('button', { name: say('attendance.undo') }).click()
  await expectResult(door, say, 'undone', milagritos)
  await expectCounts(day, { room: 0, remote: 4 })
  await tapIn(door, say, 'milagritos', milagritos)
  await expectResult(door, say, 'in', milagritos)
  await expectCounts(day, { room: 1, remote: 4 })
  const sinceMs = await recordedInRoomMs(chair, milagritos)
  await typeIn(door, say, milagritos)
  await expectResult(door, say, 'known', milagritos)

  await walkIn(door, say, said.walkIn)
  await expectResult(door, say, 'in', said.walkIn)
  await expectCounts(day, { room: 2, remote: 4 })
  expect(await recordedInRoomMs(chair, milagritos)).toBe(sinceMs)
}

async function comeWithoutNetwork(day: DayCast): Promise<void> {
  const { say, door, chair } = day
  const { harpreena, jorgmar } = LISTED
  await door.context().setOffline(true)
  await tapIn(door, say, 'harpreena', harpreena)
  await typeIn(door, say, 'steinhuser')
  await expectResult(door, say, 'in', jorgmar)
  await expect(door.getByText(timedWords(say, 'attendance.door_offline_since', { waiting: 2 }))).toBeVisible()
  await expect(door.getByText(say('attendance.door_room', { count: 4 }), { exact: true })).toBeVisible()
  await expect(chair.getByRole('button', { name: say('attendance.here') })).toContainText(
    countWords(say, { room: 2, remote: 4 }),
  )
  const backAtMs = Date.now()
  await door.context().setOffline(false)
  await expect(door.getByText(say('attendance.door_connected'), { exact: true })).toBeVisible()
  await expectCounts(day, { room: 4, remote: 4 })
  for (const name of [harpreena, jorgmar]) expect(await recordedInRoomMs(chair, name)).toBeLessThan(backAtMs)
}

async function proveByCode(day: DayCast): Promise<void> {
  const { say, inRoom, hall } = day
  await expect(inRoom.getByText(timedWords(say, 'attendance.you_remote'))).toBeVisible()
  await inRoom.getByRole('button', { name: say('attendance.i_am_in_room') }).click()
  const dialog = inRoom.getByRole('dialog', { name: say('attendance.i_am_in_room') })
  const field = dialog.getByLabel(say('attendance.room_code'))
  const confirm = dialog.getByRole('button', { name: say('attendance.enter_room') })
  await field.fill('I0I0')
  await confirm.click()
  await expect(field).toHaveAccessibleDescription(say('attendance.refused_wrong_code'))
  await expectCounts(day, { room: 4, remote: 4 })

  const line = await hall.getByText(say('attendance.screen_code')).innerText()
  await field.fill(line.slice(say('attendance.screen_code').length))
  await confirm.click()
  await expect(dialog).toBeHidden()
  await expect(inRoom.getByText(timedWords(say, 'attendance.you_room'))).toBeVisible()
  await expectCounts(day, { room: 5, remote: 3 })
}

async function speakThroughPause(day: DayCast): Promise<void> {
  const { say, names, chair, moderator, amal, hall } = day
  const reason = day.said.pauseReason
  await askButton(amal, say).click()
  await expectPlace(amal, say, 1)
  await chair.getByRole('button', { name: say('floor.give_to', { name: names.amal }) }).click()
  await chair.getByRole('button', { name: say('floor.heard') }).click()
  const endMs = await speakingEndMs(amal, say)

  await moderator.getByRole('button', { name: say('meeting.pause'), exact: true }).click()
  await moderator.getByLabel(say('meeting.pause_reason')).fill(reason)
  await moderator.getByRole('button', { name: say('meeting.say_why') }).click()
  for (const page of phonesOf(day)) {
    const alert = page.getByRole('alert').filter({ hasText: reason })
    await expect(alert).toContainText(say('meeting.paused_advice'))
  }
  await expect(chair.getByRole('alert').filter({ hasText: reason })).toBeVisible()
  await expect(hall.getByRole('main')).toContainText(reason)
  await expect(chair.getByRole('region', { name: say('floor.has_floor') })).toContainText(say('floor.clock_paused'))
  const pausedAtMs = Date.now()
  const clock = ownPlace(amal, say).getByRole('timer', { name: say('floor.speaking_time') })
  const left = await clock.innerText()
  await expectCounts(day, { room: 5, remote: 3 })
  await expect(clock).toHaveText(left)

  const pausedMs = Date.now() - pausedAtMs
  await moderator
    .getByRole('alert')
    .getByRole('button', { name: say('meeting.resume') })
    .click()
  for (const page of [chair, ...phonesOf(day)])
    await expect(page.getByRole('alert').filter({ hasText: reason })).toBeHidden()
  await expect(hall.getByRole('main')).toContainText(names.amal)
  expect((await speakingEndMs(amal, say)) - endMs).toBeGreaterThanOrEqual(pausedMs)
  await amal.getByRole('button', { name: say('floor.finish') }).click()
  await expect(askButton(amal, say)).toBeEnabled()
}

async function readNotice(day: DayCast): Promise<void> {
  const { say, language, moderator, hall } = day
  const words = day.said.notice
  await moderator.getByRole('tab', { name: say('notices.tab', { count: 0 }) }).click()
  await moderator.getByLabel(say('notices.text_in', { language })).fill(words)
  await moderator.getByRole('button', { name: say('notices.post') }).click()
  await expect(moderator.getByText(say('notices.sent'))).toBeVisible()
  await expect(hall.getByText(words)).toBeVisible()
  for (const page of phonesOf(day)) {
    const notice = page.getByText(words, { exact: true })
    await expect(notice).toBeVisible()
    await page.getByRole('button', { name: say('notices.dismiss') }).click()
    await expect(notice).toBeHidden()
  }
  await moderator.getByRole('button', { name: say('notices.withdraw') }).click()
  await expect(hall.getByText(words)).toBeHidden()
}
