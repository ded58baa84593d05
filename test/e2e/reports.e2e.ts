import { expect, test } from '@playwright/test'
import { consoleQueue, expectPlace, ownPlace } from './support/floor.ts'
import { REGISTRY, gatherGroups, type Breakout } from './support/groups-cast.ts'
import { give, hear, speakersClock } from './support/plenary-floor.ts'
import {
  ADVICE,
  atTable,
  CHANGE,
  companionsOf,
  expectAtAccess,
  expectInFile,
  GROUPS,
  languageName,
  OPTIONS,
  OTHER_POINTS,
  POINTS,
  reportRow,
  writes,
} from './support/reports.ts'
import { BREAKOUTS, expectOn } from './support/sample-day.ts'
import { addMembers, bindGroups, goToConsole, goToTables, groupCard, makeGroup, openItem } from './support/standing.ts'
import { ownTable } from './support/tables.ts'
import { timedWords, wordsAroundTime } from './support/words.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

for (const language of ['en', 'ar'] as const) {
  test(`a breakout of three standing groups, their reports in plenary, and the groups again on another day, in ${language}`, async ({
    browser,
  }) => {
    const breakout = await test.step('everybody comes in', () => gatherGroups(browser, language))
    try {
      await test.step('groups are made', () => makeGroups(breakout))
      await test.step('two ask for the floor and are carried over', () => carryOver(breakout))
      await test.step('the groups open by one tap', () => openGroups(breakout))
      await test.step('an observer joins the open one', () => joinOpen(breakout))
      await test.step('each group has somebody who reports', () => nameRapporteurs(breakout))
      await test.step('the chair asks for reports', () => askReports(breakout))
      await test.step('two write, also at once, and nothing is lost', () => write(breakout))
      await test.step('two hand in, and the third is late', () => handIn(breakout))
      await test.step('rapporteurs are in the queue by themselves', () => callReports(breakout))
      await test.step('one after the other has the floor', () => report(breakout))
      await test.step('the plenary endorses, and everybody reads', () => endorse(breakout))
      await test.step('all of it is in a file', () => expectInFile(breakout))
      await test.step('on the third day the groups meet again', () => meetAgain(breakout))
    } finally {
      await breakout.close()
    }
  })
}

async function makeGroups({ say, language, names, chair }: Breakout): Promise<void> {
  await goToTables(chair, say, 'standing')
  await makeGroup(chair, say, { name: GROUPS.access, shorterBy: 5 })
  await makeGroup(chair, say, { name: GROUPS.trust, organisation: REGISTRY })
  await makeGroup(chair, say, { name: GROUPS.newcomers, isOpen: true })
  await addMembers(chair, say, GROUPS.access[language], [names.nyakio, 'Luis Ortega', 'Fatou Diop', 'Mei Tan'])
  await addMembers(chair, say, GROUPS.newcomers[language], ['Ruth Adler', 'Ivan Horvat'])
  for (const { name, count, here } of [
    { name: GROUPS.access, count: 4, here: 4 },
    { name: GROUPS.trust, count: 4, here: 4 },
    { name: GROUPS.newcomers, count: 2, here: 2 },
  ])
    await expect(groupCard(chair, name[language])).toContainText(say('groups.members_count', { count, here }))
  const groups = Object.values(GROUPS).map((name) => name[language])
  await bindGroups(chair, say, BREAKOUTS.secondDay[language], { groups })
  await bindGroups(chair, say, BREAKOUTS.thirdDay[language], { groups, openByThemselves: true })
  await goToConsole(chair, say)
}

/** Two who asked for the floor before wait on in the queue of the breakout. */
async function carryOver({ say, language, clock, dayMs, chair, send }: Breakout): Promise<void> {
  await clock.set(dayMs + 8.25 * HOUR_MS)
  await openItem(chair, say, 'day2', BREAKOUTS.before[language])
  for (const name of ['Noah Fischer', 'Grace Mwangi']) {
    await send(name, ({ view: { agenda } }) =>
      agenda.currentItemId === undefined ? undefined : { type: 'floor.ask', itemId: agenda.currentItemId },
    )
    await expect(consoleQueue(chair, say).filter({ hasText: name })).toBeVisible()
  }
  await clock.set(dayMs + 9 * HOUR_MS)
  await chair.getByRole('button', { name: say('agenda.next_item') }).click()
  const dialog = chair.getByRole('dialog', { name: say('agenda.leave_question', { count: 2 }) })
  await dialog.getByRole('button', { name: say('agenda.leave_carry', { item: BREAKOUTS.secondDay[language] }) }).click()
}

async function openGroups({ say, language, chair, nyakio, hall }: Breakout): Promise<void> {
  await expectOn([chair, nyakio, hall], BREAKOUTS.secondDay[language])
  await chair.getByRole('button', { name: timedWords(say, 'groups.open_until', { count: 3 }) }).click()
  await expectAtAccess(nyakio, say, language)
  await expect(hall.getByRole('heading', { name: say('groups.screen_groups') })).toBeVisible()
  const lines = hall.getByRole('main').getByRole('paragraph')
  for (const [at, name] of Object.values(GROUPS).entries())
    await expect(lines.filter({ hasText: name[language] })).toContainText(say('groups.table', { number: at + 1 }))
}

