import type { AudienceFeed, ServedMeeting } from '../../../server/live/served-meeting.ts'
import type { MeetingOutlet } from '../../../server/live/served-meeting.ts'
import type { Rooms } from '../../../server/transport/rooms.ts'
import type { Seat } from '../../../server/transport/seats.ts'
import { AUDIENCES } from '../../../shared/lib/roles.ts'
import type { DeviceId } from '../../../shared/lib/ids.ts'
import type { CommandAnswer } from '../../../shared/protocol/down.ts'
import { except, type Planted } from './planted.ts'

const withFeed = (meeting: ServedMeeting, change: (feed: AudienceFeed) => Partial<AudienceFeed>): ServedMeeting =>
  except(meeting, {
    feed: (audience) => {
      const feed = meeting.feed(audience)
      return except(feed, change(feed))
    },
  })

/** Who comes back is led on from the version after the one they hold. */
export const resumeOffByOne: Planted = {
  meeting: (meeting) =>
    withFeed(meeting, (feed) => ({
      resume: (have) => {
        if (!have || have.version >= feed.version) return feed.resume(have)
        const { hash: _unlooked, ...rest } = have
        const resumed = feed.resume({ ...rest, version: have.version + 1 })
        if (resumed.outcome !== 'joined') return resumed
        return { ...resumed, patch: { ...resumed.patch, from: have.version } }
      },
    })),
}

/** Who comes back from another history is led on as if it had been this one. */
export const resumeAcrossHistories: Planted = {
  circumstances: { losesRecords: true },
  meeting: (meeting) =>
    withFeed(meeting, (feed) => ({ resume: (have) => feed.resume(have && { ...have, epoch: meeting.epoch }) })),
}

/** Nobody is told that they hold more than the log: they are given what there is. */
export const aheadIsFine: Planted = {
  circumstances: { losesRecords: true },
  meeting: (meeting) =>
    withFeed(meeting, (feed) => ({
      resume: (have) => {
        const resumed = feed.resume(have)
        if (resumed.outcome !== 'went_back') return resumed
        return { outcome: 'joined', patch: { from: have!.version, to: have!.version } }
      },
    })),
}

const answering = (change: (answer: CommandAnswer, meeting: ServedMeeting) => CommandAnswer): Planted => ({
  meeting: (meeting) =>
    except(meeting, { submit: async (sender, command) => change(await meeting.submit(sender, command), meeting) }),
})

/** What nobody knows is told as a refusal. */
export const unknownIsRefused = answering((answer) =>
  answer.outcome === 'unknown' ? { outcome: 'rejected', code: 'access/not_allowed' } : answer,
)

/** What nobody knows is told as done. */
export const unknownIsDone = answering((answer, { version }) =>
  answer.outcome === 'unknown' ? { outcome: 'accepted', version } : answer,
)

/** Whoever presses, it counts as pressed by the chair. */
export const everybodyIsChair: Planted = {
  meeting: (meeting) =>
    except(meeting, { submit: (_sender, command) => meeting.submit({ deviceId: 'chair' as DeviceId }, command) }),
}

/** "Next" moves on from whatever is on, whoever meant something else. */
export const nextFromAnywhere: Planted = {
  meeting: (meeting) =>
    except(meeting, {
      submit: (sender, command) => {
        if (command.type !== 'agenda.advance') return meeting.submit(sender, command)
        const { currentItemId: itemId } = meeting.state.agenda
        return meeting.submit(sender, { ...command, expects: itemId === undefined ? {} : { itemId } })
      },
    }),
}

const withOutlet = (rooms: Rooms, change: (outlet: MeetingOutlet) => Partial<MeetingOutlet>): Rooms =>
  except(rooms, {
    outletOf: (meetingId) => {
      const outlet = rooms.outletOf(meetingId)
      return { ...outlet, ...change(outlet) }
    },
  })

/** Answers leave before what they rest on. */
export const patchesAfterAnswers: Planted = {
  rooms: (rooms, scheduler) =>
    withOutlet(rooms, (outlet) => ({
      patch: (audience, message) => void scheduler.after(400, () => outlet.patch(audience, message)),
    })),
}

/** Of two patches that leave soon after one another the second leaves first. */
export const patchesOvertake: Planted = {
  rooms: (rooms, scheduler) => {
    let isFirst = true
    return withOutlet(rooms, (outlet) => ({
      patch: (audience, message) => {
        isFirst = audience === AUDIENCES[0] ? !isFirst : isFirst
        if (isFirst) scheduler.after(60, () => outlet.patch(audience, message))
        else outlet.patch(audience, message)
      },
    }))
  },
}

/** Everybody is sent what the hall is. */
export const onePatchForAll: Planted = {
  rooms: (rooms) =>
    withOutlet(rooms, (outlet) => ({
      patch: (audience, message) => {
        if (audience === 'hall') for (const each of AUDIENCES) outlet.patch(each, message)
      },
    })),
}

/** Nobody hears of a change of their own. */
export const ownViewNotSent: Planted = {
  rooms: (rooms) => withOutlet(rooms, () => ({ me: () => undefined })),
}

/** Who lost the right to be there is not shown out when that happens. */
export const rightsNotChecked: Planted = {
  rooms: (rooms) => withOutlet(rooms, () => ({ changed: () => undefined })),
}

const RACE_MS = 400

/** Between the answer to "join" and being in the room there is a while. */
export const snapshotSubscribeRace: Planted = {
  rooms: (rooms, scheduler) => {
    const onTheirWay = new Map<object, () => void>()
    return except(rooms, {
      enter: (seat) => {
        const answer = rooms.enter(seat)
        rooms.leave(seat)
        const enterLater = scheduler.after(RACE_MS, () => rooms.enter(seat))
        onTheirWay.set(seat, enterLater)
        return answer
      },
      leave: (seat) => {
        onTheirWay.get(seat)?.()
        rooms.leave(seat)
      },
    })
  },
}

/** Where one connection of a person ends, all of theirs are taken for ended. */
export const presenceByPerson: Planted = {
  rooms: (rooms) => {
    const seats = new Set<Seat>()
    return except(rooms, {
      enter: (seat) => {
        seats.add(seat)
        return rooms.enter(seat)
      },
      leave: (left) => {
        for (const seat of seats) {
          if (seat !== left && seat.personId !== left.personId) continue
          seats.delete(seat)
          rooms.leave(seat)
        }
      },
    })
  },
}

/** Nobody notices who is gone. */
export const nobodyLeaves: Planted = { rooms: (rooms) => except(rooms, { leave: () => undefined }) }

/** Everybody fetches the snapshot of the hall. */
export const oneSnapshotForAll: Planted = { snapshotFor: () => 'hall' }
