import { describe, expect, test } from 'vitest'
import { evolvePeople } from '../../shared/features/people/evolve.ts'
import { initialPeople, personOf } from '../../shared/features/people/state.ts'
import { viewForPodium } from '../../shared/features/people/view.ts'
import { accept, reject } from '../../shared/lib/decision.ts'
import type { DeviceId, PersonId, TextId } from '../../shared/lib/ids.ts'
import { diff } from '../../shared/lib/patch.ts'
import { accessOf, doorwayOf } from '../../shared/meeting/access.ts'
import { both } from '../support/amina-and-walker.ts'
import { moderator, person, secretariat, START_MS, system, text, type Given } from '../support/given.ts'

const walker = person('walker', 'participant')
const claim = { type: 'people.claim_roster' } as const
const merge = { type: 'people.merge', fromPersonId: 'walker', intoPersonId: 'amina' } as const

const whoIs = ({ state }: Given, personId: string) => personOf(state.people, personId as PersonId)
const access = ({ state }: Given, deviceId: string) => accessOf(state, deviceId as DeviceId, START_MS)

describe('erasing', () => {
  const erase = { type: 'people.erase', personId: 'amina' } as const
  const linked = both
    .and({ type: 'people.link_made', linkId: 'la', kind: 'personal', personId: 'amina' })
    .after(system, { type: 'people.join', linkId: 'la', deviceId: 'd2' })

  test('[PE16] the secretariat erases a person → name and contact are gone, counts and groups stay', () => {
    const erased = linked.after(secretariat, erase)
    expect(whoIs(erased, 'amina')).toEqual({
      personId: 'amina',
      stakeholderGroup: 'government',
      regionalGroup: 'african',
      mode: 'room',
      roles: ['member'],
      source: 'roster',
      texts: [],
      isErased: true,
    })
    expect(JSON.stringify(erased.state)).not.toMatch(/Amina|Senegal|example/)
    expect(erased.sees('hall')['people']).toEqual({ registered: 2 })
    expect(erased.when(secretariat, erase)).toEqual(accept())
  })

  test('[PE16] an erased person’s devices may do nothing, and their link leads nowhere', () => {
    const erased = linked.after(secretariat, erase)
    expect(access(linked, 'd2')).toBeDefined()
    expect(access(erased, 'd2')).toBeUndefined()
    expect(doorwayOf(erased.state, access(linked, 'd2')!.linkId, START_MS)).toBeUndefined()
    expect(erased.when(system, { type: 'people.join', linkId: 'la', deviceId: 'd3' })).toEqual(
      reject({ code: 'people/unknown_person' }),
    )
  })

  test('[PE16] all texts are listed for erasure, those of a merged walk-in too', () => {
    const merged = both.after(walker, claim).after(moderator, merge)
    const texts = ['Amina Diallo', 'Diallo', 'Ministry of Post, Senegal', 'Senegal', 'amina@example.org', 'A. Diallo']
    expect(merged.when(secretariat, { ...erase, personId: 'walker' })).toEqual(
      accept({ type: 'people.erased', personId: 'amina', erasedTexts: texts.map(text) }),
    )
  })

  test('[PE16] the history folds to the same state once the rows are gone', () => {
    const erased = linked.after(secretariat, erase)
    const texts: TextId[] = ['Amina Diallo', 'Diallo', 'Ministry of Post, Senegal', 'Senegal', 'amina@example.org'].map(
      text,
    )
    expect(erased.withoutText(...texts).sees('podium')).toEqual(erased.sees('podium'))
  })

  test('[PE16] an unknown person → refused', () => {
    expect(both.when(secretariat, { ...erase, personId: 'nobody' })).toEqual(reject({ code: 'people/unknown_person' }))
  })
})

