import type { Locator, Page } from '@playwright/test'
import { expectAccessible, expectDialogAccessible, expectNotToScroll } from './support/accessible.ts'
import { FIRST, SECOND } from './support/open-floor.ts'
import { ownTable } from './support/tables.ts'
import { gatherAtTables, GUESTS, type TablesCast } from './support/tables-cast.ts'
import { expect, openDevice, test } from './support/venue.ts'
import { wordsIn } from './support/words.ts'

const say = wordsIn('en')
const button = (page: Page, id: string): Locator => page.getByRole('button', { name: say(id), exact: true })

/** Opens a dialog, looks at it and closes it. */
async function lookAtDialog(opener: Locator, what: string): Promise<void> {
  await opener.click()
  await expectDialogAccessible(opener.page(), what)
  await opener.page().keyboard.press('Escape')
  await expect(opener.page().getByRole('dialog')).toBeHidden()
}

test('tables are accessible to those who draw them, sit at them, look for them and check them', async ({
  browser,
  server,
}) => {
  const cast = await gatherAtTables(browser, server)
  try {
    await test.step('what is wished', () => lookAtWishes(cast))
    await test.step('a draw that waits for numbers, and what came of it', () => lookAtDraft(cast))
    await test.step('people at tables', () => lookAtTables(cast))
    await test.step('the draw is checked', async () => {
      await lookAtCheck(cast, await openDevice(browser, 'phone', 'en'), server.base)
    })
    await test.step('somebody sits alone', () => lookAtAlone(cast))
    await test.step('everybody is called back', () => lookAtWayBack(cast))
  } finally {
    cast.close()
  }
})

async function lookAtWishes({ chair }: TablesCast): Promise<void> {
  await chair.bringToFront()
  await chair.getByText(say('groups.more_wishes')).click()
  await expectAccessible(chair, 'tables: all wishes')
}

const ROUND = { roundId: 'r1', expects: { draw: 1 } } as const

async function lookAtDraft({ chair, hall, desk, sees, personId }: TablesCast): Promise<void> {
  await desk({
    type: 'groups.prepare',
    roundId: 'r1',
    size: 3,
    zones: 'mixed',
    mix: ['language'],
    from: 'here',
    entropy: 'numbers',
    together: [[personId(FIRST.name), personId(SECOND.name)]],
  })
  await expect(hall.getByText(say('groups.seen_numbers'))).toBeVisible()
  await expectAccessible(hall, 'room screen: the promise of a draw')
  await expectNotToScroll(hall)
  await expectAccessible(chair, 'tables: waiting for numbers')
  await desk({ type: 'groups.enter_numbers', ...ROUND, numbers: [7, 42, 1961] })
  await sees(({ groups }) => groups.draft?.status === 'ready')
  const seat = chair.locator('#seat-' + personId('Mei Tanaka'))
  await expect(seat).toBeVisible()
  await moveToOther(chair, seat)
  await expectAccessible(chair, 'tables: drawn, with a move by hand')
  await lookAtDialog(seat, 'tables: where somebody should sit')
  await lookAtDialog(button(chair, 'groups.redraw'), 'tables: why they are drawn again')
}

async function moveToOther(chair: Page, seat: Locator): Promise<void> {
  await chair.bringToFront()
  await seat.click()
  const dialog = chair.getByRole('dialog')
  await dialog.getByRole('button', { name: say('groups.move'), exact: true }).click()
  await expect(dialog).toBeHidden()
}

async function lookAtTables({ chair, first, second, desk }: TablesCast): Promise<void> {
  await desk({
    type: 'groups.publish',
    ...ROUND,
    minutes: 30,
    prompt: { en: 'What should change?', ar: 'ماذا يتغير؟' },
  })
  await desk({ type: 'groups.tell', roundId: 'r1', messageId: 'm1', text: 'Coffee is served' })
  for (const page of [first, second]) {
    await expect(ownTable(page, say).getByText('Coffee is served')).toBeVisible()
    await expectAccessible(page, 'participant: at a table of both sides, with a message')
  }
  await expectAccessible(chair, 'tables: a round that was told something')
  for (const id of ['call_back', 'tell', 'end']) await lookAtDialog(button(chair, `groups.${id}`), `tables: ${id}`)
  await lookAtDialog(moveButton(chair), 'tables: another table for somebody')
}

const moveButton = (chair: Page): Locator =>
  chair.getByRole('button', { name: say('groups.move_person', { name: 'Rosa Quispe' }) })

async function lookAtCheck({ second }: TablesCast, page: Page, base: string): Promise<void> {
  await page.goto(new URL('/check', base).href)
  await expect(page.getByLabel(say('groups.check_file'))).toBeVisible()
  await expectAccessible(page, 'check: nothing yet')
  await page.close()
  await second.bringToFront()
  const link = second.getByRole('link', { name: say('groups.check_draw') }).first()
  const check = await second.context().newPage()
  const [record] = await Promise.all([
    check.waitForResponse((response) => response.url().includes('draws.json')),
    check.goto(new URL((await link.getAttribute('href'))!, base).href),
  ])
  await expect(check.getByText(say('groups.check_same'))).toBeVisible()
  await expectAccessible(check, 'check: as it was promised')
  const changed = (await record.text()).replace('1961', '1962')
  await check.getByText(say('groups.check_another')).click()
  const file = { name: 'draws.json', mimeType: 'application/json', buffer: Buffer.from(changed) }
  await check.getByLabel(say('groups.check_file')).setInputFiles(file)
  await expect(check.getByText(say('groups.check_differs'))).toBeVisible()
  await expectAccessible(check, 'check: refused')
  await check.close()
}

