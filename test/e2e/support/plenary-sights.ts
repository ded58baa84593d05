import { expect, type Locator, type Page } from '@playwright/test'
import { expectNotToScroll } from './accessible.ts'
import { consoleQueue } from './floor.ts'
import { WHOLE_LAPTOP, type Plenary } from './plenary-cast.ts'
import { hasFloor } from './plenary-floor.ts'
import { TITLES } from './sample-day.ts'
import { VIEWPORTS } from './venue.ts'
import type { Words } from './words.ts'

const NOTICE = { en: 'The interpreters change at ten', ar: 'يتبدل المترجمون الساعة العاشرة' } as const

/** The other chair tells the podium something. */
export async function postNotice({ coChair: { page }, chair, say, language }: Plenary): Promise<void> {
  await page.getByRole('tab', { name: say('notices.tab') }).click()
  await page.getByLabel(say('notices.to'), { exact: true }).selectOption('podium')
  for (const written of ['en', 'ar'] as const)
    await page.getByLabel(say('notices.text_in', { language: written })).fill(NOTICE[written])
  await page.getByRole('button', { name: say('notices.post') }).click()
  await expect(chair.page.getByText(NOTICE[language]).first()).toBeInViewport({ ratio: 1 })
}

/** The console as a chair has it before them while somebody speaks, many wait and one interrupts: all of it in one window. */
export async function expectInOneGlance({ chair: { page }, say, language }: Plenary, band: Locator): Promise<void> {
  await page.setViewportSize(WHOLE_LAPTOP)
  const picture = process.env['PICTURES']
  await page.emulateMedia({ colorScheme: language === 'ar' ? 'dark' : 'light' })
  if (picture) await page.screenshot({ path: `${picture}/console${language === 'ar' ? '-ar' : ''}.png` })
  for (const size of [WHOLE_LAPTOP, VIEWPORTS.laptop]) {
    await page.setViewportSize(size)
    await expectNotToScroll(page)
    for (const part of [
      band,
      page.getByText(NOTICE[language]).first(),
      hasFloor(page, say),
      consoleQueue(page, say).first(),
    ])
      await expect(part).toBeInViewport({ ratio: 1 })
  }
}

/** Console, phone and room screen say how late it is; the first two also when the next items are to be expected. */
export async function expectForecast(
  { say, chair, amal, hall, language }: Plenary,
  lateness: string,
  starts: { readonly plenary: string; readonly coffee: string },
): Promise<void> {
  for (const page of [chair.page, amal, hall]) await expect(page.getByText(lateness).first()).toBeVisible()
  const console = chair.page.getByRole('region', { name: say('agenda.title'), exact: true })
  for (const list of [console, amal.getByRole('main')])
    for (const [title, time] of [
      [TITLES.secondPlenary[language], starts.plenary],
      [TITLES.coffee[language], starts.coffee],
    ] as const)
      await expect(list.getByRole('listitem').filter({ hasText: title }).first()).toContainText(time)
}

/** The file of all turns holds thirteen interventions, one from each side in turn, and the point of order besides. */
export async function expectThirteen({ turnsFile, names }: Plenary): Promise<void> {
  const turns = await turnsFile()
  const interventions = turns.filter((cells) => cells.includes('intervention'))
  const { remote, room } = names
  const order = [...remote.slice(0, 5), remote[5], remote[6]].flatMap((name, nth) => {
    const inRoom = [room[0], room[1], room[2], room[3], room[5], room[4]][nth]
    return inRoom === undefined
      ? [[name, 'remote']]
      : [
          [name, 'remote'],
          [inRoom, 'room'],
        ]
  })
  expect(interventions.map((cells) => [cells[3], cells.includes('remote') ? 'remote' : 'room'])).toEqual(order)
  expect(turns.filter((cells) => cells.includes('point_of_order')).map((cells) => cells[3])).toEqual([
    names.pointOfOrder,
  ])
}

/** What a screen reader says of the participant's page, as it is stored beside the test. */
export const expectRead = ({ amal, language }: Plenary, state: 'waiting' | 'next' | 'speaking'): Promise<void> =>
  expect(amal.locator('body')).toMatchAriaSnapshot({ name: `participant-${state}-${language}.aria.yml` })

/** A console says who has the floor and who is next. */
export async function expectSpeakerAndNext(page: Page, say: Words, { name, after }: { name: string; after: string }) {
  await expect(hasFloor(page, say)).toContainText(name)
  await expect(page.getByRole('region', { name: say('floor.next'), exact: true })).toContainText(after)
}
