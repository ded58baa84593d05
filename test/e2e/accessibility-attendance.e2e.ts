import { expectAccessible, expectDialogAccessible, pressByKeyboard, reachByKeyboard } from './support/accessible.ts'
import { FIRST, openFloor } from './support/open-floor.ts'
import { expect, test } from './support/venue.ts'
import { wordsIn } from './support/words.ts'

const say = wordsIn('en')

test('[AT97, AT98] the page of statistics is accessible, and all of it is reached by keyboard', async ({
  browser,
  server,
}) => {
  const { chair } = await openFloor(browser, server)
  await chair.bringToFront()
  await chair.goto(chair.url().replace(/console$/, 'attendance'))
  const name = chair.getByRole('button', { name: FIRST.name })
  await expect(name).toBeVisible()
  await expectAccessible(chair, 'statistics')

  await reachByKeyboard(chair.getByRole('region', { name: say('attendance.curve_table', { date: '' }).trim() }))
  await pressByKeyboard(name)
  await expect(chair.getByRole('dialog')).toContainText(say('attendance.still_here'))
  await expectDialogAccessible(chair, 'statistics: arrivals and departures of one person')
  await chair.keyboard.press('Escape')
  await expect(name).toBeFocused()
})
