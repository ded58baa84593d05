import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { PROTOCOL_VERSION } from '../../shared/protocol/protocol-version.ts'
import { RedisServer } from '../support/redis-server.ts'
import { freePort } from '../support/free-port.ts'
import { Attendee } from './attendee.ts'
import { sampleWay } from './sample-way.ts'
import { ServerProcess } from './server-process.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const NEXT = PROTOCOL_VERSION + 1

let folder: string
let redis: RedisServer
let former: ServerProcess
let next: ServerProcess
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-releases-'))
  redis = await RedisServer.start({ appendonly: 'yes', appendfsync: 'always' })
  const settings = { REDIS_URL: redis.url }
  former = new ServerProcess(await freePort(), folder, settings)
  next = new ServerProcess(await freePort(), folder, settings)
  next.root = nextRelease(join(folder, 'next'))
  await Promise.all([former.start(), next.start()])
}, 120_000)
afterAll(async () => {
  await Promise.all([former.kill(), next.kill()])
  await redis.stop()
  rmSync(folder, { recursive: true })
})

/** This release again, but for the version of its wire. */
function nextRelease(root: string): string {
  for (const part of ['server', 'shared', 'package.json'])
    cpSync(join(ROOT, part), join(root, part), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'))
  const file = join(root, 'shared/protocol/protocol-version.ts')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/= \d+/, `= ${NEXT}`))
  return root
}

const refusedBy = (protocol: number) => JSON.stringify({ outcome: 'error', code: 'other_protocol', protocol })
const said = ({ view }: Attendee) =>
  Object.values(view.notices as { readonly [id: string]: { readonly text: { readonly en: string } } })
    .map(({ text }) => text.en)
    .sort()

test('[OP5] nodes and pages of two releases in one meeting, the older node is upgraded under load → every command counts once, all see the same', async () => {
  const way = await sampleWay(former.base, 'moderator')
  const people = [
    await Attendee.enter(former.base, way, 'Amal'),
    await Attendee.enter(former.base, way, 'Bao'),
    await Attendee.enter(next.base, way, 'Chidi', NEXT),
    await Attendee.enter(next.base, way, 'Dana', NEXT),
  ]
  const sent: string[] = []
  const post = (person: Attendee, text: string) => {
    sent.push(text)
    return person.send(text, { type: 'notices.post', to: { kind: 'all' }, text: { en: text }, urgency: 'urgent' })
  }
  const round = (name: string) => people.map((person, at) => post(person, `${name}${at}`))
  const answers = [...(await Promise.all(round('first'))), ...(await Promise.all(round('second')))]

  // Commands are under way while the node goes and comes again as the next release.
  const late = round('late')
  await former.stop()
  former.root = next.root
  await former.start()
  for (const at of [0, 1]) {
    const outdated = people[at]!
    await vi.waitFor(() => expect(outdated.complaints).toContain(refusedBy(NEXT)), 20_000)
    people[at] = await outdated.loadedAnew(NEXT)
  }
  const again = [0, 1].map((at) => post(people[at]!, `late${at}`))
  answers.push(...(await Promise.all([...late.slice(2), ...again])), ...(await Promise.all(round('last'))))

  expect(answers.map(({ outcome }) => outcome)).toEqual(answers.map(() => 'accepted'))
  const all = [...new Set(sent)].sort()
  for (const person of people) {
    await person.sees(() => (said(person).length >= all.length ? true : undefined))
    expect(said(person)).toEqual(all)
    expect(person.complaints).toEqual([])
    person.leave()
  }
}, 60_000)
