import type { Cast, Part } from '../server/simulated/crowd.ts'
import { wayAt } from '../server/simulated/entrance.ts'
import { walkIn } from '../server/simulated/walk-ins.ts'
import type { Role } from '../shared/lib/roles.ts'
import type { SeededChance } from '../shared/lib/seeded-chance.ts'
import type { WireViewOf } from '../shared/meeting/view.ts'

type People = WireViewOf['podium']['people']['people']

/** The links of a meeting, and who is on its list. */
export interface WaysIn {
  /** Where the server listens. */
  readonly origin: string
  /** Addresses of the role links. */
  readonly ofRole: { readonly [R in Role]?: string }
  /** Addresses of the personal links, by person. */
  readonly ofPerson: { readonly [personId: string]: string }
  readonly people: People
}

/** Who plays in the demo, and the addresses that are kept free for who watches it. */
export interface DemoCast {
  readonly cast: Cast
  readonly free: { readonly [Page in 'chair' | 'participant' | 'door' | 'booth' | 'secretariat']: string }
}

/** Of a hundred so many are in the room. */
const ROOM_SHARE = 0.16

/** Deals the parts: who is on the list comes by the personal link, and when there are more people the rest walks in. */
export function dealParts(ways: WaysIn, count: number, chance: SeededChance): DemoCast {
  const { origin, ofRole, ofPerson, people } = ways
  const listed = shuffled(Object.keys(ofPerson), chance)
  const holding = (role: Role) => listed.filter((personId) => people[personId]?.roles.includes(role))
  const addressOf = (personId: string | undefined, role: Role) => (personId && ofPerson[personId]) || ofRole[role] || ''
  const [chair, otherChair] = holding('chair')
  const [visitor, ...participants] = holding('participant')
  const hall = shuffled([...holding('member'), ...holding('observer'), ...participants], chance)
  const inRoom = hall.filter((personId) => people[personId]?.mode === 'room')
  const remote = hall.filter((personId) => people[personId]?.mode !== 'room')

  const roomCount = Math.round(count * ROOM_SHARE)
  const personal = (personId: string): Part => ({ way: wayAt(origin, addressOf(personId, 'participant')) })
  const shared = wayAt(origin, ofRole.participant ?? '')
  let walkIns = 0
  const parts = (listedOnes: readonly string[], wanted: number, mode: 'room' | 'remote'): Part[] => {
    const own = listedOnes.slice(0, wanted).map(personal)
    const others = Array.from({ length: wanted - own.length }, () => ({
      way: shared,
      newcomer: { ...walkIn(walkIns++), mode },
    }))
    return [...own, ...others]
  }

  return {
    cast: {
      chair: { way: wayAt(origin, addressOf(chair, 'chair')), ...(!chair && { newcomer: { name: 'Chair' } }) },
      door: { way: wayAt(origin, ofRole.door ?? ''), newcomer: { name: 'Paul Adeyinka-Roth' } },
      moderator: { way: wayAt(origin, ofRole.moderator ?? ''), newcomer: { name: 'Ines Varkonyi' } },
      people: [...parts(remote, count - roomCount, 'remote'), ...parts(inRoom, roomCount, 'room')],
    },
    free: {
      chair: addressOf(otherChair, 'chair'),
      participant: addressOf(visitor, 'participant'),
      door: addressOf(holding('door')[0], 'door'),
      booth: addressOf(holding('booth')[0], 'booth'),
      secretariat: addressOf(holding('secretariat')[0], 'secretariat'),
    },
  }
}

function shuffled<T>(list: readonly T[], chance: SeededChance): T[] {
  const left = [...list]
  return list.flatMap(() => left.splice(chance.whole(0, left.length - 1), 1))
}
