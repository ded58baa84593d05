import { expect, test } from 'vitest'
import { rightsOf } from '../../shared/features/people/state.ts'
import { LANGUAGES } from '../../shared/lib/languages.ts'
import type { DeviceId, PersonId } from '../../shared/lib/ids.ts'
import { toJson } from '../../shared/lib/patch.ts'
import { AUDIENCES } from '../../shared/lib/roles.ts'
import { exportNames, exportOf } from '../../shared/meeting/exports.ts'
import type { Command } from '../../shared/meeting/meeting.ts'
import { me } from '../../shared/meeting/view.ts'
import { MemoryEventLog } from '../../server/log/memory-event-log.ts'
import type { Plain } from '../support/given.ts'
import { smallPlan } from '../support/small-plan.ts'
import { admit, MEETING, nodeOn, type TestNode } from './live-meeting-kit.ts'

/** Stands in every word by or about the one who is erased. */
const MARK = 'Zyxwine'
const PUSH = { p256dh: 'p'.repeat(87), auth: 'a'.repeat(22) }

const idOf = (node: TestNode, device: string): PersonId =>
  rightsOf(node.meeting.state.people, device as DeviceId, node.nowMs())!.personId!

/** All that anybody can read of the meeting, and each row of its texts. */
async function everything(node: TestNode, log: MemoryEventLog): Promise<string> {
  const { meeting } = node
  const { state } = meeting
  const nowMs = node.nowMs()
  const own = state.people.people.values().map(({ personId }) => toJson(me(state, personId)))
  const files = exportNames.flatMap((name) => {
    const file = exportOf(name)!
    return LANGUAGES.map((language) =>
      'body' in file ? file.body(state, { nowMs, language }) : file.calendar(state, { nowMs, language }),
    )
  })
  const views = AUDIENCES.map((audience) => toJson(meeting.feed(audience).view))
  return JSON.stringify([views, own, files, [...(await log.texts(MEETING)).values()]])
}

/** A meeting with somebody who did all that leaves words behind, and is of the list besides. */
async function livelyMeeting(log: MemoryEventLog): Promise<{ node: TestNode; personId: PersonId }> {
  const node = await nodeOn(log)
  const all = async (sender: string, ...commands: Plain<Command>[]) => {
    for (const command of commands) {
      const sending = node.send(sender, command)
      await node.meeting.drained()
      expect([command.type, await sending]).toMatchObject([command.type, { outcome: 'accepted' }])
    }
  }
  await all('system', smallPlan.create, smallPlan.agenda)
  await admit(node, 'sec', 'secretariat')
  await admit(node, 'chair', 'chair')
  await all(
    'system',
    { type: 'people.make_link', linkId: 'lg', kind: 'shared', role: 'participant' },
    { type: 'people.join', linkId: 'lg', deviceId: 'guest', name: `${MARK} N`, organisation: `${MARK} Org` },
  )
  const walkIn = idOf(node, 'guest')
  await all(
    'sec',
    {
      type: 'people.import',
      rows: [
        {
          name: `${MARK} Nova`,
          familyName: MARK,
          nameLatin: `${MARK} L`,
          nameArabic: `${MARK} A`,
          organisation: `${MARK} Inc`,
          country: `${MARK}land`,
          email: `${MARK}@example.org`,
          roles: ['participant'],
        },
      ],
    },
    { type: 'people.unite_organisations', into: `${MARK} Ltd`, from: [`${MARK} Inc`] },
    { type: 'notices.post', to: { kind: 'person', personId: walkIn }, text: { en: `Dear ${MARK}` }, urgency: 'calm' },
    { type: 'people.set_protocol', personId: walkIn, calledAs: `Her ${MARK}`, pronunciation: `${MARK}-ee`, seat: MARK },
    { type: 'agenda.note_apology', dayId: 'd2', personId: walkIn },
  )
  await all('chair', { type: 'agenda.advance', expects: {} })
  await all(
    'guest',
    { type: 'people.claim_roster' },
    { type: 'alerts.subscribe', endpoint: `https://push.example.org/${MARK}`, ...PUSH, language: 'en' },
    { type: 'floor.ask', itemId: 'i1' },
  )
  const [entryId] = node.meeting.state.floor.items['i1']!.entries.entries()[0]!
  await all(
    'guest',
    { type: 'floor.describe', entryId, topic: `About ${MARK}` },
    { type: 'floor.submit_statement', itemId: 'i1', text: `Says ${MARK}` },
  )
  const listed = node.meeting.state.people.people.values().find(({ source }) => source === 'roster')!
  await all('sec', { type: 'people.merge', fromPersonId: walkIn, intoPersonId: listed.personId, detailsOf: 'from' })
  return { node, personId: listed.personId }
}

test('[PE63] whoever is erased has no word in any view, file or row, on this node and on one that reads the log', async () => {
  const log = new MemoryEventLog()
  const { node, personId } = await livelyMeeting(log)
  expect(await everything(node, log)).toContain(MARK)
  expect(await node.send('sec', { type: 'people.erase', personId })).toMatchObject({ outcome: 'accepted' })
  const again = await nodeOn(log, node.time)
  for (const each of [node, again]) expect(await everything(each, log)).not.toContain(MARK)
  expect(node.meeting.state.people.people.size).toBe(3)
})

test('[PE64] a name that the desk typed is erased from queue, turns and lists, and the turn stays', async () => {
  const log = new MemoryEventLog()
  const node = await nodeOn(log)
  await node.send('system', smallPlan.create)
  await node.send('system', smallPlan.agenda)
  await admit(node, 'sec', 'secretariat')
  await admit(node, 'chair', 'chair')
  await node.send('chair', { type: 'agenda.advance', expects: {} })
  const added = { type: 'floor.add', itemId: 'i1', channel: 'chat', mode: 'remote', name: MARK } as const
  await node.send('chair', { ...added, topic: `On ${MARK}` })
  const [entryId] = node.meeting.state.floor.items['i1']!.entries.entries()[0]!
  await node.send('chair', { type: 'floor.give', entryId, expects: {} })
  await node.send('chair', { type: 'floor.heard', entryId })
  node.time.pass(5_000)
  await node.send('chair', { type: 'floor.finish', entryId })
  await node.send('chair', { ...added, organisation: `${MARK} Inc` })
  expect(await everything(node, log)).toContain(MARK)
  expect(await node.send('sec', { type: 'floor.erase_name', name: MARK })).toMatchObject({ outcome: 'accepted' })
  const again = await nodeOn(log, node.time)
  for (const each of [node, again]) expect(await everything(each, log)).not.toContain(MARK)
  expect(again.meeting.state.floor.history.get(entryId)).toMatchObject({ spokeMs: 5_000 })
})
