import type { Command } from '../../shared/meeting/meeting.ts'
import { meetingWithParts, part } from './agenda-with-parts.ts'
import { chair, given, type Given, type Plain } from './given.ts'
import { arrived, listed } from './groups-meeting.ts'

type Create = Extract<Plain<Command>, { type: 'groups.create_group' }>

/** The chair's wish for a closed group with these members. */
export const createGroup = (groupId: string, members: readonly string[], more: Partial<Create> = {}): Create => ({
  type: 'groups.create_group',
  groupId,
  name: nameOf(groupId),
  limitMs: 600_000,
  isOpen: false,
  members,
  ...more,
})

/** What a group is called. */
export const nameOf = (groupId: string) => ({ en: `Group ${groupId}` })

type Open = Extract<Plain<Command>, { type: 'groups.open_groups' }>

/** The chair's wish that all groups meet. */
export const openGroups = (more: Partial<Open> = {}): Open => ({ type: 'groups.open_groups', roundId: 'r1', ...more })

/**
 * The small meeting while `i1` is on; `i2` has a breakout of half an hour, reports of half an hour and a discussion. `ana`, `bo`,
 * `cy` and `dee` are in the room, where `obi` observes; `pat` and `quin` are remote.
 */
export const withCrowd = (): Given =>
  given(
    ...meetingWithParts(part(30, { kind: 'breakout' }), part(30, { kind: 'report' }), part(30)),
    ...['ana', 'bo', 'cy', 'dee'].map((id) => listed(id)),
    ...['pat', 'quin'].map((id) => listed(id, 'remote')),
    listed('obi', 'room', 'observer'),
    { type: 'agenda.item_opened', itemId: 'i1' },
    ...['ana', 'bo', 'cy', 'dee', 'obi'].map((id) => arrived(id, 'room')),
    ...['pat', 'quin'].map((id) => arrived(id, 'remote')),
  )

/** The same with `hybrid` (`ana`, `bo`, `pat`), `outreach` (`cy`, `bo`) and `strategy`, which has nobody and is open to all. */
export const withGroups = (): Given =>
  withCrowd()
    .after(chair, createGroup('hybrid', ['ana', 'bo', 'pat']))
    .after(chair, createGroup('outreach', ['cy', 'bo']))
    .after(chair, createGroup('strategy', [], { isOpen: true }))

/** The same in the breakout of `i2`. */
export const inBreakout = (meeting: Given): Given =>
  meeting.after(chair, { type: 'agenda.open', itemId: 'i2', expects: { itemId: 'i1' } })
