import { SeededChance } from '../../shared/lib/seeded-chance.ts'
import { involvedIn } from '../../shared/meeting/outlook.ts'
import type { MeMessage } from '../../shared/protocol/down.ts'
import type { Scheduler } from '../clock.ts'
import { chairMoves } from './chair-moves.ts'
import { Desk, type Move } from './desk.ts'
import { Door } from './door.ts'
import { enter, type Newcomer, type Ticket, type Way } from './entrance.ts'
import { Follower } from './follower.ts'
import { Line } from './line.ts'
import { moderatorMoves } from './moderator-moves.ts'
import { Pace } from './pace.ts'
import { Person, type Connection, type News, type Surroundings } from './person.ts'
import { isOwnView, messageIn } from './wire-dialect.ts'

/** Somebody to be played, and by which way they come in. */
export interface Part {
  readonly way: Way
  /** What they say where their link asks. */
  readonly newcomer?: Newcomer
}

/** Who is to be played. The first of the people reads along for all the others and never sleeps; without a chair somebody real leads. */
export interface Cast {
  readonly chair?: Part
  readonly moderator?: Part
  /** Staff who see the people of the room come in. */
  readonly door?: Part
  readonly people: readonly Part[]
}

export interface CrowdParts {
  readonly cast: Cast
  readonly scheduler: Scheduler
  /** The same seed makes the same people with the same choices. */
  readonly seed: number
  /** So many times faster than people are. */
  readonly speed: number
}

/** People who are not there, in a meeting that is: clients like any others, on the wire that all clients use. */
export interface Crowd {
  stop(): void
}

/** Within so many seconds everybody has come. */
const ARRIVAL_S = 10

/** Sends everybody in: resolves when the meeting is running and the people are on their way; rejects where a link does not open. */
export async function startCrowd({ cast, scheduler, seed, speed }: CrowdParts): Promise<Crowd> {
  const chance = new SeededChance(seed)
  const forOne = () => {
    const own = new SeededChance(chance.whole(0, 0xffff_ffff))
    return { chance: own, pace: new Pace(own, speed), scheduler }
  }
  const desk = async (part: Part | undefined, moves: readonly Move[]): Promise<readonly Desk[]> => {
    if (!part) return []
    return [new Desk({ ...forOne(), ticket: await ticketOf(part), moves })]
  }
  const [reader, ...others] = cast.people
  if (!reader) throw new Error('There is nobody to be played.')
  const people: Person[] = []
  let tables: Surroundings['groups'] | undefined

  /** The hall gets the same frames, each of them: one reads them, and tells those whom they concern. */
  function tell(): void {
    const { view } = lookout
    if (!view) return
    const involved = new Set(involvedIn(view))
    for (const person of people) if (person.personId && involved.has(person.personId)) person.attend(view)
    if (view.groups === tables) return
    tables = view.groups
    for (const person of people) person.lookAtTables(view)
  }

  const desks = (await Promise.all([desk(cast.chair, chairMoves()), desk(cast.moderator, moderatorMoves())])).flat()
  const lookout = new Follower({
    ticket: await ticketOf(reader),
    audience: 'hall',
    scheduler,
    changed: tell,
  })
  const door = cast.door && new Door({ ...forOne(), ticket: await ticketOf(cast.door) })
  const staff = [...desks, ...(door ? [door] : []), lookout]
  const stop = () => {
    for (const each of [...staff, ...people]) each.stop()
  }
  await Promise.all(staff.map((each) => each.start())).catch((error: unknown) => {
    stop()
    throw error
  })
  for (const part of others) {
    const own = forOne()
    const connect = connector(part, lookout, scheduler)
    const person = new Person({
      ...own,
      people: others.length,
      look: () => lookout.view,
      connect,
      ...(door && { door }),
    })
    people.push(person)
    person.comeIn(own.pace.between(0, ARRIVAL_S))
  }

  return { stop }
}

const ticketOf = ({ way, newcomer = {} }: Part): Promise<Ticket> => enter(way, newcomer)

/** How somebody connects: by their link the first time, with what it gave them from then on. */
function connector(part: Part, lookout: Follower<'hall'>, scheduler: Scheduler) {
  let ticket: Ticket | undefined
  return async ({ lost, own }: News): Promise<Connection> => {
    ticket ??= await ticketOf(part)
    let isIn = false
    const hear = (frame: Buffer) => isOwnView(frame) && own(ownIn(frame).me.groups)
    const line = await Line.open(ticket, scheduler, { hear, ended: () => isIn && lost() })
    const answer = await line.join('hall', lookout.have)
    if (answer.outcome !== 'joined' || !answer.me) {
      line.cut()
      throw new Error(`Somebody was not let in: ${answer.outcome}`)
    }
    isIn = true
    const { people, groups } = answer.me.me
    const { personId, roles, mode } = people
    return {
      personId,
      roles,
      mode,
      own: groups,
      send: (wish) => void line.send(wish).catch(() => undefined),
      cut: () => line.cut(),
    }
  }
}

const ownIn = (frame: Buffer): MeMessage => messageIn(frame.toString())?.message as MeMessage
