import { expectAccessible, expectDialogAccessible, expectNotToScroll, pressByKeyboard } from './support/accessible.ts'
import { expectConnected, sayWho } from './support/entering.ts'
import { askButton, consoleQueue, expectPlace, ownPlace } from './support/floor.ts'
import { FIRST, openFloor } from './support/open-floor.ts'
import { approveScreen, goTo, showPairingCode } from './support/set-up.ts'
import { expect, makeSample, openDevice, test, VIEWPORTS } from './support/venue.ts'
import { wordsIn } from './support/words.ts'

const say = wordsIn('en')

test('the ways in are accessible', async ({ browser, server }) => {
  const page = await openDevice(browser, 'phone', 'en')
  await page.goto(server.base)
  await page.getByRole('button', { name: say('people.code_go') }).click()
  await expect(page.getByText(say('people.code_needed'))).toBeVisible()
  await expectAccessible(page, 'start page')

  const { links } = await makeSample(server)
  await page.goto(links.participant)
  await page.getByRole('button', { name: say('people.enter') }).click()
  await expect(page.getByText(say('people.name_needed'))).toBeVisible()
  await expectAccessible(page, 'joining')

  await page.goto(`${links.participant}x`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('people.link_invalid'))
  await expectAccessible(page, 'a link that does not work')

  await page.setViewportSize(VIEWPORTS.projector)
  await showPairingCode(page, server.base)
  await expectAccessible(page, 'pairing of a room screen')
})

test('making a meeting and setting it up is accessible', async ({ browser, server }) => {
  const page = await openDevice(browser, 'laptop', 'en')
  await page.goto(server.secretariatLink)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('app.first_meeting'))
  await expectAccessible(page, 'home of a new server')

  await page.getByRole('button', { name: say('app.open_sample') }).click()
  await sayWho(page, say, { name: 'Lena Moreau' })
  await expectConnected(page, say)
  for (const part of ['overview', 'agenda', 'people', 'attendance', 'links', 'screens'] as const) {
    await goTo(page, say, part)
    await expectAccessible(page, `set-up: ${part}`)
  }

  await page.goto(new URL('/', server.secretariatLink).href)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('app.meetings'))
  await expectAccessible(page, 'home with a meeting')
})

test('the floor is accessible to everybody on it', async ({ browser, server }) => {
  const { chair, first, second } = await openFloor(browser, server)
  await expectAccessible(second, 'participant: nothing on')
  await chair.getByRole('button', { name: say('agenda.open_next') }).click()
  await expect(askButton(second, say)).toBeInViewport({ ratio: 1 })
  await expectAccessible(second, 'participant: nothing asked')
  for (const page of [first, second]) await askButton(page, say).click()
  await expectPlace(second, say, 2)
  await expectAccessible(second, 'participant: waiting')
  await expectPlace(first, say, 1)
  await expectAccessible(first, 'participant: next')

  await chair.bringToFront()
  await chair.getByRole('button', { name: say('floor.give_to', { name: FIRST.name }) }).click()
  await chair.getByRole('button', { name: say('floor.heard') }).click()
  await expect(first.getByRole('button', { name: say('floor.finish') })).toBeVisible()
  await expectAccessible(first, 'participant: speaking')
  for (const tab of ['tab_add', 'tab_order', 'tab_speakers', 'tab_fairness']) {
    await chair.getByRole('tab', { name: say(`floor.${tab}`) }).click()
    await expectAccessible(chair, `console: ${tab}`)
    await expectNotToScroll(chair)
  }

  await chair.getByRole('button', { name: say('attendance.here') }).click()
  await expectDialogAccessible(chair, 'console: who is here')
  await chair.keyboard.press('Escape')

  const hall = await chair.context().newPage()
  await hall.setViewportSize(VIEWPORTS.projector)
  const code = await showPairingCode(hall, server.base)
  await chair.bringToFront()
  await approveScreen(chair, say, code)
  await expect(hall.getByRole('timer', { name: say('floor.speaking_time') })).toBeVisible()
  await expectAccessible(hall, 'room screen')
  await expectNotToScroll(hall)
})

test('the way to coffee tables is accessible to those who say it and those who look for it', async ({
  browser,
  server,
}) => {
  const { chair } = await openFloor(browser, server)
  await chair.bringToFront()
  await chair.getByRole('tab', { name: say('groups.tab') }).click()
  await expectAccessible(chair, 'console: tables')
  await chair.getByRole('link', { name: say('groups.draw_tables') }).click()
  await chair.getByLabel(say('groups.from')).selectOption('list')
  await expectAccessible(chair, 'tables: asking')
  await chair.getByRole('button', { name: say('groups.places_edit') }).click()
  await chair.getByLabel(say('groups.remote_way')).selectOption('pattern')
  await chair.getByRole('button', { name: say('groups.save') }).click()
  await expectDialogAccessible(chair, 'tables: the way there')
  await chair.keyboard.press('Escape')
  await chair.getByRole('button', { name: say('groups.draw'), exact: true }).click()
  const publish = chair.getByRole('button', { name: say('groups.publish') })
  await expect(publish).toBeVisible()
  await publish.click()
  await expect(chair.getByRole('heading', { name: say('groups.round_on', { number: 1 }) })).toBeVisible()

  const hall = await chair.context().newPage()
  await hall.setViewportSize(VIEWPORTS.projector)
  await hall.goto(chair.url().replace(/tables$/, 'screen'))
  await expect(hall.getByRole('main').getByRole('listitem')).not.toHaveCount(0)
  await expectAccessible(hall, 'room screen: tables')
  await expectNotToScroll(hall)
})

