import { expectAccessible, expectDialogAccessible, expectNotToScroll } from './support/accessible.ts'
import { enterByLink, expectConnected } from './support/entering.ts'
import { askButton, expectPlace } from './support/floor.ts'
import { FIRST, openFloor } from './support/open-floor.ts'
import { expect, test, VIEWPORTS } from './support/venue.ts'
import { wordsIn } from './support/words.ts'

const say = wordsIn('en')

test('interpreters see who speaks, and what they signal is read by chair and speaker; their page is accessible', async ({
  browser,
  server,
}) => {
  const { chair, first, second, links } = await openFloor(browser, server)
  const booth = await chair.context().newPage()
  await booth.setViewportSize(VIEWPORTS.laptop)
  await enterByLink(booth, say, links.booth, { name: 'Ines Laurent' })
  await expectDialogAccessible(booth, 'booth: language')
  await booth.getByRole('dialog').getByRole('button', { name: 'French' }).click()
  await expectConnected(booth, say)

  await chair.bringToFront()
  await chair.getByRole('button', { name: say('agenda.open_next') }).click()
  await askButton(first, say).click()
  await expectPlace(first, say, 1)
  await askButton(second, say).click()
  await expectPlace(second, say, 2)
  await chair.getByRole('button', { name: say('floor.give_to', { name: FIRST.name }) }).click()
  await chair.getByRole('button', { name: say('floor.heard') }).click()
  const now = booth.getByRole('region', { name: say('booth.now') })
  await expect(now).toContainText(FIRST.name)
  await expect(booth.getByRole('region', { name: say('booth.next') }).getByRole('listitem')).toHaveCount(1)

  const signals = booth.getByRole('region', { name: say('booth.signals') })
  await booth.bringToFront()
  await booth.keyboard.press('s')
  await expect(signals.getByRole('button', { name: say('booth.slower') })).toHaveAttribute('aria-pressed', 'true')
  await signals.getByRole('button', { name: say('booth.ready') }).click()
  await expect(first.getByText(say('booth.asks_slower'))).toBeVisible()
  await expect(second.getByText(say('booth.asks_slower'))).toBeHidden()
  await expect(chair.getByText(say('booth.booth_ready', { language: 'French' }))).toBeVisible()
  await expectAccessible(booth, 'booth')
  await expectNotToScroll(booth)
  await expectAccessible(first, 'participant: asked to speak more slowly')
  await booth.setViewportSize(VIEWPORTS.phone)
  await expectAccessible(booth, 'booth on a phone')

  await chair.bringToFront()
  await expectAccessible(chair, 'console: interpreters’ signals')
  await chair.getByRole('button', { name: say('booth.dealt_with') }).click()
  await expect(first.getByText(say('booth.asks_slower'))).toBeHidden()
  await expect(signals.getByRole('button', { name: say('booth.slower') })).toHaveAttribute('aria-pressed', 'false')
})
