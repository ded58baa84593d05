import { HALL_ROLES, PODIUM_ROLES, type Role } from '../lib/roles.ts'
import type { Command } from '../meeting/meeting.ts'

const HALL: readonly Role[] = HALL_ROLES
const DESK: readonly Role[] = PODIUM_ROLES
const EVERYONE = [...HALL, ...DESK]
const CHAIRS: readonly Role[] = ['chair', 'secretariat']
const SECRETARIAT: readonly Role[] = ['secretariat']
const LIST: readonly Role[] = ['secretariat', 'moderator']
const STAFF: readonly Role[] = ['door', 'moderator', 'secretariat']
const NOBODY: readonly Role[] = []

/** Which roles may send each type, for the client, which does not load the schemas; a test holds it equal to the specs. */
const SENDERS: { readonly [Type in Command['type']]: readonly Role[] } = {
  'meeting.create': NOBODY,
  'meeting.edit': SECRETARIAT,
  'meeting.set_call': DESK,
  'meeting.pause': DESK,
  'meeting.resume': DESK,
  'meeting.begin_rehearsal': NOBODY,
  'meeting.close': CHAIRS,
  'meeting.reopen': CHAIRS,
  'people.import': SECRETARIAT,
  'people.make_link': SECRETARIAT,
  'people.make_personal_links': SECRETARIAT,
  'people.revoke_link': SECRETARIAT,
  'people.change_code': DESK,
  'people.join': NOBODY,
  'people.add_walk_in': STAFF,
  'people.end_device': DESK,
  'people.set_mode': EVERYONE,
  'people.claim_roster': HALL,
  'people.merge': LIST,
  'people.decline_claim': LIST,
  'people.erase': SECRETARIAT,
  'agenda.import': SECRETARIAT,
  'agenda.open': CHAIRS,
  'agenda.advance': CHAIRS,
  'agenda.close': CHAIRS,
  'agenda.pause': CHAIRS,
  'agenda.resume': CHAIRS,
  'agenda.skip': CHAIRS,
  'agenda.unskip': CHAIRS,
  'agenda.go_back': CHAIRS,
  'attendance.connect': NOBODY,
  'attendance.fall_asleep': NOBODY,
  'attendance.check_in': STAFF,
  'attendance.check_out': STAFF,
  'attendance.undo': STAFF,
  'attendance.enter_room': HALL,
  'attendance.leave': HALL,
  'attendance.leave_room': HALL,
  'attendance.come_back': HALL,
  'attendance.count_heads': STAFF,
  'attendance.count_door': STAFF,
  'attendance.set_rules': CHAIRS,
  'attendance.change_room_code': STAFF,
  'attendance.end_day': NOBODY,
  'floor.ask': HALL,
  'floor.describe': EVERYONE,
  'floor.leave': EVERYONE,
  'floor.later': EVERYONE,
  'floor.ready': HALL,
  'floor.add': DESK,
  'floor.give': CHAIRS,
  'floor.heard': DESK,
  'floor.finish': EVERYONE,
  'floor.hold': DESK,
  'floor.return': DESK,
  'floor.skip': CHAIRS,
  'floor.move': CHAIRS,
  'floor.remove': DESK,
  'floor.allow': CHAIRS,
  'floor.decline': CHAIRS,
  'floor.close_queue': CHAIRS,
  'floor.open_queue': CHAIRS,
  'floor.extend': CHAIRS,
  'floor.pause_clock': DESK,
  'floor.resume_clock': DESK,
  'floor.set_policy': CHAIRS,
  'floor.set_limit': CHAIRS,
  'groups.prepare': DESK,
  'groups.redraw': DESK,
  'groups.discard': DESK,
  'groups.keep_draw': NOBODY,
  'groups.fail_draw': NOBODY,
  'groups.set_places': DESK,
  'groups.publish': DESK,
  'groups.settle': NOBODY,
  'groups.extend': DESK,
  'groups.end': DESK,
  'notices.post': DESK,
  'notices.withdraw': DESK,
  'notices.mark_read': [...EVERYONE, 'door'],
}

/** Whether somebody with these roles may send commands of this type: a screen leaves out what would be refused anyway. */
export const maySend = (roles: readonly Role[], type: Command['type']): boolean =>
  SENDERS[type].some((role) => roles.includes(role))