test('the door is accessible', async ({ browser, server }) => {
  const { links } = await makeSample(server)
  const page = await openDevice(browser, 'tablet', 'en')
  await page.goto(links.door)
  await sayWho(page, say, { name: 'Dora Njoroge' })
  await expectDialogAccessible(page, 'door: which door')
  await page.getByRole('button', { name: 'A', exact: true }).click()

  await page.getByRole('searchbox').fill('birkenstädt')
  await expect(page.getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByText(say('attendance.result_in'), { exact: true })).toBeVisible()
  await expectAccessible(page, 'door: checked in')
  await expectNotToScroll(page)
  await page.setViewportSize({ width: 768, height: 1024 })
  await expectAccessible(page, 'door upright')
  await expectNotToScroll(page)

  for (const dialog of ['walk_in', 'head_count'] as const) {
    await pressByKeyboard(page.getByRole('button', { name: say(`attendance.${dialog}`) }))
    await expectDialogAccessible(page, `door: ${dialog}`)
    await page.keyboard.press('Escape')
  }
})

test('a technical pause and notices are accessible to those who say them and those who read them', async ({
  browser,
  server,
}) => {
  const { chair, second } = await openFloor(browser, server)
  const hall = await chair.context().newPage()
  await hall.setViewportSize(VIEWPORTS.projector)
  await hall.goto(chair.url().replace(/console$/, 'screen'))
  await chair.bringToFront()
  await chair.getByRole('tab', { name: say('notices.tab', { count: 0 }) }).click()
  for (const urgency of ['calm', 'urgent'] as const) {
    await chair.getByLabel(say('notices.urgency')).selectOption(urgency)
    for (const language of ['en', 'ar'] as const)
      await chair.getByLabel(say('notices.text_in', { language })).fill(NOTICE[language])
    await chair.getByRole('button', { name: say('notices.post') }).click()
    await expect(chair.getByText(say('notices.sent'))).toBeVisible()
    await expect(second.getByText(say(`notices.title_all_${urgency}`), { exact: true })).toBeVisible()
    await expectAccessible(second, `participant: ${urgency} notice`)
    await expectAccessible(hall, `room screen: ${urgency} notice`)
    await expectNotToScroll(hall)
  }
  await expectAccessible(chair, 'console: notices')
  await expectNotToScroll(chair)

  await pressByKeyboard(chair.getByRole('button', { name: say('meeting.pause'), exact: true }))
  await chair.getByLabel(say('meeting.pause_reason')).fill(NOTICE.en)
  await pressByKeyboard(chair.getByRole('button', { name: say('meeting.say_why') }))
  await expect(chair.getByRole('alert')).toContainText(NOTICE.en)
  await expectAccessible(chair, 'console: technical pause')
  await expectNotToScroll(chair)
  await expect(second.getByRole('alert').filter({ hasText: say('meeting.paused_advice') })).toBeVisible()
  await expectAccessible(second, 'participant: technical pause')
  await expect(hall.getByRole('main')).toContainText(NOTICE.en)
  await expectAccessible(hall, 'room screen: technical pause')
  await expectNotToScroll(hall)
})

test('saying where one is, is accessible', async ({ browser, server }) => {
  const { first } = await openFloor(browser, server)
  await pressByKeyboard(first.getByRole('button', { name: say('attendance.i_am_in_room') }))
  await first.keyboard.type('I0I0')
  await first.keyboard.press('Enter')
  const code = first.getByLabel(say('attendance.room_code'))
  await expect(code).toHaveAccessibleDescription(say('attendance.refused_wrong_code'))
  await expectDialogAccessible(first, 'participant: a wrong code of the room')
  await first.keyboard.press('Escape')

  const leave = { name: say('attendance.i_leave') }
  await pressByKeyboard(first.getByRole('button', leave))
  await expectDialogAccessible(first, 'participant: leaving')
  await pressByKeyboard(first.getByRole('dialog').getByRole('button', leave))
  const back = first.getByRole('button', { name: say('attendance.i_am_back') })
  await expect(back).toBeVisible()
  await expectAccessible(first, 'participant: left')
  await pressByKeyboard(back)
  await expect(back).toBeHidden()
})

test('the floor can be asked for, left and given by keyboard alone', async ({ browser, server }) => {
  const { chair, first } = await openFloor(browser, server)
  await pressByKeyboard(chair.getByRole('button', { name: say('agenda.open_next') }))
  await pressByKeyboard(askButton(first, say))
  await expectPlace(first, say, 1)
  const leave = { name: say('floor.leave_label') }
  await pressByKeyboard(ownPlace(first, say).getByRole('button', leave))
  await pressByKeyboard(first.getByRole('dialog').getByRole('button', leave))
  await expect(ownPlace(first, say)).toContainText(say('floor.nothing_asked'))

  await pressByKeyboard(askButton(first, say))
  await expect(consoleQueue(chair, say)).toHaveCount(1)
  await pressByKeyboard(chair.getByRole('button', { name: say('floor.give_to', { name: FIRST.name }) }))
  await expect(ownPlace(first, say)).toContainText(say('floor.you_are_called'))
  await pressByKeyboard(chair.getByRole('button', { name: say('floor.heard') }))
  await pressByKeyboard(first.getByRole('button', { name: say('floor.finish') }))
  await expect(askButton(first, say)).toBeEnabled()
})

const NOTICE = { en: 'The interpreters change in five minutes', ar: 'يتبدل المترجمون بعد خمس دقائق' } as const
