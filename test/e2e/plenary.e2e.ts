import { expect, test, type Page } from '@playwright/test'
import { expectConnected } from './support/entering.ts'
import { askButton, consoleQueue, expectPlace, ownPlace } from './support/floor.ts'
import { gatherPlenary, type Plenary } from './support/plenary-cast.ts'
import { ask, at, give, hasFloor, hear, send, speakersClock, speaks, speaksShortly } from './support/plenary-floor.ts'
import {
  expectForecast,
  expectInOneGlance,
  expectRead,
  expectSpeakerAndNext,
  expectThirteen,
  postNotice,
} from './support/plenary-sights.ts'
import { expectOn, TITLES } from './support/sample-day.ts'

const MINUTE_MS = 60_000

for (const language of ['en', 'ar'] as const) {
  test(`a plenary of thirteen interventions that runs over by twelve minutes, in ${language}`, async ({ browser }) => {
    const plenary = await test.step('everybody comes in', () => gatherPlenary(browser, language))
    const { names, chair } = plenary
    try {
      await test.step('the plenary is opened in time', () => openInTime(plenary))
      await test.step('fourteen ask, and room and remote take turns', () => askForTheFloor(plenary))
      await test.step('a first speaker from each side', async () => {
        await speaks(plenary, names.remote[0])
        await speaks(plenary, names.room[0])
      })
      await test.step('Amal has the floor', () => amalSpeaks(plenary))
      await test.step('somebody withdraws at the moment of "next"', () => withdrawAtNext(plenary))
      await test.step('a point of order during a speech', () => pointOfOrder(plenary))
      await test.step('the second in line loses the connection', () => loseConnection(plenary))
      await test.step('two chairs press at once', () => pressAtOnce(plenary))
      await test.step('who is back is called in turn', () => comeBack(plenary))
      await test.step('the chair moves somebody', () => moveByHand(plenary))
      await test.step('a call is undone', () => undoCall(plenary))
      for (const name of [names.remote[4], names.room[5], names.remote[5], names.room[4]])
        await test.step(`${name} speaks`, () => speaks(plenary, name))
      await test.step('the last one speaks for long, and the forecast follows', () => runOver(plenary))
      await test.step('last call', () => lastCall(plenary))
      await test.step('the item is closed while two wait', () => carryOver(plenary))
      await test.step('thirteen were heard, from both sides in turn', () => expectThirteen(plenary))
    } finally {
      await plenary.close()
    }
    expect(chair.page.isClosed()).toBe(true)
  })
}

async function openInTime(plenary: Plenary): Promise<void> {
  const { say, chair, coChair, amal, bruno, hall, language } = plenary
  await at(plenary, '8:00')
  await chair.page.getByRole('button', { name: say('agenda.open_next') }).click()
  await expectOn([chair.page], TITLES.welcome[language])
  await at(plenary, '9:00')
  await chair.page.getByRole('button', { name: say('agenda.next_item') }).click()
  const pages = [chair.page, coChair.page, amal, bruno, hall]
  await expectOn(pages, TITLES.firstPlenary[language])
  for (const page of [chair.page, amal, hall]) await expect(page.getByText(say('agenda.in_time')).first()).toBeVisible()
}

async function askForTheFloor(plenary: Plenary): Promise<void> {
  const { say, names, chair, amal, bruno, hall } = plenary
  await chair.page.getByRole('tab', { name: say('floor.tab_order') }).click()
  await chair.page.getByLabel(say('floor.policy'), { exact: true }).selectOption('alternate')
  const phones = new Map([
    [names.remote[1], amal],
    [names.remote[3], bruno],
  ] as [string, Page][])
  for (const name of names.remote) {
    const phone = phones.get(name)
    if (phone) await askButton(phone, say).click()
    else await ask(plenary, name)
    await expect(consoleQueue(chair.page, say).filter({ hasText: name })).toBeVisible()
  }
  const [firstInRoom, ...others] = names.room
  for (const name of [firstInRoom, names.withdraws, ...others]) await ask(plenary, name)

  const { remote, room } = names
  const line = [remote[0], room[0], remote[1], names.withdraws, remote[2], room[1], remote[3], room[2], remote[4]]
  await expect(consoleQueue(chair.page, say)).toHaveCount(14)
  await expect(consoleQueue(chair.page, say)).toContainText(line)
  await expect(hall.getByRole('listitem')).toContainText(line.slice(0, 3))
  await expectPlace(amal, say, 3)
  await expectPlace(bruno, say, 7)
  await expectRead(plenary, 'waiting')
}

