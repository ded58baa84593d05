import { beforeEach, describe, expect, test } from 'vitest'
import type { PresenceStore } from '../../server/presence/presence-store.ts'
import type { MeetingId, PersonId } from '../../shared/lib/ids.ts'

/** How the contract comes to a store and to its time. */
export interface PresenceStoreMaker {
  /** The stores of several nodes that share nothing with those of an earlier call. */
  readonly open: () => (nodeId: string) => PresenceStore
  /** So much time passes. */
  readonly pass: (ms: number) => void | Promise<void>
}

const MEETING = 'm1' as MeetingId
const LEASE_MS = 60_000
const SHORT_MS = 150

const holding = (...people: string[]) => ({ people: people as PersonId[], screens: people.length })

/** What every store of presence does. */
export function presenceStoreContract(name: string, { open, pass }: PresenceStoreMaker): void {
  describe(name, () => {
    let one: PresenceStore
    let two: PresenceStore
    beforeEach(() => {
      const storeOf = open()
      one = storeOf('one')
      two = storeOf('two')
    })

    const heardBy = async (store: PresenceStore, meetingId = MEETING) =>
      Object.fromEntries([...(await store.others(meetingId))].map(([nodeId, { held }]) => [nodeId, held]))

    test('[PR2] a node speaks → the others hear it, and it does not hear itself', async () => {
      expect(await heardBy(two)).toEqual({})
      await one.put(MEETING, { said: 1, held: holding('anna', 'bert') }, LEASE_MS)
      expect(await heardBy(two)).toEqual({ one: holding('anna', 'bert') })
      expect(await heardBy(one)).toEqual({})
    })

    test('[PR2] a node speaks again → its last word stands', async () => {
      await one.put(MEETING, { said: 1, held: holding('anna') }, LEASE_MS)
      expect(await heardBy(two)).toEqual({ one: holding('anna') })
      await one.put(MEETING, { said: 2, held: holding('bert') }, LEASE_MS)
      expect(await heardBy(two)).toEqual({ one: holding('bert') })
      await one.put(MEETING, { said: 3, held: holding() }, LEASE_MS)
      expect(await heardBy(two)).toEqual({ one: holding() })
    })

    test('[PR3] a word comes late, or twice → the newer one stands, and so does its lease', async () => {
      await one.put(MEETING, { said: 2, held: holding('bert') }, LEASE_MS)
      await one.put(MEETING, { said: 1, held: holding('anna') }, 1)
      await one.put(MEETING, { said: 2, held: holding('carl') }, 1)
      const word = (await two.others(MEETING)).get('one')
      expect(word).toMatchObject({ said: 2, held: holding('bert') })
      expect(word?.leftMs).toBeGreaterThan(LEASE_MS / 2)
    })

    test('[PR2] a node says the same again → it is heard as the same object, under a new lease', async () => {
      const held = holding('anna')
      await one.put(MEETING, { said: 1, held }, LEASE_MS / 2)
      const first = (await two.others(MEETING)).get('one')
      await one.put(MEETING, { said: 2, held }, LEASE_MS)
      const second = (await two.others(MEETING)).get('one')
      expect(second?.said).toBe(2)
      expect(second?.held).toBe(first?.held)
      expect(second?.leftMs).toBeGreaterThan(LEASE_MS / 2)
      expect(second?.leftMs).toBeLessThanOrEqual(LEASE_MS)
    })

    test('[PR2] a lease is over → that node is not heard, and the others are', async () => {
      await one.put(MEETING, { said: 1, held: holding('anna') }, SHORT_MS)
      await two.put(MEETING, { said: 1, held: holding('bert') }, LEASE_MS)
      await pass(SHORT_MS)
      expect(await heardBy(two)).toEqual({})
      expect(await heardBy(one)).toEqual({ two: holding('bert') })
    })

    test('[PR3] a node speaks after its lease was over → it is heard again, with the same people', async () => {
      const held = holding('anna')
      await one.put(MEETING, { said: 1, held }, SHORT_MS)
      expect(await heardBy(two)).toEqual({ one: held })
      await pass(SHORT_MS)
      await two.put(MEETING, { said: 1, held: holding() }, LEASE_MS)
      expect(await heardBy(two)).toEqual({})
      await one.put(MEETING, { said: 2, held }, LEASE_MS)
      expect(await heardBy(two)).toEqual({ one: held })
    })

    test('[PR2] two meetings → each has its own', async () => {
      const other = 'm2' as MeetingId
      await one.put(MEETING, { said: 1, held: holding('anna') }, LEASE_MS)
      await one.put(other, { said: 1, held: holding('bert') }, LEASE_MS)
      expect(await heardBy(two)).toEqual({ one: holding('anna') })
      expect(await heardBy(two, other)).toEqual({ one: holding('bert') })
    })
  })
}
