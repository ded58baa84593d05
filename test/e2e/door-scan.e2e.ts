import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { enter, wayAt } from '../../server/simulated/entrance.ts'
import { badgeText } from '../../shared/features/people/badge-code.ts'
import type { WireViewOf } from '../../shared/meeting/view.ts'
import { isLive, until, wireDevice } from '../support/wire-device.ts'
import { expectResult, openDoor } from './support/door.ts'
import { browserSeeing, filmOf } from './support/fake-camera.ts'
import { expect, makeSample, openDevice, test } from './support/venue.ts'
import { wordsIn } from './support/words.ts'

test('[AT50, AT54] a badge is held before the camera of a browser that reads none itself → its person is in, once, and nothing came from elsewhere', async ({
  server,
}) => {
  const say = wordsIn('en')
  const { meetingId, links } = await makeSample(server)
  const { cookie } = await enter(wayAt(server.base, links.secretariat), { name: 'Lena Moreau' })
  const podium = wireDevice(server.base, links.secretariat, { audience: 'podium', cookie })
  const { view } = await until(podium, isLive)
  const { people } = (view as unknown as WireViewOf['podium']).people
  const [personId = '', { name = '', code = '' } = {}] =
    Object.entries(people).find(([, { source }]) => source === 'roster') ?? []

  const folder = await mkdtemp(join(tmpdir(), 'rostrum-camera-'))
  const film = join(folder, 'badge.y4m')
  await filmOf(badgeText(meetingId, code), film)
  const browser = await browserSeeing(film)
  const tablet = await openDevice(browser, 'tablet', 'en')
  const strangers: string[] = []
  const complaints: string[] = []
  tablet.on('request', (request) => {
    if (!request.url().startsWith(server.base) && request.url().startsWith('http')) strangers.push(request.url())
  })
  tablet.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })

  await openDoor(tablet, say, links.door, 'A')
  expect(await tablet.evaluate(() => 'BarcodeDetector' in globalThis)).toBe(false)
  await tablet.getByRole('button', { name: say('attendance.camera_start') }).click()
  await expectResult(tablet, say, 'in', name)
  const { view: after } = await until(podium, (state) => {
    const { attendance } = state.view as unknown as WireViewOf['podium']
    return attendance.room === 1
  })
  const { attendance } = after as unknown as WireViewOf['podium']
  expect(attendance.people[personId]).toMatchObject({ source: 'scan', door: 'A' })
  expect(strangers).toEqual([])
  expect(complaints).toEqual([])
  await tablet.getByRole('button', { name: say('attendance.camera_stop') }).click()
  await expect(tablet.getByRole('button', { name: say('attendance.camera_start') })).toBeVisible()

  podium.stop()
  await browser.close()
  await rm(folder, { recursive: true })
})
