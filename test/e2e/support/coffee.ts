import { expect } from '@playwright/test'
import { LISTED, type DayCast, type Guest } from './day-cast.ts'
import { expectAtTable, expectOnScreen, ownTable, sayWayToTables, tableOf, tablesOn, type SeenTable } from './tables.ts'

/** The moderator draws tables of three for four in the room and four remote people, looks at them, and publishes what was seen. */
export async function drawTables({ say, moderator, amal }: DayCast): Promise<readonly SeenTable[]> {
  await moderator
    .getByRole('link', { name: say('groups.draw_tables') })
    .first()
    .click()
  await sayWayToTables(moderator, say)
  await moderator.getByRole('button', { name: say('groups.size_fewer') }).click()
  const plan = say('groups.plan_apart', { tables: 3, room: 2, remote: 1, people: 8 })
  await expect(moderator.getByText(plan)).toBeVisible()
  await moderator.getByRole('button', { name: say('groups.draw'), exact: true }).click()
  for (const words of [
    say('groups.sizes_from_to', { tables: 3, smallest: 2, largest: 3 }),
    say('groups.first_round'),
    say('groups.even', { attributes: say('groups.mix_stakeholderGroup') }),
  ])
    await expect(moderator.getByText(words)).toBeVisible()
  const drawn = await tablesOn(moderator, say)
  await expect(ownTable(amal, say)).toBeHidden()
  await moderator.getByRole('button', { name: say('groups.publish') }).click()
  await expect(moderator.getByText(say('groups.seated', { people: 8, tables: 3 }))).toBeVisible()
  expect(await tablesOn(moderator, say)).toEqual(drawn)
  return drawn
}

/** Phones and room screen show these tables; nobody is alone, and nobody sits with people of the other side. */
export async function expectSeated(
  day: DayCast,
  guests: readonly Guest[],
  tables: readonly SeenTable[],
): Promise<void> {
  for (const { page, name } of guests) await expectAtTable(page, day.say, name, tableOf(tables, name))
  const lines = linesOf(day)
  await expectOnScreen(
    day.hall,
    lines.map(({ name, words }) => ({ words, number: tableOf(tables, name).number })),
  )
  for (const { names } of tables) {
    const inRoom = names.filter((name) => lines.some((line) => line.name === name))
    expect(names.length).toBeGreaterThan(1)
    expect([0, names.length]).toContain(inRoom.length)
  }
}

/** Those in the room as its screen has them: family name first, and in its order. */
const linesOf = ({ names, said: { walkIn } }: DayCast) => [
  { name: walkIn, words: walkIn },
  { name: LISTED.harpreena, words: 'Dhillaswal Harpreena' },
  { name: names.inRoom, words: 'Kiprutoh Nyakioma' },
  { name: LISTED.milagritos, words: 'Quispehuamán Milagritos' },
  { name: LISTED.jorgmar, words: 'Steinhüser Jörgmar' },
]
