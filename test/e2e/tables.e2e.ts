import { expect, test, type Locator, type Page } from '@playwright/test'
import { gatherCoffee, type Coffee } from './support/coffee-cast.ts'
import { clockEndMs } from './support/floor.ts'
import { expectOn, TITLES } from './support/sample-day.ts'
import {
  expectAtTable,
  expectWayTo,
  ownTable,
  sayWayToTables,
  tableOf,
  tablesOn,
  type SeenTable,
} from './support/tables.ts'

const PAGE_MS = 12_000
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

for (const language of ['en', 'ar'] as const) {
  test(`coffee for thirty-seven, drawn by numbers called in the room, and again the next day, in ${language}`, async ({
    browser,
  }) => {
    const coffee = await test.step('everybody comes in', () => gatherCoffee(browser, language))
    try {
      await test.step('coffee is opened', () => openCoffee(coffee))
      await test.step('the draw is promised, and numbers are called', () => callNumbers(coffee))
      const drawn = await test.step('the tables are published', () => publish(coffee))
      const later = await test.step('three come late, and nobody is moved', () => comeLate(coffee, drawn))
      const record = await test.step('anybody checks the draw', () => checkDraw(coffee))
      await test.step('a record with one changed byte is refused', () => refuseChanged(coffee, record))
      await test.step('two leave', () => leave(coffee, later))
      await test.step('there is more time', () => extend(coffee))
      await test.step('everybody reads a message', () => tellAll(coffee))
      await test.step('everybody is called back', () => callBack(coffee))
      await test.step('the next day nobody meets anybody again', () => drawNextDay(coffee, later))
    } finally {
      await coffee.close()
    }
  })
}

async function openCoffee({ say, language, clock, dayMs, chair, amal, hall }: Coffee): Promise<void> {
  await clock.set(dayMs + 8 * HOUR_MS)
  await chair.getByRole('button', { name: say('agenda.open_next') }).click()
  for (const title of [TITLES.welcome, TITLES.firstPlenary, TITLES.secondPlenary]) {
    await expectOn([chair], title[language])
    await chair.getByRole('button', { name: say('agenda.next_item') }).click()
  }
  await expectOn([chair, amal, hall], TITLES.coffee[language])
}

const NUMBERS = [7, 42, 1961]

async function callNumbers({ say, chair, amal, hall }: Coffee): Promise<void> {
  await chair
    .getByRole('link', { name: say('groups.draw_tables') })
    .first()
    .click()
  await sayWayToTables(chair, say)
  await chair.getByLabel(say('groups.zones'), { exact: true }).selectOption('mixed')
  await chair.getByText(say('groups.more_wishes')).click()
  await chair.getByLabel(say('groups.entropy'), { exact: true }).selectOption('numbers')
  await chair.getByRole('button', { name: say('groups.draw'), exact: true }).click()

  await expect(hall.getByText(say('groups.seen_numbers'))).toBeVisible()
  const code = await codeOn(hall)
  for (const page of [chair, amal]) await expect(page.getByText(code).first()).toBeVisible()
  await expect(chair.getByRole('button', { name: say('groups.publish') })).toBeHidden()
  await chair.getByLabel(say('groups.numbers'), { exact: true }).fill(NUMBERS.join(' '))
  await chair.getByRole('button', { name: say('groups.draw_with_numbers') }).click()
  await expect(chair.getByText(say('groups.first_round'))).toBeVisible()
  expect(await codeOn(hall)).toBe(code)
}

/** The code of the draw as it stands on a page. */
const codeOn = (page: Page): Promise<string> =>
  page
    .getByText(/^([0-9a-f]{4}[ -]){3,}[0-9a-f]{4}$/i)
    .first()
    .innerText()

async function publish({ say, names, clock, chair, amal, nyakio, hall }: Coffee): Promise<readonly SeenTable[]> {
  const drawn = await tablesOn(chair, say)
  expect(drawn.flatMap((table) => table.names)).toHaveLength(37)
  const sizes = drawn.map((table) => table.names.length)
  expect(Math.min(...sizes)).toBeGreaterThan(2)
  await chair.getByRole('button', { name: say('groups.publish') }).click()
  await expectAtTable(amal, say, names.amal, tableOf(drawn, names.amal))
  await expectAtTable(nyakio, say, names.nyakio, tableOf(drawn, names.nyakio))
  const line = hall.getByRole('main').getByRole('listitem').filter({ hasText: names.nyakio })
  await expectWayTo(amal, say, tableOf(drawn, names.amal))
  await turnPagesTo(line, clock)
  await expect(line).toContainText(String(tableOf(drawn, names.nyakio).number))
  return drawn
}

/** The room screen shows its pages in turn, each for twelve seconds. */
async function turnPagesTo(line: Locator, clock: Coffee['clock']): Promise<void> {
  for (let turns = 0; turns < 8 && !(await line.isVisible()); turns++) await clock.set(clock.nowMs() + PAGE_MS)
}

async function comeLate(coffee: Coffee, drawn: readonly SeenTable[]): Promise<readonly SeenTable[]> {
  const { say, names, chair, comes, joins } = coffee
  const phone = await comes(names.late, 'remote')
  await expect(ownTable(phone, say).getByRole('heading', { level: 1 })).toBeVisible()
  await joins(LATE.room, 'room')
  await joins(LATE.remote, 'remote')
  await expect(chair.getByText(say('groups.since_drawn', { count: 3 }))).toBeVisible()
  const now = await tablesOn(chair, say)
  const late: readonly string[] = [names.late, LATE.room, LATE.remote]
  expect(now.map(({ names: sitting }) => sitting.filter((name) => !late.includes(name)))).toEqual(
    drawn.map(({ names: sitting }) => sitting),
  )
  await expectAtTable(phone, say, names.late, tableOf(now, names.late))
  return now
}

