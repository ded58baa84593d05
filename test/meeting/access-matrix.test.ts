import { describe, expect, test } from 'vitest'
import { reject } from '../../shared/lib/decision.ts'
import { ROLES, type Role } from '../../shared/lib/roles.ts'
import { features } from '../../shared/meeting/features.ts'
import { mayCommand, type Command } from '../../shared/meeting/meeting.ts'
import { given, person, system, type Plain } from '../support/given.ts'

/** Who may send what. A new command fails until its row stands here. */
const MATRIX = `
                            secretariat chair moderator member participant observer door booth screen system
meeting.create              -           -     -         -      -           -        -    -     -      yes
meeting.edit                yes         -     -         -      -           -        -    -     -      -
meeting.set_call            yes         yes   yes       -      -           -        -    -     -      -
meeting.pause               yes         yes   yes       -      -           -        -    -     -      -
meeting.resume              yes         yes   yes       -      -           -        -    -     -      -
meeting.begin_rehearsal     -           -     -         -      -           -        -    -     -      yes
meeting.record_loss         -           -     -         -      -           -        -    -     -      yes
meeting.confirm_loss        yes         yes   yes       -      -           -        -    -     -      -
meeting.close               yes         yes   -         -      -           -        -    -     -      -
meeting.reopen              yes         yes   -         -      -           -        -    -     -      -

people.readmit              yes         yes   -         -      -           -        -    -     -      -
people.give_chair           yes         yes   -         -      -           -        -    -     -      -
people.take_chair           yes         yes   -         -      -           -        -    -     -      -
people.import               yes         -     -         -      -           -        -    -     -      yes
people.make_link            yes         -     -         -      -           -        -    -     -      yes
people.make_personal_links  yes         -     -         -      -           -        -    -     -      yes
people.revoke_personal_links yes         -     -         -      -           -        -    -     -      yes
people.revoke_link          yes         -     -         -      -           -        -    -     -      yes
people.change_code          yes         yes   yes       -      -           -        -    -     -      -
people.note_wrong_codes     -           -     -         -      -           -        -    -     -      yes
people.join                 -           -     -         -      -           -        -    -     -      yes
people.add_walk_in          yes         -     yes       -      -           -        yes  -     -      -
people.end_device           yes         yes   yes       -      -           -        -    -     -      -
people.set_mode             yes         yes   yes       yes    yes         yes      -    -     -      -
people.claim_roster         -           -     -         yes    yes         yes      -    -     -      -
people.merge                yes         -     yes       -      -           -        -    -     -      -
people.set_apart            yes         -     -         -      -           -        -    -     -      -
people.decline_claim        yes         -     yes       -      -           -        -    -     -      -
people.set_protocol         yes         yes   yes       -      -           -        -    -     -      -
people.set_seat             yes         yes   yes       -      -           -        yes  -     -      -
people.tie_badge            yes         -     yes       -      -           -        yes  -     -      -
people.untie_badge          yes         -     yes       -      -           -        yes  -     -      -
people.change_details       yes         -     -         -      -           -        -    -     -      -
people.add_person           yes         -     -         -      -           -        -    -     -      -
people.unite_organisations  yes         -     -         -      -           -        -    -     -      -
people.erase                yes         -     -         -      -           -        -    -     -      -
people.set_retention        yes         -     -         -      -           -        -    -     -      -
people.erase_names          yes         -     -         -      -           -        -    -     -      -
people.forget_names         -           -     -         -      -           -        -    -     -      yes

agenda.import               yes         -     -         -      -           -        -    -     -      yes
agenda.update               yes         -     -         -      -           -        -    -     -      yes
agenda.open                 yes         yes   -         -      -           -        -    -     -      -
agenda.advance              yes         yes   -         -      -           -        -    -     -      -
agenda.close                yes         yes   -         -      -           -        -    -     -      -
agenda.pause                yes         yes   -         -      -           -        -    -     -      -
agenda.resume               yes         yes   -         -      -           -        -    -     -      -
agenda.skip                 yes         yes   -         -      -           -        -    -     -      -
agenda.unskip               yes         yes   -         -      -           -        -    -     -      -
agenda.go_back              yes         yes   -         -      -           -        -    -     -      -
agenda.start_segment        yes         yes   -         -      -           -        -    -     -      -
agenda.reopen               yes         yes   -         -      -           -        -    -     -      -
agenda.postpone             yes         yes   -         -      -           -        -    -     -      -
agenda.unpostpone           yes         yes   -         -      -           -        -    -     -      -
agenda.pin                  yes         yes   -         -      -           -        -    -     -      -
agenda.unpin                yes         yes   -         -      -           -        -    -     -      -
agenda.set_hard_stop        yes         yes   -         -      -           -        -    -     -      -
agenda.set_minutes          yes         yes   -         -      -           -        -    -     -      -
agenda.insert               yes         yes   -         -      -           -        -    -     -      -
agenda.move                 yes         yes   -         -      -           -        -    -     -      -
agenda.change               yes         yes   -         -      -           -        -    -     -      -
agenda.remove               yes         yes   -         -      -           -        -    -     -      -
agenda.adopt                yes         yes   -         -      -           -        -    -     -      -
agenda.unadopt              yes         yes   -         -      -           -        -    -     -      -
agenda.note_apology         yes         yes   yes       -      -           -        -    -     -      -
agenda.remove_apology       yes         yes   yes       -      -           -        -    -     -      -
agenda.answer_point         yes         yes   -         -      -           -        -    -     -      -
agenda.meet_output          yes         yes   -         -      -           -        -    -     -      -
agenda.renew_calendar       yes         yes   yes       -      -           -        -    -     -      -

attendance.connect          -           -     -         -      -           -        -    -     -      yes
attendance.fall_asleep      -           -     -         -      -           -        -    -     -      yes
attendance.check_in         yes         -     yes       -      -           -        yes  -     -      -
attendance.check_out        yes         -     yes       -      -           -        yes  -     -      -
attendance.undo             yes         -     yes       -      -           -        yes  -     -      -
attendance.enter_room       -           -     -         yes    yes         yes      -    -     -      -
attendance.leave            -           -     -         yes    yes         yes      -    -     -      -
attendance.leave_room       -           -     -         yes    yes         yes      -    -     -      -
attendance.come_back        -           -     -         yes    yes         yes      -    -     -      -
attendance.count_heads      yes         -     yes       -      -           -        yes  -     -      -
attendance.count_door       yes         -     yes       -      -           -        yes  -     -      -
attendance.set_rules        yes         yes   -         -      -           -        -    -     -      -
attendance.change_room_code yes         -     yes       -      -           -        yes  -     -      yes
attendance.end_day          -           -     -         -      -           -        -    -     -      yes
attendance.check_in_many    yes         -     yes       -      -           -        yes  -     -      -
attendance.undo_many        yes         -     yes       -      -           -        yes  -     -      -
attendance.undo_count       yes         -     yes       -      -           -        yes  -     -      -
attendance.count_call       yes         yes   yes       -      -           -        -    -     -      -
attendance.set_quorum       yes         yes   -         -      -           -        -    -     -      -

floor.ask                   -           -     -         yes    yes         yes      -    -     -      -
floor.describe              yes         yes   yes       yes    yes         yes      -    -     -      -
floor.leave                 yes         yes   yes       yes    yes         yes      -    -     -      -
floor.later                 yes         yes   yes       yes    yes         yes      -    -     -      -
floor.ready                 yes         yes   yes       yes    yes         yes      -    -     -      -
floor.add                   yes         yes   yes       -      -           -        -    -     -      -
floor.claim                 -           -     -         yes    yes         yes      -    -     -      -
floor.tie                   yes         yes   yes       -      -           -        -    -     -      -
floor.untie                 yes         yes   yes       -      -           -        -    -     -      -
floor.erase_name            yes         -     -         -      -           -        -    -     -      -
floor.give                  yes         yes   -         -      -           -        -    -     -      -
floor.heard                 yes         yes   yes       -      -           -        -    -     -      -
floor.finish                yes         yes   yes       yes    yes         yes      -    -     -      -
floor.extend                yes         yes   -         -      -           -        -    -     -      -
floor.pause_clock           yes         yes   yes       -      -           -        -    -     -      -
floor.resume_clock          yes         yes   yes       -      -           -        -    -     -      -
floor.hold                  yes         yes   yes       -      -           -        -    -     -      -
floor.return                yes         yes   yes       yes    yes         yes      -    -     -      -
floor.skip                  yes         yes   -         -      -           -        -    -     -      -
floor.move                  yes         yes   -         -      -           -        -    -     -      -
floor.pin                   yes         yes   -         -      -           -        -    -     -      -
floor.unpin                 yes         yes   -         -      -           -        -    -     -      -
floor.remove                yes         yes   yes       -      -           -        -    -     -      -
floor.allow                 yes         yes   -         -      -           -        -    -     -      -
floor.decline               yes         yes   -         -      -           -        -    -     -      -
floor.close_queue           yes         yes   -         -      -           -        -    -     -      yes
floor.open_queue            yes         yes   -         -      -           -        -    -     -      -
floor.set_policy            yes         yes   -         -      -           -        -    -     -      -
floor.set_kinds             yes         yes   -         -      -           -        -    -     -      -
floor.attach_statement      yes         yes   yes       yes    yes         yes      -    -     -      -
floor.submit_statement      -           -     -         yes    yes         yes      -    -     -      -
floor.publish_statement     yes         yes   yes       -      -           -        -    -     -      -
floor.unpublish_statement   yes         yes   yes       -      -           -        -    -     -      -
floor.list_speaker          yes         yes   yes       -      -           -        -    -     -      -
floor.change_listed         yes         yes   yes       -      -           -        -    -     -      -
floor.unlist_speaker        yes         yes   yes       -      -           -        -    -     -      -
floor.move_listed           yes         yes   yes       -      -           -        -    -     -      -
floor.give_listed           yes         yes   -         -      -           -        -    -     -      -
floor.set_limit             yes         yes   -         -      -           -        -    -     -      -
floor.last_call             yes         yes   -         -      -           -        -    -     -      -
floor.cancel_last_call      yes         yes   -         -      -           -        -    -     -      -
floor.undo                  yes         yes   yes       -      -           -        -    -     -      -

groups.prepare              yes         yes   yes       -      -           -        -    -     -      -
groups.redraw               yes         yes   yes       -      -           -        -    -     -      -
groups.discard              yes         yes   yes       -      -           -        -    -     -      -
groups.keep_draw            -           -     -         -      -           -        -    -     -      yes
groups.fail_draw            -           -     -         -      -           -        -    -     -      yes
groups.move_seat            yes         yes   yes       -      -           -        -    -     -      -
groups.undo_move            yes         yes   yes       -      -           -        -    -     -      -
groups.set_places           yes         yes   yes       -      -           -        -    -     -      -
groups.choose_rapporteur    yes         yes   yes       yes    yes         yes      -    -     -      -
groups.ask_reports          yes         yes   yes       -      -           -        -    -     -      -
groups.move_report_deadline yes         yes   yes       -      -           -        -    -     -      -
groups.set_report_call      yes         yes   yes       -      -           -        -    -     -      -
groups.write_report         yes         yes   yes       yes    yes         yes      -    -     -      -
groups.rank_options         yes         yes   yes       yes    yes         yes      -    -     -      -
groups.submit_report        yes         yes   yes       yes    yes         yes      -    -     -      -
groups.reopen_report        yes         yes   yes       -      -           -        -    -     -      -
groups.call_reports         yes         yes   yes       -      -           -        -    -     -      yes
groups.endorse              yes         yes   yes       -      -           -        -    -     -      -
groups.publish_report       yes         yes   yes       -      -           -        -    -     -      -
groups.unpublish_report     yes         yes   yes       -      -           -        -    -     -      -
groups.enter_numbers        yes         yes   yes       -      -           -        -    -     -      -
groups.enter_beacon         yes         yes   yes       -      -           -        -    -     -      -
groups.publish              yes         yes   yes       -      -           -        -    -     -      -
groups.settle               -           -     -         -      -           -        -    -     -      yes
groups.extend               yes         yes   yes       -      -           -        -    -     -      -
groups.end                  yes         yes   yes       -      -           -        -    -     -      yes
groups.set_prompt           yes         yes   yes       -      -           -        -    -     -      -
groups.tell                 yes         yes   yes       -      -           -        -    -     -      -
groups.call_back            yes         yes   yes       -      -           -        -    -     -      -
groups.say_last_minute      -           -     -         -      -           -        -    -     -      yes
groups.move_person          yes         yes   yes       -      -           -        -    -     -      -
groups.merge_table          yes         yes   yes       -      -           -        -    -     -      yes
groups.accept_merge         -           -     -         yes    yes         yes      -    -     -      -
groups.wait_here            -           -     -         yes    yes         yes      -    -     -      -
groups.take_laptop          -           -     -         yes    yes         yes      -    -     -      -
groups.create_group         yes         yes   yes       -      -           -        -    -     -      -
groups.change_group         yes         yes   yes       -      -           -        -    -     -      -
groups.remove_group         yes         yes   yes       -      -           -        -    -     -      -
groups.move_group           yes         yes   yes       -      -           -        -    -     -      -
groups.add_members          yes         yes   yes       -      -           -        -    -     -      -
groups.remove_members       yes         yes   yes       -      -           -        -    -     -      -
groups.set_open             yes         yes   yes       -      -           -        -    -     -      -
groups.join_group           -           -     -         yes    yes         yes      -    -     -      -
groups.leave_group          -           -     -         yes    yes         yes      -    -     -      -
groups.open_groups          yes         yes   yes       -      -           -        -    -     -      -
groups.open_bound           -           -     -         -      -           -        -    -     -      yes
groups.choose_group         -           -     -         yes    yes         yes      -    -     -      -
groups.seat_in_group        yes         yes   yes       -      -           -        -    -     -      -
groups.bind_groups          yes         yes   yes       -      -           -        -    -     -      -

notices.post                yes         yes   yes       -      -           -        -    -     -      -
notices.withdraw            yes         yes   yes       -      -           -        -    -     -      -
notices.mark_read           yes         yes   yes       yes    yes         yes      yes  yes   -      -

booth.signal                -           -     -         -      -           -        -    yes   -      -
booth.withdraw              yes         yes   yes       -      -           -        -    yes   -      -

alerts.subscribe            -           -     -         yes    yes         yes      -    -     -      -
alerts.unsubscribe          -           -     -         yes    yes         yes      -    -     -      -
alerts.cannot               -           -     -         yes    yes         yes      -    -     -      -
alerts.test                 -           -     -         yes    yes         yes      -    -     -      -
alerts.drop                 -           -     -         -      -           -        -    -     -      yes
`