async function joinOpen({ say, language, amal }: Breakout): Promise<void> {
  const group = GROUPS.newcomers[language]
  await expect(amal.getByRole('heading', { name: say('groups.choose') })).toBeVisible()
  await expect(amal.getByRole('button', { name: say('groups.sit_with', { group }) })).toBeVisible()
  await expect(
    amal.getByRole('button', { name: say('groups.sit_with', { group: GROUPS.access[language] }) }),
  ).toBeHidden()
  await amal.getByRole('button', { name: say('groups.join_group_of', { group }) }).click()
  await expect(ownTable(amal, say)).toContainText(group)
  for (const name of ['Ruth Adler', 'Ivan Horvat'])
    await expect(companionsOf(amal, say).filter({ hasText: name })).toBeVisible()
}

async function nameRapporteurs({ say, nyakio, amal, send }: Breakout): Promise<void> {
  for (const phone of [nyakio, amal]) {
    await phone.getByRole('button', { name: say('groups.rapporteur_me') }).click()
    await expect(phone.getByText(say('groups.rapporteur_you'))).toBeVisible()
  }
  await send('Kwame Boateng', (known) => {
    const { personId } = known.me.people
    return atTable((table) => ({ type: 'groups.choose_rapporteur', ...table, personId }))(known)
  })
}

async function askReports({ say, language: reader, chair, nyakio }: Breakout): Promise<void> {
  await goToTables(chair, say, 'reports')
  await chair.getByRole('checkbox', { name: say('groups.report_part_ranking') }).check()
  for (const language of ['en', 'ar'] as const)
    await chair
      .getByLabel(say('groups.reports_options', { language: languageName(reader, language) }))
      .fill(OPTIONS[language].join('\n'))
  const fewer = chair
    .getByRole('group', { name: say('groups.reports_minutes') })
    .getByRole('button')
    .first()
  await fewer.click()
  await fewer.click()
  await chair.getByRole('button', { name: say('groups.reports_send') }).click()
  await expect(chair.getByText(wordsAroundTime(say, 'groups.reports_until'))).toBeVisible()
  await expect(nyakio.getByText(wordsAroundTime(say, 'groups.report_deadline'))).toBeVisible()
}

async function write(breakout: Breakout): Promise<void> {
  const { say, language, nyakio } = breakout
  const other = language === 'en' ? 'ar' : 'en'
  const field = (part: 'points' | 'recommendations', of: 'en' | 'ar') =>
    nyakio.getByLabel(
      say('groups.report_part_in', { part: say(`groups.report_part_${part}`), language: languageName(language, of) }),
    )
  await field('points', language).pressSequentially(POINTS[language])
  await writes(breakout, 'Luis Ortega', 'points', { [language]: OTHER_POINTS[language] })
  await expect(nyakio.getByText(say('groups.report_conflict'))).toBeVisible()
  await expect(nyakio.getByText(OTHER_POINTS[language])).toBeVisible()
  await expect(field('points', language)).toHaveValue(POINTS[language])
  await nyakio.getByRole('button', { name: say('groups.report_keep_mine') }).click()
  await nyakio.getByRole('button', { name: say('groups.report_send'), exact: true }).click()
  await expect(nyakio.getByText(say('groups.report_not_sent'))).toBeHidden()

  await writes(breakout, 'Mei Tan', 'points', { [other]: POINTS[other] })
  await expect(field('points', other)).toHaveValue(POINTS[other])

  await field('recommendations', language).pressSequentially(ADVICE[language])
  await nyakio.reload()
  await expect(nyakio.getByText(say('groups.report_not_sent'))).toBeVisible()
  await expect(field('recommendations', language)).toHaveValue(ADVICE[language])
  await nyakio.getByRole('button', { name: say('groups.report_send'), exact: true }).click()
  await expect(nyakio.getByText(say('groups.report_not_sent'))).toBeHidden()

  await nyakio.getByRole('button', { name: say('groups.ranking_up', { option: OPTIONS[language][2] }) }).click()
  await nyakio.getByRole('button', { name: say('groups.ranking_send') }).click()
  await expect(nyakio.getByRole('button', { name: say('groups.ranking_send') })).toBeHidden()

  await writes(breakout, 'Sofia Rossi', 'recommendations', ADVICE)
  const ranking = { order: ['o3', 'o1', 'o2'], expects: { version: 0 } }
  await breakout.send(
    'Ana Silva',
    atTable((table) => ({ type: 'groups.rank_options', ...table, ...ranking })),
  )
}