async function amalSpeaks(plenary: Plenary): Promise<void> {
  const { say, names, chair, amal } = plenary
  await expectPlace(amal, say, 1)
  await amal.getByRole('button', { name: say('floor.ready') }).click()
  await expect(chair.page.getByRole('region', { name: say('floor.next'), exact: true })).toContainText(
    say('floor.is_ready'),
  )
  await expectRead(plenary, 'next')
  await give(chair.page, say, names.remote[1])
  await expect(ownPlace(amal, say)).toContainText(say('floor.unmute_now'))
  await hear(chair.page, say, names.remote[1])
  await expect(ownPlace(amal, say)).not.toContainText(say('floor.unmute_now'))
  await expectRead(plenary, 'speaking')
}

async function withdrawAtNext(plenary: Plenary): Promise<void> {
  const { say, names, chair, clock } = plenary
  const { page, frames } = chair
  frames.hold()
  await send(plenary, names.withdraws, (_item, entryId) => ({ type: 'floor.leave', entryId }))
  await give(page, say, names.withdraws)
  frames.release()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText(say('meeting.first_left', { name: names.withdraws }))
  await expect(hasFloor(page, say)).toContainText(names.remote[1])
  await alert.getByRole('button', { name: say('meeting.understood') }).click()
  await clock.set(clock.nowMs() + 4 * MINUTE_MS)
  await speaksShortly(plenary, names.room[1])
}

async function pointOfOrder(plenary: Plenary): Promise<void> {
  const { say, names, chair, hall, clock } = plenary
  const [interrupted, point] = [names.room[1], names.pointOfOrder]
  await ask(plenary, point, 'point_of_order')
  const band = chair.page.getByRole('alert').filter({ hasText: say('floor.kind_point_of_order') })
  await expect(band).toContainText(point)
  await postNotice(plenary)
  await expectInOneGlance(plenary, band)
  await band.getByRole('button', { name: say('floor.call_now') }).click()
  await hear(chair.page, say, point)
  const stands = new RegExp(say('floor.interrupted', { name: interrupted, time: '0:00' }).replace('0:00', '1:[45]\\d'))
  await expect(hasFloor(chair.page, say)).toContainText(stands)
  await expect(hall.getByRole('main')).toContainText(stands)
  const stood = stands.exec(await hasFloor(chair.page, say).innerText())![0]
  await clock.set(clock.nowMs() + MINUTE_MS)
  await expect(hasFloor(chair.page, say)).toContainText(stood)
  await chair.page.getByRole('button', { name: say('floor.finish_turn') }).click()
  await expect(hasFloor(chair.page, say)).not.toContainText(point)
  await expect(hasFloor(chair.page, say)).toContainText(interrupted)
  await expect(speakersClock(chair.page, say)).toHaveText(/1:[345]\d/)
  await clock.set(clock.nowMs() + MINUTE_MS)
}

async function loseConnection(plenary: Plenary): Promise<void> {
  const { say, names, chair, bruno, clock } = plenary
  await give(chair.page, say, names.remote[2])
  await hear(chair.page, say, names.remote[2])
  await expectPlace(bruno, say, 2)
  await bruno.context().setOffline(true)
  const row = consoleQueue(chair.page, say).nth(1)
  await expect(row).toContainText(names.remote[3])
  await expect(row).toContainText(say('floor.gone_for', { minutes: 0 }))
  await clock.set(clock.nowMs() + 2 * MINUTE_MS)
  await expect(row).toContainText(names.remote[3])
  await expect(row).toContainText(say('floor.gone_for', { minutes: 2 }))
}

async function pressAtOnce(plenary: Plenary): Promise<void> {
  const { say, names, chair, coChair, clock } = plenary
  const [name, after] = [names.room[2], names.remote[3]]
  await expect(coChair.page.getByRole('button', { name: say('floor.give_to', { name }) })).toBeEnabled()
  coChair.frames.hold()
  await give(chair.page, say, name)
  await hear(chair.page, say, name)
  await give(coChair.page, say, name)
  coChair.frames.release()
  const alert = coChair.page.getByRole('alert')
  await expect(alert).toContainText(say('meeting.first_gave', { name }))
  for (const { page } of [chair, coChair]) await expectSpeakerAndNext(page, say, { name, after })
  await alert.getByRole('button', { name: say('meeting.understood') }).click()
  await clock.set(clock.nowMs() + 4 * MINUTE_MS)
}