describe('mode', () => {
  const room = { type: 'people.set_mode', mode: 'room' } as const
  const remote = { type: 'people.set_mode', mode: 'remote' } as const

  test('[PE17] a person states their mode → it holds', () => {
    expect(both.when(walker, room)).toEqual(
      accept({ type: 'people.mode_set', personId: 'walker', mode: 'room', statedAtMs: START_MS }),
    )
    expect(whoIs(both.after(walker, room), 'walker')).toMatchObject({ mode: 'room' })
    expect(both.after(walker, room).when(walker, room)).toEqual(accept())
  })

  test('[PE17] an earlier statement arrives late → the later one stands', () => {
    const later = both.at(START_MS + 5000).after(walker, room)
    expect(later.at(START_MS + 9000).when(walker, remote, { madeAtMs: START_MS + 4000 })).toEqual(accept())
    expect(later.at(START_MS + 9000).when(walker, remote, { madeAtMs: START_MS + 6000 })).toMatchObject({
      events: [{ mode: 'remote', statedAtMs: START_MS + 6000 }],
    })
  })

  test('[PE17] a walk-in’s mode at the door is a statement', () => {
    const joined = both.after(system, { type: 'people.join', linkId: 'ls', deviceId: 'd9', name: 'Wu', mode: 'room' })
    expect(whoIs(joined, 'p-new1')).toMatchObject({ mode: 'room', modeStatedAtMs: START_MS })
  })
})

describe('views', () => {
  test('[PE28] the podium sees contact, links and devices; hall and screen a number', () => {
    expect(both.sees('podium')['people']).toEqual({
      people: {
        amina: {
          code: expect.any(String),
          familyName: 'Diallo',
          name: 'Amina Diallo',
          organisation: 'Ministry of Post, Senegal',
          country: 'Senegal',
          email: 'amina@example.org',
          stakeholderGroup: 'government',
          regionalGroup: 'african',
          language: 'fr',
          mode: 'room',
          roles: ['member'],
          source: 'roster',
        },
        walker: {
          code: expect.any(String),
          name: 'A. Diallo',
          mode: 'remote',
          roles: ['participant'],
          source: 'walk_in',
        },
      },
      links: { ls: { kind: 'shared', role: 'participant' } },
      devices: { d1: { linkId: 'ls', personId: 'walker', joinedAtMs: START_MS } },
      registered: 2,
      powers: {},
      apart: {},
      retention: {},
      codeSerial: 1,
    })
    expect(both.sees('hall')['people']).toEqual({ registered: 2 })
    expect(both.sees('screen')['people']).toEqual({ registered: 2 })
  })

  test('[PE29] a person sees themselves', () => {
    expect(both.seesOfSelf('amina')).toMatchObject({
      people: {
        personId: 'amina',
        name: 'Amina Diallo',
        organisation: 'Ministry of Post, Senegal',
        mode: 'room',
        roles: ['member'],
        source: 'roster',
      },
    })
    expect(both.seesOfSelf('nobody')).toHaveProperty('people', {})
  })

  test('[PE30] one of 5,000 people changes → one bucket of the podium’s view is another', () => {
    const personId = (at: number) => `p${at}` as PersonId
    const context = { atMs: START_MS, actor: system, text: () => 'Somebody' }
    const event = {
      type: 'people.person_added',
      nameText: text('Somebody'),
      roles: ['member'],
      source: 'roster',
    } as const
    let slice = initialPeople
    for (let at = 0; at < 5000; at++) {
      slice = evolvePeople['people.person_added'](
        slice,
        { ...event, roles: ['member'], personId: personId(at) },
        context,
      )
    }
    const moved = evolvePeople['people.mode_set'](
      slice,
      { type: 'people.mode_set', personId: personId(77), mode: 'room', statedAtMs: START_MS },
      context,
    )
    const [before, after] = [viewForPodium(slice, undefined), viewForPodium(moved, undefined)]
    expect(after.people.buckets.filter((bucket, at) => bucket !== before.people.buckets[at])).toHaveLength(1)
    expect(diff(before, after)).toEqual({ people: { p77: { mode: 'room' } } })
    expect(after.links).toBe(before.links)
    expect(viewForPodium(moved, undefined)).toBe(after)
  })
})