async function handIn({ say, language, clock, dayMs, chair, nyakio, amal, send }: Breakout): Promise<void> {
  await nyakio.getByRole('button', { name: say('groups.report_hand_in'), exact: true }).click()
  await expect(nyakio.getByText(wordsAroundTime(say, 'groups.report_is_in'))).toBeVisible()
  await send(
    'Kwame Boateng',
    atTable((table) => ({ type: 'groups.submit_report', ...table })),
  )
  await expect(chair.getByText(say('groups.reports_count', { handedIn: 2, tables: 3 }))).toBeVisible()
  await clock.set(dayMs + 9 * HOUR_MS + 25 * MINUTE_MS)
  const states = { access: 'handed_in', trust: 'handed_in', newcomers: 'late' } as const
  for (const key of ['access', 'trust', 'newcomers'] as const)
    await expect(reportRow(chair, GROUPS[key][language])).toContainText(say(`groups.report_${states[key]}`))
  await expect(amal.getByText(wordsAroundTime(say, 'groups.report_deadline_over'))).toBeVisible()
}

async function callReports({ say, names, chair, nyakio, amal }: Breakout): Promise<void> {
  await goToConsole(chair, say)
  const line = chair.getByRole('region', { name: say('groups.tab_reports') })
  await expect(line).toContainText(say('groups.reports_line_ready', { handedIn: 2, tables: 3 }))
  await chair.getByRole('button', { name: say('agenda.next_part') }).click()
  await expect(ownPlace(nyakio, say)).toBeVisible()
  await expect(consoleQueue(chair, say)).toContainText([
    'Noah Fischer',
    names.nyakio,
    'Kwame Boateng',
    names.amal,
    'Grace Mwangi',
  ])
  await expectPlace(nyakio, say, 2)
  await expectPlace(amal, say, 4)
  await expect(consoleQueue(chair, say).nth(1)).toContainText(say('floor.report_of', GROUPS.access))
}

async function report(breakout: Breakout): Promise<void> {
  const { say, names, chair, nyakio, hall, clock } = breakout
  await give(chair, say, 'Noah Fischer')
  await hear(chair, say, 'Noah Fischer')
  await clock.set(clock.nowMs() + MINUTE_MS)
  const reports = [
    { name: names.nyakio, group: GROUPS.access, limit: /[45]:\d\d/ },
    { name: 'Kwame Boateng', group: GROUPS.trust, limit: /(9:\d\d|10:00)/ },
    { name: names.amal, group: GROUPS.newcomers, limit: /(9:\d\d|10:00)/ },
  ]
  for (const { name, group, limit } of reports) {
    await give(chair, say, name)
    await hear(chair, say, name)
    await expect(speakersClock(chair, say)).toHaveText(limit)
    for (const page of [chair, hall]) await expect(page.getByText(say('floor.report_of', group)).first()).toBeVisible()
    if (name === names.nyakio) await expect(ownPlace(nyakio, say)).toContainText(say('floor.you_are_called'))
    await clock.set(clock.nowMs() + 3 * MINUTE_MS)
  }
  await give(chair, say, 'Grace Mwangi')
  await hear(chair, say, 'Grace Mwangi')
  await chair.getByRole('button', { name: say('floor.finish_turn') }).click()
  await expect(chair.getByText(say('floor.floor_is_open'))).toBeVisible()
}

async function endorse({ say, language, chair, amal }: Breakout): Promise<void> {
  await goToTables(chair, say, 'reports')
  const group = GROUPS.access[language]
  const row = reportRow(chair, group)
  await row.getByRole('button', { name: say('groups.reports_endorse') }).click()
  const dialog = chair.getByRole('dialog', { name: say('groups.reports_endorse_of', { group }) })
  await dialog.getByLabel(say('groups.reports_outcome'), { exact: true }).selectOption('endorsed_with_changes')
  for (const each of ['en', 'ar'] as const)
    await dialog
      .getByLabel(say('groups.reports_outcome_words', { language: languageName(language, each) }))
      .fill(CHANGE[each])
  await dialog.getByRole('button', { name: say('groups.reports_record') }).click()
  for (const name of [GROUPS.access, GROUPS.trust])
    await reportRow(chair, name[language])
      .getByRole('button', { name: say('groups.reports_publish') })
      .click()

  const published = amal.getByRole('region', { name: say('groups.reports_published') })
  await published.getByText(group).click()
  for (const words of [POINTS.en, POINTS.ar, ADVICE[language], CHANGE[language]])
    await expect(published.getByText(words).first()).toBeVisible()
  await expect(published.getByText(wordsAroundTime(say, 'groups.plenary_endorsed_with_changes'))).toBeVisible()
}

async function meetAgain(breakout: Breakout): Promise<void> {
  const { say, language, clock, dayMs, chair, nyakio, amal, checkInAll } = breakout
  await goToConsole(chair, say)
  await chair.getByRole('button', { name: say('agenda.close_item') }).click()
  await expect(chair.getByText(say('agenda.nothing_on')).first()).toBeVisible()
  await clock.set(dayMs + 7 * DAY_MS + 10 * HOUR_MS)
  await checkInAll()
  await openItem(chair, say, 'day3', BREAKOUTS.thirdDay[language])
  await expectAtAccess(nyakio, say, language)
  await expect(ownTable(amal, say)).toContainText(GROUPS.newcomers[language])
}