async function comeBack(plenary: Plenary): Promise<void> {
  const { say, names, chair, bruno } = plenary
  await bruno.context().setOffline(false)
  await expectConnected(bruno, say)
  await expectPlace(bruno, say, 1)
  await expect(chair.page.getByRole('region', { name: say('floor.next'), exact: true })).toContainText(
    say('floor.reach_connected'),
  )
  await speaks(plenary, names.remote[3])
  await expect(ownPlace(bruno, say)).toContainText(say('floor.you_are_called'))
}

async function moveByHand(plenary: Plenary): Promise<void> {
  const { say, names, chair, amal } = plenary
  const { room, remote } = names
  const queue = consoleQueue(chair.page, say)
  await expect(queue).toContainText([room[3], remote[4], room[4], remote[5], room[5], remote[6]])
  await queue
    .nth(4)
    .getByRole('button', { name: say('floor.more_for', { name: room[5] }) })
    .click()
  await chair.page.getByRole('menuitem', { name: say('floor.move_to') }).click()
  const dialog = chair.page.getByRole('dialog')
  await dialog.getByLabel(say('floor.position'), { exact: true }).fill('3')
  await dialog.getByRole('button', { name: say('floor.move'), exact: true }).click()
  await expect(queue).toContainText([room[3], remote[4], room[5], remote[5], room[4], remote[6]])
  await expect(queue.nth(2)).toContainText(say('floor.reason_moved_by_chair'))
  await amal.getByRole('tab', { name: say('floor.speakers') }).click()
  await expect(amal.getByRole('tabpanel').getByRole('listitem').nth(2)).toContainText(
    say('floor.reason_moved_by_chair'),
  )
}

async function undoCall(plenary: Plenary): Promise<void> {
  const { say, names, chair } = plenary
  const { page } = chair
  const next = page.getByRole('region', { name: say('floor.next'), exact: true })
  await page.getByRole('button', { name: say('floor.finish_turn') }).click()
  await expect(page.getByText(say('floor.floor_is_open'))).toBeVisible()
  await give(page, say, names.room[3])
  await expect(next).toContainText(names.remote[4])
  await page.getByRole('button', { name: say('floor.undo_called', { name: names.room[3] }) }).click()
  await expect(next).toContainText(names.room[3])
  await expect(page.getByText(say('floor.floor_is_open'))).toBeVisible()
  await speaks(plenary, names.room[3])
}

async function runOver(plenary: Plenary): Promise<void> {
  const { say, names, chair } = plenary
  await give(chair.page, say, names.remote[6])
  await hear(chair.page, say, names.remote[6])
  await at(plenary, '10:29')
  await expectForecast(plenary, say('agenda.in_time'), { plenary: '10:30', coffee: '12:00' })
  await at(plenary, '10:36')
  await expectForecast(plenary, say('agenda.late', { minutes: 6 }), { plenary: '10:36', coffee: '12:06' })
  await at(plenary, '10:42')
  await expectForecast(plenary, say('agenda.late', { minutes: 12 }), { plenary: '10:42', coffee: '12:12' })
  await chair.page.getByRole('button', { name: say('floor.finish_turn') }).click()
}

async function lastCall(plenary: Plenary): Promise<void> {
  const { say, names, chair, amal, hall } = plenary
  await chair.page.getByLabel(say('floor.last_call')).selectOption('1')
  const closesAt = new RegExp(say('floor.closes_in', { time: '0:00' }).replace('0:00', '0:[345]\\d'))
  for (const page of [amal, hall]) await expect(page.getByText(closesAt).first()).toBeVisible()
  for (const name of names.late) await ask(plenary, name)
  await at(plenary, '10:44')
  await expect(askButton(amal, say)).toHaveAccessibleDescription(say('floor.why_queue_closed'))
  await expect(hall.getByText(say('floor.screen_queue_closed'))).toBeVisible()
  await expect(chair.page.getByRole('button', { name: say('floor.open_queue') })).toBeVisible()
}

async function carryOver(plenary: Plenary): Promise<void> {
  const { say, names, chair, coChair, amal, hall, language } = plenary
  const next = TITLES.secondPlenary[language]
  await chair.page.getByRole('button', { name: say('agenda.next_item') }).click()
  const dialog = chair.page.getByRole('dialog', { name: say('agenda.leave_question', { count: 2 }) })
  await dialog.getByRole('button', { name: say('agenda.leave_carry', { item: next }) }).click()
  await expectOn([chair.page, coChair.page, amal, hall], next)
  await expect(consoleQueue(chair.page, say)).toContainText([...names.late])
  await expect(askButton(amal, say)).toBeEnabled()
}