const [header = [], ...rows] = MATRIX.split('\n')
  .map((line) => line.split(' ').filter(Boolean))
  .filter((cells) => cells.length > 0)
const senders = header as (Role | 'system')[]
const actorOf = (sender: Role | 'system') => (sender === 'system' ? system : person('somebody', sender))
const cells = rows.flatMap(([type = '', ...may]) =>
  senders.map((sender, at) => ({ type, sender, may: may[at] === 'yes' })),
)

describe('role × command', () => {
  test('[PE12] the table has a row for each command, a cell for each role, and nothing else', () => {
    const types = Object.values(features).flatMap((feature) => Object.keys(feature.commands))
    expect(rows.map(([type]) => type)).toEqual(types)
    expect(senders).toEqual([...ROLES, 'system'])
    for (const row of rows) expect(row.slice(1).every((cell) => cell === 'yes' || cell === '-')).toBe(true)
    expect(rows.every((row) => row.length === header.length + 1)).toBe(true)
  })

  test.each(cells)('[PE12] $sender, $type: $may', ({ type, sender, may }) => {
    expect(mayCommand(actorOf(sender), type)).toBe(may)
  })

  test.each(cells.filter(({ may }) => !may))('[PE12] $sender sends $type → refused before anything else', (cell) => {
    const refused = given().when(actorOf(cell.sender), { type: cell.type } as Plain<Command>)
    expect(refused).toEqual(reject({ code: 'access/not_allowed' }))
  })

  test.each([...senders])('[PE12] %s may not send what does not exist', (sender) => {
    for (const type of ['', 'people.become_chair', 'constructor', '__proto__', 'toString']) {
      expect(mayCommand(actorOf(sender), type)).toBe(false)
    }
  })

  test('[PE12] somebody without a role may do nothing; with two roles, what either may', () => {
    const types = rows.map(([type = '']) => type)
    expect(types.filter((type) => mayCommand(person('nobody'), type))).toEqual([])
    expect(mayCommand(person('both', 'member', 'chair'), 'floor.ask')).toBe(true)
    expect(mayCommand(person('both', 'member', 'chair'), 'floor.give')).toBe(true)
  })
})
