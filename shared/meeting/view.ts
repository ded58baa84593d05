import type { AgendaView } from '../features/agenda/view.ts'
import type { AlertsMe, PodiumAlertsView } from '../features/alerts/view.ts'
import type {
  AttendanceMe,
  AttendanceView,
  DoorAttendanceView,
  PodiumAttendanceView,
  ScreenAttendanceView,
} from '../features/attendance/view.ts'
import type { BoothMe, BoothView } from '../features/booth/view.ts'
import type { BoothFloorView } from '../features/floor/view-booth.ts'
import type { FloorView, PodiumFloorView } from '../features/floor/view.ts'
import type { FloorMe } from '../features/floor/view-statements.ts'
import type {
  DoorGroupsView,
  GroupsMe,
  GroupsView,
  HallGroupsView,
  PodiumGroupsView,
  ScreenGroupsView,
} from '../features/groups/view.ts'
import type { MeetingView } from '../features/meeting/view.ts'
import type { NoticesMe, NoticesView, PodiumNoticesView } from '../features/notices/view.ts'
import type { DoorPeopleView, PeopleMe, PodiumPeopleView, PublicPeopleView } from '../features/people/view.ts'
import type { AnyMessage, OnTheWire, Views } from '../lib/feature.ts'
import type { PersonId } from '../lib/ids.ts'
import { memo } from '../lib/memo.ts'
import type { Audience } from '../lib/roles.ts'
import { features } from './features.ts'
import type { MeetingState } from './meeting.ts'

interface PublicView {
  readonly meeting: MeetingView
  readonly people: PublicPeopleView
  readonly agenda: AgendaView
  readonly attendance: AttendanceView
  readonly floor: FloorView
  readonly groups: GroupsView
  readonly notices: NoticesView
}

/** The view of each audience: a slice a feature. */
export interface ViewOf {
  readonly hall: PublicView & { readonly groups: HallGroupsView }
  readonly screen: PublicView & { readonly attendance: ScreenAttendanceView; readonly groups: ScreenGroupsView }
  readonly door: Pick<PublicView, 'meeting' | 'agenda' | 'notices'> & {
    readonly people: DoorPeopleView
    readonly attendance: DoorAttendanceView
    readonly groups: DoorGroupsView
  }
  readonly booth: Pick<PublicView, 'meeting' | 'agenda' | 'groups' | 'notices'> & {
    readonly floor: BoothFloorView
    readonly booth: BoothView
  }
  readonly podium: Omit<PublicView, 'people' | 'attendance' | 'floor' | 'groups' | 'notices'> & {
    readonly people: PodiumPeopleView
    readonly attendance: PodiumAttendanceView
    readonly floor: PodiumFloorView
    readonly groups: PodiumGroupsView
    readonly notices: PodiumNoticesView
    readonly booth: BoothView
    readonly alerts: PodiumAlertsView
  }
}

/** A view as the client holds it. */
export type WireViewOf = { readonly [A in Audience]: OnTheWire<ViewOf[A]> }

/** What a person sees of themselves: a slice a feature. */
export interface Me {
  readonly people: PeopleMe
  readonly attendance: AttendanceMe
  readonly floor: FloorMe
  readonly groups: GroupsMe
  readonly notices: NoticesMe
  readonly booth: BoothMe
  readonly alerts: AlertsMe
}

const list = Object.entries(features)

const viewFor = (audience: Audience) =>
  memo((state: MeetingState): object =>
    Object.fromEntries(
      list.flatMap(([name, feature]) => {
        const see = (feature.views as Views<MeetingState>)[audience]
        return see ? [[name, see(state)]] : []
      }),
    ),
  )

const views = {
  hall: viewFor('hall'),
  podium: viewFor('podium'),
  door: viewFor('door'),
  booth: viewFor('booth'),
  screen: viewFor('screen'),
} satisfies Record<Audience, unknown>

/** What an audience may see of a state; what it leaves out reaches nobody. The same state gives the same object. */
export const view = <A extends Audience>(state: MeetingState, audience: A): ViewOf[A] =>
  views[audience](state) as ViewOf[A]

const ownViews = list.flatMap(([name, feature]) => ('me' in feature && feature.me ? [[name, feature.me] as const] : []))

/** What one person sees of themselves. */
export function me(state: MeetingState, personId: PersonId): Me {
  const own: Record<string, unknown> = {}
  for (const [name, { of }] of ownViews) own[name] = of(state, personId)
  return own as unknown as Me
}

/** Whose own view an event may have changed; `state` is where it led, with all that happened with it. */
export const touchedBy = (event: AnyMessage, state: MeetingState): readonly PersonId[] =>
  ownViews.flatMap(([, { touchedBy: touched }]) => touched(event, state))
