import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { TablesPage } from '../../../client/app/tables-page.tsx'
import { estimate, type Estimate } from '../../../client/features/groups/draw-estimate.ts'
import { runJob, jobsOf } from '../../../shared/meeting/jobs.ts'
import { chair, system, type Given } from '../../support/given.ts'
import { listed, prepare, publish, withHere } from '../../support/groups-meeting.ts'
import { button, openConsole, sent, type ConsolePage } from './console-page.tsx'

const here = withHere(['ana', 'bo', 'cy', 'dee', 'eli', 'flo', 'gil', 'hal'])
const open = (meeting: Given = here): ConsolePage => openConsole(meeting, { role: 'secretariat', page: <TablesPage /> })

async function pick(label: string, ...names: readonly string[]) {
  const field = screen.getByRole('combobox', { name: label })
  for (const name of names) await userEvent.type(field, `${name}{Enter}`)
}

describe('setting up tables', () => {
  test('[GR1] the usual case is one press', async () => {
    const page = open()
    await userEvent.click(button('Draw'))
    expect(await sent(page)).toMatchObject({
      type: 'groups.prepare',
      roundId: expect.stringMatching(/^r_/) as string,
      size: 4,
      zones: 'apart',
      mix: ['stakeholderGroup'],
      from: 'here',
    })
  })

  test('[GR70] a number of tables in place of a size', async () => {
    const page = open()
    await userEvent.click(button('Say the number of tables instead'))
    expect(screen.getByText('2 tables: 2 in the room, 0 remote, for 8 people')).toBeVisible()
    await userEvent.click(button('One table more'))
    expect(screen.getByText('3 tables: 3 in the room, 0 remote, for 8 people')).toBeVisible()
    await userEvent.click(button('Draw'))
    expect(await sent(page)).toMatchObject({ count: 3 })
  })

  test('[GR70] what is spread later counts less, until it is moved up', async () => {
    const page = open()
    await userEvent.click(screen.getByLabelText('Languages'))
    await userEvent.click(screen.getByLabelText('Regions'))
    expect(screen.getByText('counts most')).toBeVisible()
    await userEvent.click(button('Regions: more important'))
    await userEvent.click(button('Regions: more important'))
    await userEvent.click(button('Draw'))
    expect(await sent(page)).toMatchObject({ mix: ['regionalGroup', 'stakeholderGroup', 'language'] })
  })

  test('[GR70] more wishes stand behind one line, which says what is on', async () => {
    const page = open()
    await userEvent.click(screen.getByText('More wishes'))
    await userEvent.click(button('One round more'))
    await userEvent.click(screen.getByLabelText('One language at each table'))
    await userEvent.click(screen.getByLabelText('Of their region'))
    await userEvent.click(screen.getByLabelText('Nobody with somebody of their own organisation'))
    await userEvent.selectOptions(screen.getByLabelText('What decides who sits where'), 'Numbers called in the room')
    await pick('Kept apart, set 1', 'ana', 'bo')
    await userEvent.click(button('Another set'))
    await pick('Kept apart, set 2', 'cy', 'dee')
    await pick('Kept together, set 1', 'eli', 'flo')
    await pick('Hosts', 'gil', 'hal')
    await userEvent.click(button('Take out Name of hal'))
    const on =
      '2 rounds, one language, organisations apart, nobody alone, Numbers called in the room, 2 sets apart, 1 set together and 1 host'
    expect(screen.getByText(on)).toBeVisible()
    await userEvent.click(button('Draw'))
    expect(await sent(page)).toMatchObject({
      rounds: 2,
      sameLanguage: true,
      notAlone: ['regionalGroup'],
      apartOrganisations: true,
      entropy: 'numbers',
      apart: [
        ['ana', 'bo'],
        ['cy', 'dee'],
      ],
      together: [['eli', 'flo']],
      hosts: ['gil'],
    })
  })

  test('[GR3] whoever runs the meeting gets no table, and so is not offered', async () => {
    open(here.and(listed('zed', 'room', 'chair')))
    await userEvent.click(screen.getByText('More wishes'))
    await userEvent.type(screen.getByRole('combobox', { name: 'Hosts' }), 'name of zed')
    expect(screen.queryByRole('option', { name: /Name of zed/ })).toBeNull()
    expect(screen.getByText(/^Nobody of that name gets a table/)).toBeVisible()
  })

  test('[GR70] a set of one says nothing', async () => {
    const page = open()
    await userEvent.click(screen.getByText('More wishes'))
    await pick('Kept apart, set 1', 'ana')
    await userEvent.click(button('Draw'))
    expect(await sent(page)).not.toHaveProperty('apart')
  })

  test('[GR70] what was chosen stays while another part is looked at', async () => {
    open()
    await userEvent.click(button('One fewer at a table'))
    await userEvent.click(screen.getByRole('tab', { name: 'Standing groups' }))
    await userEvent.click(screen.getByRole('tab', { name: 'Draw' }))
    expect(within(screen.getByRole('group', { name: 'People at a table' })).getByText('3')).toBeVisible()
  })

  test('[GR77] a round that is planned is asked for with the wishes of the plan', async () => {
    const asked = here.after(chair, prepare({ size: 2, rounds: 3 }))
    const drawn = asked.after(system, runJob(jobsOf(asked.state)[0]!))
    const page = open(drawn)
    expect(screen.getByRole('heading', { name: 'Round 1 of 3 · 1st draw' })).toBeVisible()
    page.becomes(drawn.after(chair, publish()).after(chair, { type: 'groups.end', roundId: 'r1' }))
    expect(screen.getByRole('heading', { name: 'Round 2 of 3 is planned' })).toBeVisible()
    await userEvent.click(button('Look at the planned tables'))
    expect(await sent(page)).toMatchObject({ type: 'groups.prepare', size: 2, rounds: 2 })
  })
})

describe('what can be hoped for', () => {
  const zone = (people: number, tables: number) => {
    const sizes = Array.from(
      { length: tables },
      (_, at) => Math.floor(people / tables) + (at < people % tables ? 1 : 0),
    )
    return { zone: 'room', people, sizes }
  }
  interface Hope {
    readonly zones: readonly ReturnType<typeof zone>[]
    readonly rounds?: number
    readonly had?: number
    readonly hoped: Estimate
  }
  test.each<readonly [string, Hope]>([
    ['many people at small tables: many rounds', { zones: [zone(210, 42)], hoped: { kind: 'fresh', rounds: 20 } }],
    ['after three rounds three fewer', { zones: [zone(50, 10)], had: 3, hoped: { kind: 'fresh', rounds: 3 } }],
    [
      'more rounds than a search finds: tight, and with how many tables it is not',
      { zones: [zone(32, 8)], rounds: 8, hoped: { kind: 'tight', tables: 11 } },
    ],
    [
      'more rounds than there are others: forced',
      { zones: [zone(12, 3)], rounds: 6, hoped: { kind: 'forced', tables: 6 } },
    ],
    [
      'one table of all: the second round is forced',
      { zones: [zone(4, 1)], rounds: 2, hoped: { kind: 'forced', tables: 2 } },
    ],
    [
      'the smaller zone decides',
      { zones: [zone(210, 42), zone(6, 2)], rounds: 4, hoped: { kind: 'forced', tables: undefined } },
    ],
  ])('[GR70] %s', (_case, { zones, rounds = 1, had = 0, hoped }) => {
    expect(estimate(zones, rounds, had)).toEqual(hoped)
  })
})
