import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ROLES } from '../../shared/lib/roles.ts'
import type { MeetingId } from '../../shared/lib/ids.ts'
import { newMeeting, readAgenda } from '../../shared/meeting/new-meeting.ts'
import { given, system } from '../support/given.ts'

const sample = readFileSync(new URL('../../shared/sample/igf-2021-agenda.json', import.meta.url))

test('[ME8] a plan becomes a meeting by a list of commands, with a link for each role', () => {
  const reading = readAgenda({ format: 'json', bytes: sample })
  if (reading.outcome === 'refused') throw new Error('the sample was refused')
  let made = 0
  const { commands, links } = newMeeting({
    meetingId: 'm1' as MeetingId,
    plan: reading.plan,
    firstDay: '2026-11-23',
    newId: <Id extends string>(prefix: string) => `${prefix}${++made}` as Id,
  })
  const { state } = commands.reduce((meeting, command) => meeting.after(system, command), given())
  expect(state.meeting).toMatchObject({ meetingId: 'm1', phase: 'setup', zone: 'UTC', languages: ['en', 'ar'] })
  expect(state.agenda.days.map(({ date }) => date)).toEqual(['2026-11-23', '2026-11-24', '2026-12-01'])
  expect(Object.keys(state.agenda.items)).toHaveLength(22)
  expect(new Set(Object.values(links)).size).toBe(ROLES.length)
  expect(
    ROLES.map((role) => [role, state.people.links.get(links[role])?.kind, state.people.links.get(links[role])?.role]),
  ).toEqual([
    ['secretariat', 'role', 'secretariat'],
    ['chair', 'role', 'chair'],
    ['moderator', 'role', 'moderator'],
    ['member', 'shared', 'member'],
    ['participant', 'shared', 'participant'],
    ['observer', 'shared', 'observer'],
    ['door', 'role', 'door'],
    ['booth', 'role', 'booth'],
    ['screen', 'screen', 'screen'],
  ])
})
