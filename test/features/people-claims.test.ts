import { describe, expect, test } from 'vitest'
import { people } from '../../shared/features/people/feature.ts'
import { personOf } from '../../shared/features/people/state.ts'
import { accept, reject } from '../../shared/lib/decision.ts'
import type { DeviceId, PersonId } from '../../shared/lib/ids.ts'
import { accessOf } from '../../shared/meeting/access.ts'
import type { Event } from '../../shared/meeting/meeting.ts'
import { both, walkIn } from '../support/amina-and-walker.ts'
import { moderator, person, START_MS, type Given } from '../support/given.ts'

const walker = person('walker', 'participant')
const aminaHerself = person('amina', 'member')
const claim = { type: 'people.claim_roster' } as const
const merge = { type: 'people.merge', fromPersonId: 'walker', intoPersonId: 'amina' } as const

const whoIs = ({ state }: Given, personId: string) => personOf(state.people, personId as PersonId)
const access = ({ state }: Given, deviceId: string) => accessOf(state, deviceId as DeviceId, START_MS)

describe('claims', () => {
  test('[PE13] a walk-in says "I am on the list" → the podium and they themselves see it', () => {
    expect(both.when(walker, claim)).toEqual(accept({ type: 'people.roster_claimed', personId: 'walker' }))
    const claimed = both.after(walker, claim)
    expect(claimed.sees('podium')['people']?.['people']).toMatchObject({ walker: { claimsRoster: true } })
    expect(claimed.seesOfSelf('walker')).toMatchObject({ people: { claimsRoster: true } })
    expect(claimed.when(walker, claim)).toEqual(accept())
  })

  test('[PE13] somebody of the roster says it → refused', () => {
    expect(both.when(aminaHerself, claim)).toEqual(reject({ code: 'people/already_on_roster' }))
  })

  test('[PE14] a moderator confirms → the walk-in’s device is the person of the roster, who counts once', () => {
    const stated = both.after(walker, { type: 'people.set_mode', mode: 'remote' }).after(walker, claim)
    expect(stated.when(moderator, merge)).toEqual(
      accept({ type: 'people.merged', fromPersonId: 'walker', intoPersonId: 'amina' }),
    )
    const merged = stated.after(moderator, merge)
    expect(access(merged, 'd1')?.actor).toMatchObject({ personId: 'amina', roles: ['member'] })
    expect(whoIs(merged, 'walker')).toEqual(whoIs(merged, 'amina'))
    expect(whoIs(merged, 'amina')).toMatchObject({ name: 'Amina Diallo', mode: 'remote', modeStatedAtMs: START_MS })
    expect(merged.sees('hall')['people']).toEqual({ registered: 1 })
    expect(merged.seesOfSelf('walker')).toEqual(merged.seesOfSelf('amina'))
    expect(merged.when(moderator, merge)).toEqual(accept())
  })

  test('[PE14] a merge touches the own views of both', () => {
    const event: Event = {
      type: 'people.merged',
      fromPersonId: 'walker' as PersonId,
      intoPersonId: 'amina' as PersonId,
    }
    expect(people.me.touchedBy(event)).toEqual(['walker', 'amina'])
  })

  test('[PE14] without a claim, into a walk-in, or of unknown people → refused', () => {
    const claimed = both.and({ ...walkIn, personId: 'other' }).after(walker, claim)
    expect(both.when(moderator, merge)).toEqual(reject({ code: 'people/no_claim' }))
    expect(claimed.when(moderator, { ...merge, intoPersonId: 'other' })).toEqual(
      reject({ code: 'people/not_on_roster' }),
    )
    expect(claimed.when(moderator, { ...merge, fromPersonId: 'nobody' })).toEqual(
      reject({ code: 'people/unknown_person' }),
    )
    expect(claimed.when(moderator, { ...merge, intoPersonId: 'nobody' })).toEqual(
      reject({ code: 'people/unknown_person' }),
    )
    expect(claimed.when(moderator, { ...merge, fromPersonId: 'amina' })).toEqual(
      reject({ code: 'people/already_on_roster' }),
    )
  })

  const decline = { type: 'people.decline_claim', personId: 'walker' } as const

  test('[PE15] a moderator declines → the walk-in stays as they were, hears of it and may say it again', () => {
    const declined = both.after(walker, claim).after(moderator, decline)
    expect(whoIs(declined, 'walker')).toEqual({ ...whoIs(both, 'walker'), claimsRoster: false })
    expect(declined.seesOfSelf('walker')).toMatchObject({ people: { claimsRoster: false } })
    expect(declined.when(walker, claim)).toEqual(accept({ type: 'people.roster_claimed', personId: 'walker' }))
  })

  test('[PE15] who claims nothing, or is not there, is declined → refused', () => {
    expect(both.when(moderator, decline)).toEqual(reject({ code: 'people/no_claim' }))
    expect(both.after(walker, claim).after(moderator, decline).when(moderator, decline)).toEqual(
      reject({ code: 'people/no_claim' }),
    )
    expect(both.when(moderator, { ...decline, personId: 'nobody' })).toEqual(reject({ code: 'people/unknown_person' }))
  })
})
