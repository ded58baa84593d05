import type { Lateness } from '../lib/feature.ts'
import type { Command } from '../meeting/meeting.ts'

/** The types that may arrive late, for the client, which does not load the schemas; a test holds it equal to the specs. */
const MAY_BE_LATE: { readonly [Type in Command['type']]?: Exclude<Lateness, 'never'> } = {
  'people.set_mode': 'always',
  'people.add_walk_in': 'always',
  'people.tie_badge': 'always',
  'people.untie_badge': 'always',
  'people.claim_roster': 'always',
  'attendance.check_in': 'always',
  'attendance.check_out': 'always',
  'attendance.undo': 'always',
  'attendance.leave': 'always',
  'attendance.leave_room': 'always',
  'attendance.come_back': 'always',
  'attendance.count_heads': 'always',
  'attendance.count_door': 'always',
  'attendance.check_in_many': 'always',
  'attendance.undo_many': 'always',
  'attendance.undo_count': 'always',
  'attendance.count_call': 'always',
  'floor.ask': 'while_item_open',
  'floor.describe': 'while_item_open',
  'floor.leave': 'while_item_open',
  'floor.later': 'while_item_open',
  'floor.ready': 'while_item_open',
  'floor.add': 'while_item_open',
  'floor.attach_statement': 'while_item_open',
  'floor.submit_statement': 'while_item_open',
  'notices.mark_read': 'always',
}

/** Whether a command of this type may still arrive after its connection was lost. */
export const latenessOf = (type: Command['type']): Lateness => MAY_BE_LATE[type] ?? 'never'