async function lookAtAlone({ chair, second, desk, guest, sees, personId }: TablesCast): Promise<void> {
  await desk({ type: 'groups.end', roundId: 'r1' })
  await desk({
    type: 'groups.prepare',
    roundId: 'r2',
    size: 2,
    zones: 'apart',
    mix: [],
    from: 'here',
    // Of the other two at their table both can leave: who is in the room has a page.
    apart: [[personId(SECOND.name), personId(FIRST.name)]],
  })
  await sees(({ groups }) => groups.draft?.status === 'ready')
  await desk({ type: 'groups.publish', roundId: 'r2', expects: { draw: 1 }, minutes: 30 })
  let table: readonly string[] = []
  await sees(({ groups }) => {
    table = Object.values(groups.tables).find(({ members }) => members.includes(personId(SECOND.name)))?.members ?? []
    return table.length > 0
  })
  for (const name of GUESTS) if (table.includes(personId(name))) await guest(name, { type: 'attendance.leave' })
  await expect(second.getByRole('button', { name: say('groups.wait_here') })).toBeVisible()
  await expectAccessible(second, 'participant: alone at a table')
  await expectAccessible(chair, 'tables: somebody alone')
}

async function lookAtWayBack({ second, hall, desk }: TablesCast): Promise<void> {
  await desk({ type: 'groups.call_back', roundId: 'r2', seconds: 600 })
  await expect(second.getByText(say('groups.called_back')).first()).toBeVisible()
  await expectAccessible(second, 'participant: called back')
  await expectAccessible(hall, 'room screen: the way back')
  await expectNotToScroll(hall)
}

test('groups and their reports are accessible to those who run them and those who belong to them', async ({
  browser,
  server,
}) => {
  const cast = await gatherAtTables(browser, server)
  try {
    await test.step('groups are made', () => lookAtGroups(cast))
    await test.step('they meet', () => lookAtMeeting(cast))
    await test.step('they report', () => lookAtReports(cast))
  } finally {
    cast.close()
  }
})

async function lookAtGroups({ chair, desk, personId }: TablesCast): Promise<void> {
  await chair.bringToFront()
  await chair.getByRole('tab', { name: say('groups.tab_standing') }).click()
  await lookAtDialog(button(chair, 'groups.new_group'), 'groups: a new one')
  const group = { type: 'groups.create_group', limitMs: 600_000 } as const
  const hybrid = { en: 'Hybrid meetings', ar: 'الاجتماعات الهجينة' }
  await desk({ ...group, groupId: 'hybrid', name: hybrid, isOpen: false, members: [personId(FIRST.name)] })
  await desk({ ...group, groupId: 'outreach', name: { en: 'Outreach', ar: 'التوعية' }, isOpen: true, members: [] })
  await expectAccessible(chair, 'groups')
  await lookAtDialog(button(chair, 'groups.add_members').first(), 'groups: members')
}

async function lookAtMeeting({ chair, second, desk }: TablesCast): Promise<void> {
  await desk({ type: 'groups.open_groups', roundId: 'r1', minutes: 30 })
  const sit = second.getByRole('button', { name: say('groups.sit_with', { group: 'Outreach' }) })
  await expect(sit).toBeVisible()
  await expectAccessible(second, 'participant: which group')
  await expectAccessible(chair, 'groups: while they meet')
  await second.bringToFront()
  await sit.click()
  await expect(ownTable(second, say).getByRole('timer', { name: say('groups.time_left') })).toBeVisible()
}

async function lookAtReports({ chair, second, desk, guest, personId }: TablesCast): Promise<void> {
  await chair.bringToFront()
  await chair.getByRole('tab', { name: say('groups.tab_reports') }).click()
  await chair.getByLabel(say('groups.report_part_ranking')).check()
  await expectAccessible(chair, 'reports: asking')
  const options = [
    { en: 'Fewer sessions', ar: 'جلسات أقل' },
    { en: 'More captions', ar: 'ترجمة نصية أكثر' },
  ]
  await desk({ type: 'groups.ask_reports', roundId: 'r1', parts: ['points', 'recommendations', 'ranking'], options })
  const report = { roundId: 'r1', table: 2 } as const
  await desk({ type: 'groups.choose_rapporteur', ...report, personId: personId(SECOND.name) })
  await expect(second.getByText(say('groups.rapporteur_you'))).toBeVisible()
  await expectAccessible(second, 'participant: a report')
  const points = { part: 'points', language: 'en', text: 'We met.', expects: { version: 0 } } as const
  await guest('Chidi Nwosu', { type: 'groups.choose_group', roundId: 'r1', groupId: 'outreach' })
  await guest('Chidi Nwosu', { type: 'groups.write_report', ...report, ...points })
  await desk({ type: 'groups.submit_report', ...report })
  await expectAccessible(chair, 'reports: one is handed in')
  await lookAtDialog(button(chair, 'groups.reports_endorse').last(), 'reports: what the plenary says')
}
