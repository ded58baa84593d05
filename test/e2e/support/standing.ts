import { expect, type Locator, type Page } from '@playwright/test'
import type { InterfaceLanguage } from '../../../client/i18n/texts.ts'
import type { Words } from './words.ts'

type Named = Readonly<Record<InterfaceLanguage, string>>

/** What a standing group is like when it is made. */
export interface NewGroup {
  readonly name: Named
  /** How much shorter its report is than usual, in minutes. */
  readonly shorterBy?: number
  /** Everybody from there belongs to it. */
  readonly organisation?: string
  readonly isOpen?: true
}

/** From the console to a part of the page about tables. */
export async function goToTables(chair: Page, say: Words, part: 'standing' | 'reports'): Promise<void> {
  if (await chair.getByRole('tab', { name: say('groups.tab'), exact: true }).isVisible()) {
    await chair.getByRole('tab', { name: say('groups.tab'), exact: true }).click()
    const words = [say('groups.draw_tables'), say('groups.see_tables')]
    await chair
      .getByRole('link', { name: new RegExp(`^(${words.join('|')})$`) })
      .first()
      .click()
  }
  await chair.getByRole('tab', { name: say(`groups.tab_${part}`) }).click()
}

/** From there back to the console. */
export const goToConsole = (chair: Page, say: Words): Promise<void> =>
  chair.getByRole('link', { name: say('app.to_console') }).click()

/** Makes a group where groups are made. */
export async function makeGroup(chair: Page, say: Words, group: NewGroup): Promise<void> {
  await chair.getByRole('button', { name: say('groups.new_group') }).click()
  const dialog = chair.getByRole('dialog', { name: say('groups.new_group') })
  for (const language of ['en', 'ar'] as const)
    await dialog.getByLabel(say('groups.group_name', { language })).fill(group.name[language])
  for (let minute = 0; minute < (group.shorterBy ?? 0); minute++)
    await dialog.getByRole('button', { name: say('groups.report_fewer') }).click()
  if (group.organisation !== undefined) {
    await dialog.getByLabel(say('groups.rule'), { exact: true }).selectOption('organisation')
    await dialog.getByRole('checkbox', { name: group.organisation }).check()
  }
  if (group.isOpen) await dialog.getByRole('checkbox', { name: say('groups.is_open') }).check()
  await dialog.getByRole('button', { name: say('groups.save') }).click()
  await expect(dialog).toBeHidden()
}

/** The card of a group where groups are made. */
export const groupCard = (chair: Page, name: string): Locator =>
  chair.getByRole('listitem').filter({ has: chair.getByRole('heading', { level: 3, name: new RegExp(name) }) })

/** Puts people into a group by typing their names. */
export async function addMembers(chair: Page, say: Words, group: string, names: readonly string[]): Promise<void> {
  await groupCard(chair, group)
    .getByRole('button', { name: say('groups.add_members') })
    .click()
  const dialog = chair.getByRole('dialog', { name: say('groups.members_of', { group }) })
  for (const name of names) {
    await dialog.getByRole('combobox', { name: say('groups.member_name') }).fill(name)
    await dialog.getByRole('option', { name }).click()
    await expect(dialog.getByRole('list', { name: say('groups.members') }).getByText(name)).toBeVisible()
  }
  await dialog.getByRole('button', { name: say('ui.close') }).click()
}

/** Says which groups a breakout is for, and whether they open with it. */
export async function bindGroups(
  chair: Page,
  say: Words,
  item: string,
  { groups, openByThemselves = false }: { groups: readonly string[]; openByThemselves?: boolean },
): Promise<void> {
  await chair.getByRole('button', { name: say('groups.item_choose_of', { item }) }).click()
  const dialog = chair.getByRole('dialog', { name: item })
  for (const group of groups) await dialog.getByRole('checkbox', { name: group }).check()
  if (openByThemselves) await dialog.getByRole('checkbox', { name: say('groups.item_by_itself') }).check()
  await dialog.getByRole('button', { name: say('groups.save') }).click()
  await expect(dialog).toBeHidden()
}

/** Opens an item of any day from the whole agenda. */
export async function openItem(chair: Page, say: Words, dayId: string, item: string): Promise<void> {
  await chair
    .getByRole('region', { name: say('agenda.title') })
    .getByRole('button')
    .first()
    .click()
  await chair.getByRole('menuitem', { name: say('agenda.desk') }).click()
  const dialog = chair.getByRole('dialog', { name: say('agenda.desk') })
  await dialog.getByLabel(say('agenda.day'), { exact: true }).selectOption(dayId)
  await dialog.getByRole('button', { name: say('agenda.more_for', { item }), exact: true }).click()
  await chair.getByRole('menuitem', { name: say('agenda.open'), exact: true }).click()
  await dialog.getByRole('button', { name: say('ui.close') }).click()
}
