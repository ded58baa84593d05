import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { pino } from 'pino'
import { afterEach, describe, expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { beaconRoute } from '../../server/http/beacon-route.ts'
import type { HttpParts } from '../../server/http/http-parts.ts'
import { notAllowed, problemHandler } from '../../server/http/problem.ts'
import { askRelay, type AskRelay } from '../../server/http/relay-answer.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { drawSeen, meeting, MIX } from '../support/draw-record.ts'
import { chair } from '../support/given.ts'
import { prepare } from '../support/groups-meeting.ts'

const waiting = meeting.after(chair, prepare({ ...MIX, entropy: 'beacon' }))
const { beaconRound, beaconAtMs } = drawSeen(waiting) as { beaconRound: number; beaconAtMs: number }
const SIGNATURE = 'ab'.repeat(48)
const RELAYS = ['https://one.example.org', 'https://two.example.org']

const servers: Server[] = []
afterEach(() => servers.splice(0).forEach((server) => server.close()))

async function served(handler: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer(handler).listen(0, '127.0.0.1')
  servers.push(server)
  await new Promise((resolve) => server.once('listening', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

interface Asking {
  readonly ask: AskRelay
  readonly state?: MeetingState
  readonly nowMs?: number
  readonly isPodium?: boolean
}

/** Asks the route as somebody of the podium. */
async function asked({ ask, state = waiting.state, nowMs = beaconAtMs, isPodium = true }: Asking) {
  const podium = () =>
    isPodium ? Promise.resolve({ meeting: { meetingId: 'm', state } }) : Promise.reject(notAllowed())
  const parts = { callers: { podium }, clock: { nowMs: () => nowMs } } as unknown as HttpParts
  const app = express().use(beaconRoute(parts, { relays: RELAYS, ask }), problemHandler(pino({ level: 'silent' })))
  const response = await fetch(`${await served(app)}/meetings/m/beacon`, { method: 'POST' })
  return { status: response.status, body: (await response.json()) as unknown }
}

const never: AskRelay = () => Promise.reject(new Error('Nobody may be asked.'))

describe('the round of the beacon that tables wait for', () => {
  test('[GR123] is read from a relay for the podium', async () => {
    const urls: string[] = []
    const ask: AskRelay = (url) => {
      urls.push(url)
      return Promise.resolve(SIGNATURE)
    }
    expect(await asked({ ask })).toEqual({ status: 200, body: { round: beaconRound, signature: SIGNATURE } })
    expect(urls).toEqual([
      expect.stringMatching(new RegExp(`^https://one\\.example\\.org/52db.*/public/${beaconRound}$`)),
    ])
  })

  test('[GR123] one relay is silent → the next is asked; none answers → said, and nothing is blocked', async () => {
    const second: AskRelay = (url) =>
      url.includes('two') ? Promise.resolve(SIGNATURE) : Promise.reject(new Error('down'))
    expect(await asked({ ask: second })).toMatchObject({ status: 200 })
    expect(await asked({ ask: () => Promise.resolve(undefined) })).toMatchObject({
      status: 502,
      body: { code: 'beacon_silent' },
    })
  })

  test('[GR123] before its time, where no tables wait, and for others → nobody is asked', async () => {
    expect(await asked({ ask: never, nowMs: beaconAtMs - 1 })).toMatchObject({
      status: 409,
      body: { code: 'too_early' },
    })
    expect(await asked({ ask: never, state: meeting.state })).toMatchObject({ status: 404 })
    expect(await asked({ ask: never, isPodium: false })).toMatchObject({ status: 403 })
  })
})

describe('what a relay answers', () => {
  const relay = (body: string, status = 200, headers = {}) =>
    served((_request, response) => response.writeHead(status, headers).end(body))

  test('[GR123] its signature is read; of anything else nothing is', async () => {
    expect(await askRelay(await relay(JSON.stringify({ round: 1, signature: SIGNATURE })))).toBe(SIGNATURE)
    expect(await askRelay(await relay('{"signature":"<b>"}'))).toBeUndefined()
    expect(await askRelay(await relay('{}', 404))).toBeUndefined()
    await expect(askRelay(await relay('no JSON'))).rejects.toThrow()
  })

  test('[GR123] it cannot send the server elsewhere, nor fill its memory', async () => {
    const elsewhere = await relay(JSON.stringify({ signature: SIGNATURE }))
    await expect(askRelay(await relay('', 302, { Location: elsewhere }))).rejects.toThrow()
    await expect(askRelay(await relay(' '.repeat(5000)))).rejects.toThrow('no answer of a relay')
  })
})

test('[GR123] relays are https addresses from the settings; none switches them off', () => {
  const relays = (urls?: string) => readConfig(urls === undefined ? {} : { BEACON_URLS: urls }).BEACON_URLS
  expect(relays()).toEqual(['https://api.drand.sh', 'https://drand.cloudflare.com'])
  expect(relays('https://beacon.example.org/, https://b.example.org')).toEqual([
    'https://beacon.example.org',
    'https://b.example.org',
  ])
  expect(relays('none')).toEqual([])
  expect(() => relays('http://beacon.example.org')).toThrow(/BEACON_URLS/)
})
