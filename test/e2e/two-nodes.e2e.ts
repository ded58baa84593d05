import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ServerProcess } from '../faults/server-process.ts'
import { freePort } from '../support/free-port.ts'
import { TcpProxy } from '../faults/tcp-proxy.ts'
import { RedisServer } from '../support/redis-server.ts'
import { enterByLink, expectConnected } from './support/entering.ts'
import { askButton, consoleQueue, expectPlace, ownPlace } from './support/floor.ts'
import { expectOn, TITLES } from './support/sample-day.ts'
import { expect, makeSample, openDevice, test as base } from './support/venue.ts'
import { wordsIn } from './support/words.ts'

interface TwoNodes {
  readonly first: ServerProcess
  readonly second: ServerProcess
  /** The one address that people type; leads to the second node, and to the first only once `openWayToFirst` was called. */
  readonly address: string
  readonly openWayToFirst: () => void
}

const test = base.extend<{ nodes: TwoNodes }>({
  // Playwright tells from the pattern what a fixture needs: here nothing.
  // oxlint-disable-next-line no-empty-pattern
  nodes: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), 'rostrum-two-nodes-'))
    const redis = await RedisServer.start({ appendonly: 'yes', appendfsync: 'always' })
    const ports = [await freePort(), await freePort()] as const
    const [first, second] = ports.map((port) => new ServerProcess(port, folder, { REDIS_URL: redis.url })) as [
      ServerProcess,
      ServerProcess,
    ]
    let targets: readonly number[] = [ports[1]]
    const proxy = await TcpProxy.open(() => targets)
    // The first start makes the keys that both share.
    await first.start()
    await second.start()
    await provide({
      first,
      second,
      address: `http://127.0.0.1:${proxy.port}`,
      openWayToFirst: () => (targets = [ports[0]]),
    })
    await proxy.close()
    await first.kill()
    await second.kill()
    await redis.stop()
    await rm(folder, { recursive: true })
  },
})

const say = wordsIn('en')
const AMAL = 'Amal Haddad'

test('a node is killed: who was on it reads so, goes on at the other one, and the floor asked for stands', async ({
  browser,
  nodes: { first, second, address, openWayToFirst },
}) => {
  const { links } = await makeSample(first)
  const chair = await openDevice(browser, 'laptop', 'en')
  const amal = await openDevice(browser, 'phone', 'en')
  await enterByLink(chair, say, links.chair, { name: 'Ingrid Solberg' })
  await enterByLink(amal, say, links.participant.replace(first.base, address), { name: AMAL, mode: 'remote' })
  await expectConnected(amal, say)

  await test.step('each node shows at once what is pressed at the other', async () => {
    await chair.getByRole('button', { name: say('agenda.open_next') }).click()
    await chair.getByRole('button', { name: say('agenda.next_item') }).click()
    await expectOn([chair, amal], TITLES.firstPlenary.en)
    await askButton(amal, say).click()
    await expectPlace(amal, say, 1)
    await expect(consoleQueue(chair, say)).toContainText([AMAL])
  })

  await test.step('the node is killed: the page says that it has no connection, the chair goes on', async () => {
    await second.kill()
    await expect(amal.getByRole('status').getByText(say('meeting.trying_again'))).toBeVisible()
    await expectPlace(amal, say, 1)
    await expectConnected(chair, say)
  })

  await test.step('it is live again by the other node, and gets the floor once', async () => {
    openWayToFirst()
    await expectConnected(amal, say)
    await expectPlace(amal, say, 1)
    await expect(consoleQueue(chair, say)).toHaveCount(1)
    await chair.getByRole('button', { name: say('floor.give_to', { name: AMAL }) }).click()
    await expect(ownPlace(amal, say)).toContainText(say('floor.unmute_now'))
  })
})
