import { expect, type Locator, type Page } from '@playwright/test'
import type { Words } from './words.ts'

/** A table as the podium sees it. */
export interface SeenTable {
  readonly number: number
  readonly names: readonly string[]
}

/** All tables on the page where they are drawn. */
export async function tablesOn(page: Page, say: Words): Promise<readonly SeenTable[]> {
  const list = page.getByRole('list', { name: say('groups.tables_title') })
  const heading = page.getByRole('heading', { level: 3 })
  await expect(list.getByRole('heading', { level: 3 }).first()).toBeVisible()
  const cards = await list.getByRole('listitem').filter({ has: heading }).all()
  return Promise.all(
    cards.map(async (card) => ({
      number: numberIn(await card.getByRole('heading', { level: 3 }).innerText()),
      names: await card.getByRole('listitem').locator('bdi').allInnerTexts(),
    })),
  )
}

const numberIn = (text: string): number => Number(/\d+/.exec(text)?.[0])

/** What a participant's page says about their own table. */
export const ownTable = (page: Page, say: Words): Locator =>
  page.getByRole('region', { name: say('groups.your_table'), exact: true })

/** A participant's page says that they sit there, with all of the others of that table and nobody else. */
export async function expectAtTable(page: Page, say: Words, name: string, table: SeenTable): Promise<void> {
  const { number, names } = table
  const card = ownTable(page, say)
  await expect(card.getByRole('heading', { level: 1 })).toHaveText(`${say('groups.table_word')} ${number}`)
  const companions = card.getByRole('region', { name: say('groups.with_you') }).getByRole('listitem')
  await expect(companions).toHaveCount(names.length - 1)
  for (const other of names) if (other !== name) await expect(companions.filter({ hasText: other })).toBeVisible()
}

/** The lines of the room screen are those of the tables in the room, in this order; the screen says each in turn in its languages. */
export async function expectOnScreen(hall: Page, lines: readonly { words: string; number: number }[]): Promise<void> {
  await expect(hall.getByRole('main').getByRole('listitem')).toHaveText(
    lines.map(({ words, number }) => new RegExp(`^\\s*${words}\\D+${number}\\s*$`)),
  )
}

/** The table of somebody. */
export function tableOf(tables: readonly SeenTable[], name: string): SeenTable {
  const found = tables.filter(({ names }) => names.includes(name))
  expect(found.map(({ number }) => number)).toHaveLength(1)
  return found[0]!
}

/** Where the call of each table is; `{n}` is its number. */
const WAY = 'https://meet.example.org/table-{n}'

/** Says how remote people get to their table. */
export async function sayWayToTables(page: Page, say: Words): Promise<void> {
  await page.getByRole('button', { name: say('groups.places_edit') }).click()
  const dialog = page.getByRole('dialog', { name: say('groups.places') })
  await dialog.getByLabel(say('groups.remote_way')).selectOption('pattern')
  await dialog.getByLabel(say('groups.pattern'), { exact: true }).fill(WAY)
  await dialog.getByRole('button', { name: say('groups.save') }).click()
  await expect(page.getByText(WAY)).toBeVisible()
}

/** The button of a remote participant leads to the call of that table. */
export const expectWayTo = (page: Page, say: Words, { number }: SeenTable): Promise<void> =>
  expect(page.getByRole('link', { name: say('groups.open_table') })).toHaveAttribute(
    'href',
    WAY.replace('{n}', `${number}`),
  )
