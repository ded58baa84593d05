import type { Feature } from '../../lib/feature.ts'
import type { AgendaEvent } from '../agenda/messages.ts'
import { decideMeeting, type MeetingSees } from './decide.ts'
import {
  meetingCommands,
  meetingEvents,
  type MeetingCommand,
  type MeetingEvent,
  type MeetingRejection,
} from './messages.ts'
import { evolveMeeting, hearAgenda, initialMeeting, type MeetingSlice } from './state.ts'
import { viewMeeting, viewMeetingAtPodium, viewMeetingOnScreen } from './view.ts'

const seeMeeting = (state: MeetingSees) => viewMeeting(state.meeting)
const seeAtPodium = (state: MeetingSees) => viewMeetingAtPodium(state.meeting)
const seeOnScreen = (state: MeetingSees) => viewMeetingOnScreen(state.meeting)

type Heard = Extract<AgendaEvent, { type: 'agenda.item_opened' }>

/** The meeting as such: its title, zone and languages, and whether it is being set up, live or over. */
export const meeting = {
  initial: initialMeeting,
  commands: meetingCommands,
  events: meetingEvents,
  decide: decideMeeting,
  evolve: evolveMeeting,
  listen: hearAgenda,
  views: { hall: seeMeeting, podium: seeAtPodium, door: seeOnScreen, booth: seeOnScreen, screen: seeOnScreen },
} satisfies Feature<MeetingSlice, MeetingSees, MeetingCommand, MeetingEvent, MeetingRejection, Heard>
