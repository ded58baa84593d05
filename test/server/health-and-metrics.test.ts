import { afterEach, describe, expect, test, vi } from 'vitest'
import { MemoryEventLog } from '../../server/log/memory-event-log.ts'
import { RehearsalLog } from '../../server/log/rehearsal-log.ts'
import { measuredLog } from '../../server/operations/measured-log.ts'
import { createMetrics } from '../../server/operations/metrics.ts'
import { Readiness } from '../../server/operations/readiness.ts'
import { VERSION } from '../../server/version.ts'
import { PROTOCOL_VERSION } from '../../shared/protocol/protocol-version.ts'
import { START_MS } from '../support/given.ts'
import { ADMIN_TOKEN, enter, linkIn, sampleOn, startTestServer, type TestServer } from '../support/test-server.ts'
import { TestTime } from '../support/test-time.ts'
import { wireDevice } from '../support/wire-device.ts'
import { FaultyEventLog } from './faulty-event-log.ts'

const METRICS_TOKEN = 'Zq7-for-the-monitoring-alone'

let server: TestServer | undefined
afterEach(async () => {
  await server?.stop()
  server = undefined
})

const shown = (token: string) => ({ as: 'nobody', headers: { Authorization: `Bearer ${token}` } })

/** The samples of a text in Prometheus' format, by series. */
const samplesIn = (text: string) =>
  Object.fromEntries(
    text
      .split('\n')
      .filter((line) => line && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
  )

describe('metrics', () => {
  test('[OP1] the monitoring token and the administrator’s show the metrics; nothing, a wrong one and a link’s do not', async () => {
    server = await startTestServer({ METRICS_TOKEN })
    const { links } = await sampleOn(server)
    const { linkId, secret } = linkIn(links.secretariat!)
    const cookie = await enter(server, links.secretariat!, { name: 'Secretariat' })
    for (const token of [METRICS_TOKEN, ADMIN_TOKEN]) {
      const answer = await server.ask('/metrics', shown(token))
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4')
    }
    for (const init of [{ as: 'nobody' }, shown('x'), shown(`${linkId}.${secret}`), { as: cookie }]) {
      const answer = await server.ask('/metrics', init)
      expect(answer.status).toBe(401)
      expect(await answer.text()).toBe('')
    }
    expect((await server.ask('/api/meetings', shown(METRICS_TOKEN))).status).toBe(403)
  })

  test('[OP1] what happened stands in them by its Prometheus name, and no id or name of a meeting, person or device', async () => {
    server = await startTestServer()
    const { meetingId, links } = await sampleOn(server)
    const cookie = await enter(server, links.participant!, { name: 'Amal Haddad', mode: 'remote' })
    const device = wireDevice(server.base, links.participant!, { audience: 'hall', cookie })
    await vi.waitFor(() => expect(device.store.getState().connection.state).toBe('live'))
    const text = await (await server.ask('/metrics')).text()
    device.stop()
    const samples = samplesIn(text)
    expect(samples).toMatchObject({
      [`rostrum_build_info{version="${VERSION}",protocol="${PROTOCOL_VERSION}"}`]: 1,
      'rostrum_connections{audience="hall"}': 1,
      rostrum_meetings_loaded: 1,
      rostrum_log_reachable: 1,
    })
    expect(samples['rostrum_commands_total{outcome="accepted"}']).toBeGreaterThan(2)
    expect(samples['rostrum_append_duration_seconds_count']).toBeGreaterThan(1)
    expect(samples['rostrum_append_batch_size_count']).toBe(samples['rostrum_append_duration_seconds_count'])
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds')
    expect(text).not.toMatch(new RegExp(`${meetingId}|${linkIn(links.participant!).linkId}|Amal|Haddad|"dev_`))
    const { base } = server
    await vi.waitFor(async () => {
      const later = samplesIn(await (await fetch(`${base}/metrics`, shown(ADMIN_TOKEN))).text())
      expect(later['rostrum_connections{audience="hall"}']).toBe(0)
    })
  })

  test('an append that fails counts its commands as unknown, one that was made before as repeated', async () => {
    const log = new FaultyEventLog(new MemoryEventLog())
    const metrics = createMetrics()
    const measured = measuredLog(new RehearsalLog(log), metrics)
    await measured.create('m1' as never, 'e1')
    const refused = {
      key: { sender: 'system', commandId: 'c1' as never },
      outcome: { outcome: 'rejected' as const, code: 'access/not_allowed' as const },
      texts: [],
      erasedTexts: [],
    }
    log.isDown = true
    await expect(measured.append('m1' as never, 0, [refused])).rejects.toThrow()
    log.isDown = false
    await measured.append('m1' as never, 0, [refused])
    await measured.append('m1' as never, 0, [refused])
    expect(samplesIn(await metrics.text())).toMatchObject({
      'rostrum_commands_total{outcome="unknown"}': 1,
      'rostrum_commands_total{outcome="rejected"}': 1,
      'rostrum_commands_total{outcome="repeated"}': 1,
      rostrum_append_duration_seconds_count: 3,
    })
  })
})

describe('health', () => {
  test('[OP2] a node whose log is away is alive and not ready, and ready again when the log is back', async () => {
    const log = new FaultyEventLog(new MemoryEventLog())
    server = await startTestServer({}, { eventLog: log })
    const { base } = server
    const ready = () => fetch(`${base}/readyz`)
    expect(await (await ready()).json()).toEqual({ status: 'ready' })
    log.isDown = true
    await vi.waitFor(async () => expect((await ready()).status).toBe(503), 5000)
    expect(await (await ready()).json()).toEqual({ status: 'log_unreachable' })
    expect((await fetch(`${base}/healthz`)).status).toBe(200)
    log.isDown = false
    await vi.waitFor(async () => expect((await ready()).status).toBe(200), 5000)
  })

  const given = () => {
    const time = new TestTime()
    const asked: PromiseWithResolvers<void>[] = []
    const state = { isDraining: false, isKeeping: true, isUpToDate: true }
    const readiness = new Readiness({
      scheduler: time.onServer(START_MS),
      isDraining: () => state.isDraining,
      isKeeping: () => state.isKeeping,
      isUpToDate: () => state.isUpToDate,
      checkLog: () => {
        asked.push(Promise.withResolvers())
        return asked.at(-1)!.promise
      },
    })
    return { time, asked, state, readiness }
  }

  test('[OP3] many ask at once and again → the log is asked once a second', async () => {
    const { time, asked, readiness } = given()
    const answers = [readiness.status(), readiness.status(), readiness.isLogReachable()]
    asked[0]!.resolve()
    expect(await Promise.all(answers)).toEqual(['ready', 'ready', true])
    time.pass(999)
    await readiness.status()
    expect(asked).toHaveLength(1)
    time.pass(1)
    void readiness.status()
    expect(asked).toHaveLength(2)
  })

  test('[OP2] [OP3] a log that does not answer for two seconds counts as away, and is not asked again meanwhile', async () => {
    const { time, asked, readiness } = given()
    const first = readiness.status()
    time.pass(2000)
    expect(await first).toBe('log_unreachable')
    time.pass(60_000)
    expect(await readiness.status()).toBe('log_unreachable')
    expect(asked).toHaveLength(1)
    asked[0]!.resolve()
    await new Promise(setImmediate)
    const next = readiness.status()
    asked[1]!.resolve()
    expect(await next).toBe('ready')
  })

  test('[OP2] a node with a meeting that cannot be kept is not ready; neither is one that is shutting down, whatever else', async () => {
    const { asked, state, readiness } = given()
    state.isKeeping = false
    const status = readiness.status()
    asked[0]!.resolve()
    expect(await status).toBe('not_keeping')
    state.isUpToDate = false
    expect(await readiness.status()).toBe('outdated')
    state.isDraining = true
    expect(await readiness.status()).toBe('draining')
  })
})
