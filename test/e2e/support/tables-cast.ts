import type { Browser, Page } from '@playwright/test'
import { SystemScheduler } from '../../../server/clock.ts'
import { enter, wayAt, type Newcomer } from '../../../server/simulated/entrance.ts'
import { Follower } from '../../../server/simulated/follower.ts'
import type { WireViewOf } from '../../../shared/meeting/view.ts'
import type { Wish } from '../../../shared/protocol/wish.ts'
import type { ServerProcess } from '../../faults/server-process.ts'
import { FIRST, openFloor } from './open-floor.ts'
import { expect, VIEWPORTS } from './venue.ts'

/** Remote people without a page. */
export const GUESTS = ['Chidi Nwosu', 'Mei Tanaka', 'Rosa Quispe']

/** Pages to be looked at, and a desk without a page that brings them to where they are to be looked at. */
export interface TablesCast {
  /** On the page of the tables. */
  readonly chair: Page
  /** In the room. */
  readonly first: Page
  /** Remote. */
  readonly second: Page
  readonly hall: Page
  /** A moderator without a page does this; it is not refused. */
  readonly desk: (wish: Wish) => Promise<void>
  /** Resolves when the moderator sees this. */
  readonly sees: (holds: (view: WireViewOf['podium']) => boolean) => Promise<void>
  readonly personId: (name: string) => string
  /** Somebody without a page does something. */
  readonly guest: (name: string, wish: Wish) => Promise<void>
  readonly close: () => void
}

/** Two with phones, a room screen, three remote guests without a page, and those who run the meeting. */
export async function gatherAtTables(browser: Browser, server: ServerProcess): Promise<TablesCast> {
  const { chair, first, second, links } = await openFloor(browser, server)
  const follow = async <A extends 'podium' | 'hall'>(audience: A, link: string, newcomer: Newcomer) => {
    const ticket = await enter(wayAt(server.base, link), newcomer)
    const follower = new Follower({ ticket, audience, scheduler: new SystemScheduler(), changed: () => {} })
    await follower.start()
    return follower
  }
  const moderator = await follow('podium', links.moderator, { name: 'Ines Varkonyi' })
  const guests = new Map<string, Follower<'hall'>>()
  for (const name of GUESTS) guests.set(name, await follow('hall', links.participant, { name, mode: 'remote' }))

  const sees: TablesCast['sees'] = (holds) => expect.poll(() => moderator.view && holds(moderator.view)).toBe(true)
  const isThere = (name: string) => (view: WireViewOf['podium']) => idOf(view, name) !== undefined
  for (const name of GUESTS) await sees(isThere(name))
  const personId = (name: string) => idOf(moderator.view!, name)!
  const send = async (by: Follower<'podium' | 'hall'> | undefined, wish: Wish) =>
    expect(await by?.send(wish), wish.type).toMatchObject({ outcome: 'accepted' })
  const desk = (wish: Wish) => send(moderator, wish)
  await desk({ type: 'attendance.check_in', personId: personId(FIRST.name), source: 'tap' })

  const hall = await chair.context().newPage()
  await hall.setViewportSize(VIEWPORTS.projector)
  await hall.goto(chair.url().replace(/console$/, 'screen'))
  await chair.goto(chair.url().replace(/console$/, 'tables'))
  return {
    chair,
    first,
    second,
    hall,
    desk,
    sees,
    personId,
    guest: (name, wish) => send(guests.get(name), wish),
    close: () => [moderator, ...guests.values()].forEach((follower) => follower.stop()),
  }
}

const idOf = ({ people }: WireViewOf['podium'], name: string): string | undefined =>
  Object.entries(people.people).find(([, person]) => person.name === name)?.[0]
