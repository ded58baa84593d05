import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { PodiumClaims } from '../../../client/features/people/podium-claims.tsx'
import { given, moderator, person, text, type Given } from '../../support/given.ts'
import { smallMeeting } from '../../support/small-meeting.ts'
import { button, openConsole, sent } from './console-page.tsx'
import { openHallPage } from './hall-page.tsx'

const listed = (personId: string, name: string, organisation = 'APC') =>
  ({
    type: 'people.person_added',
    personId,
    nameText: text(name),
    organisationText: text(organisation),
    mode: 'room',
    roles: ['member'],
    source: 'roster',
  }) as const

/** Somebody walks in and says that they are on the list. */
const claims = (meeting: Given, personId: string, name: string, organisation = 'Guest'): Given =>
  meeting
    .and({
      type: 'people.person_added',
      personId,
      nameText: text(name),
      organisationText: text(organisation),
      roles: ['participant'],
      source: 'walk_in',
    })
    .after(person(personId, 'participant'), { type: 'people.claim_roster' })

const roster = given(...smallMeeting).and(
  listed('ana', 'Ana Silva', 'APC'),
  listed('twin', 'Ana Silva', 'ICANN'),
  listed('omar', 'Omar Hassan'),
)
const waiting = claims(claims(roster, 'w1', 'Silva Ana', 'ICANN'), 'w2', 'Omar Hassan')
const open = (meeting: Given, language: 'en' | 'ar' = 'en') =>
  openConsole(meeting, { role: 'moderator', language, page: <PodiumClaims /> })
const rows = () => screen.getAllByRole('listitem').map((row) => within(row))
const merged = (fromPersonId: string, intoPersonId: string) =>
  ({ type: 'people.merge', fromPersonId, intoPersonId }) as const

describe('the queue of those who say that they are on the list', () => {
  test('[PE58] shows whom of the list each may be and why, a colleague first; one tap unites', async () => {
    const page = open(waiting)
    const [silva, hassan] = rows()
    expect(silva?.getAllByText('Same name in another order')).toHaveLength(2)
    expect(silva?.getAllByText('Same organisation')).toHaveLength(1)
    expect(hassan?.getByText('Same name')).toBeVisible()
    await userEvent.click(
      silva!.getAllByRole('button', { name: 'Same person: Silva Ana is Ana Silva of the list' })[0]!,
    )
    expect(await sent(page)).toMatchObject(merged('w1', 'twin'))
  })

  test('[PE15] who is not on the list is told so by one tap', async () => {
    const page = open(waiting)
    await userEvent.click(button('Not on the list: Omar Hassan'))
    expect(await sent(page)).toMatchObject({ type: 'people.decline_claim', personId: 'w2' })
  })

  test('[PE14] answered by keyboard, the next one has the focus; after the last one the queue', async () => {
    const page = open(waiting)
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    expect(await sent(page)).toMatchObject(merged('w1', 'twin'))
    const once = waiting.after(moderator, merged('w1', 'twin'))
    page.becomes(once)
    expect(button('Same person: Omar Hassan is Omar Hassan of the list')).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    expect(await sent(page)).toMatchObject(merged('w2', 'omar'))
    page.becomes(once.after(moderator, merged('w2', 'omar')))
    expect(screen.getByText('Nobody asks to be matched with the list of participants.').parentElement).toHaveFocus()
  })

  test('[PE13] nobody of the list has such a name → somebody is looked for by hand', async () => {
    const page = open(claims(roster, 'w1', 'Zzyzx Qwerty'))
    expect(screen.getByText('No name on the list is like this one.')).toBeVisible()
    await userEvent.type(screen.getByRole('combobox', { name: /^Find on the list/ }), 'oma{Enter}')
    expect(page.world.channel.has('command')).toBe(false)
    await userEvent.click(button('Same person: Zzyzx Qwerty is Omar Hassan of the list'))
    expect(await sent(page)).toMatchObject(merged('w1', 'omar'))
  })

  test('[PE14] forty wait → half of them are drawn, and how many more wait is said', () => {
    const forty = Array.from({ length: 40 }).reduce<Given>(
      (meeting, _, at) => claims(meeting, `w${at}`, `Guest ${at}`),
      roster,
    )
    open(forty)
    expect(screen.getAllByRole('listitem')).toHaveLength(20)
    expect(screen.getByText(/^20 more wait/)).toBeVisible()
  })

  test('in Arabic', () => {
    open(waiting, 'ar')
    expect(screen.getAllByText('الاسم نفسه بترتيب آخر')).toHaveLength(2)
  })
})

describe('the phone of who said it', () => {
  test('[PE15] says that it waits, and then that they were not found', () => {
    const page = openHallPage(waiting, { personId: 'w1' })
    expect(screen.getByText('You said that you are on the list. A moderator will confirm it.')).toBeVisible()
    page.becomes(waiting.after(moderator, { type: 'people.decline_claim', personId: 'w1' }))
    expect(screen.getByText(/^You were not found on the list/)).toBeVisible()
    expect(button('I am on the list of participants')).toBeVisible()
  })

  test('[PE15] says that it was confirmed, and who they are now', () => {
    const page = openHallPage(waiting, { personId: 'w1' })
    page.becomes(waiting.after(moderator, merged('w1', 'twin')))
    const you = within(screen.getByRole('region', { name: 'You' }))
    expect(you.getByText('It was confirmed: this is your entry on the list.')).toBeVisible()
    expect(you.getByText('Ana Silva')).toBeVisible()
  })
})