const LATE = { room: 'Late Room Guest', remote: 'Late Call Guest' } as const

async function leave(coffee: Coffee, tables: readonly SeenTable[]): Promise<void> {
  const { say, chair, send } = coffee
  const leavers = ['Room Guest 13', 'Call Guest 15']
  for (const name of leavers) await send(name, { type: 'attendance.leave' })
  await expect(chair.getByText(say('groups.seated', { people: 38, tables: tables.length }))).toBeVisible()
  const now = await tablesOn(chair, say)
  expect(now.map((table) => table.names)).toEqual(
    tables.map((table) => table.names.filter((name) => !leavers.includes(name))),
  )
}

async function extend({ say, chair, amal }: Coffee): Promise<void> {
  const clock = ownTable(amal, say).getByRole('timer', { name: say('groups.time_left') })
  const endMs = await clockEndMs(clock)
  await chair.getByRole('button', { name: say('groups.extend', { minutes: 5 }) }).click()
  await expect.poll(async () => Math.round(((await clockEndMs(clock)) - endMs) / MINUTE_MS)).toBe(5)
}

async function tellAll({ say, chair, amal, nyakio, hall }: Coffee): Promise<void> {
  const words = 'Cake is served at the window'
  await chair.getByRole('button', { name: say('groups.tell'), exact: true }).click()
  const dialog = chair.getByRole('dialog', { name: say('groups.tell_all') })
  await dialog.getByLabel(say('groups.tell_words')).fill(words)
  await dialog.getByRole('button', { name: say('groups.tell_yes') }).click()
  for (const page of [amal, nyakio, hall]) await expect(page.getByText(words).first()).toBeVisible()
}

async function callBack(coffee: Coffee): Promise<void> {
  const { say, clock, chair, amal, nyakio, hall } = coffee
  await chair.getByRole('button', { name: say('groups.call_back') }).click()
  await chair
    .getByRole('dialog')
    .getByRole('button', { name: say('groups.call_back') })
    .click()
  await expect(chair.getByText(say('groups.is_called_back'))).toBeVisible()
  for (const page of [amal, nyakio, hall]) await expect(page.getByRole('timer').first()).toHaveText(/[01]:\d\d/)
  await clock.set(clock.nowMs() + 6 * MINUTE_MS)
  for (const page of [amal, nyakio])
    await expect(page.getByRole('alert').filter({ hasText: say('groups.called_back') })).toBeVisible()
}

/** From the phone to the page that draws again; returns the record that it was given. */
async function checkDraw({ say, language, nyakio }: Coffee): Promise<string> {
  const context = nyakio.context()
  const [page, record] = await Promise.all([
    context.waitForEvent('page'),
    context.waitForEvent('response', (response) => response.url().includes('draws.json')),
    nyakio
      .getByRole('link', { name: say('groups.check_draw') })
      .first()
      .click(),
  ])
  await expect(page.getByText(say('groups.check_same'))).toBeVisible()
  for (const number of NUMBERS) await expect(page.getByText(String(number)).first()).toBeVisible()
  const sides = ['room', 'mixed'].map((zone) => say('groups.check_zone', { zone }))
  const said = new Intl.ListFormat(language, { type: 'unit' }).format(sides)
  await expect(page.getByText(say('groups.check_own_says', { said }))).toBeVisible()
  const text = await record.text()
  await page.close()
  return text
}

/** A reader who was never in the meeting, with the file in which a single digit of a called number is another one. */
async function refuseChanged({ say, newcomer }: Coffee, record: string): Promise<void> {
  const page = await newcomer()
  const check = async (text: string) => {
    const file = { name: 'draws.json', mimeType: 'application/json', buffer: Buffer.from(text) }
    await page.getByLabel(say('groups.check_file')).setInputFiles(file)
  }
  await check(record)
  await expect(page.getByText(say('groups.check_same'))).toBeVisible()
  const changed = record.replace('1961', '1962')
  expect(changed).not.toBe(record)
  await check(changed)
  await expect(page.getByText(say('groups.check_differs'))).toBeVisible()
  await expect(page.getByText(say('groups.check_same'))).toBeHidden()
}

/** Those who are here again; what the page says is held against who sat together the day before. */
async function drawNextDay({ say, clock, dayMs, chair }: Coffee, before: readonly SeenTable[]): Promise<void> {
  await clock.set(dayMs + DAY_MS + 8 * HOUR_MS)
  await chair.getByLabel(say('groups.entropy'), { exact: true }).selectOption('server')
  await chair.getByRole('button', { name: say('groups.draw'), exact: true }).click()
  await expect(chair.getByText(say('groups.no_repeats'))).toBeVisible()
  const met = new Set(before.flatMap(({ names }) => pairsOf(names)))
  const tables = await tablesOn(chair, say)
  expect(tables.flatMap(({ names }) => names).length).toBeGreaterThan(30)
  expect(tables.flatMap(({ names }) => pairsOf(names)).filter((pair) => met.has(pair))).toEqual([])
}

const pairsOf = (names: readonly string[]): readonly string[] =>
  names.flatMap((one, at) => names.slice(at + 1).map((other) => [one, other].sort().join(' & ')))
