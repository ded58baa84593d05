import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { TablesPage } from '../../../client/app/tables-page.tsx'
import { chair, type Given } from '../../support/given.ts'
import { createGroup, inBreakout, openGroups, withCrowd, withGroups } from '../../support/standing-meeting.ts'
import { button, openConsole, sent } from './console-page.tsx'

const meeting = withGroups()

async function openGroupsDesk(given: Given) {
  const page = openConsole(given, { role: 'chair', page: <TablesPage /> })
  await userEvent.click(screen.getByRole('tab', { name: 'Standing groups' }))
  return page
}
const card = (name: string) => within(screen.getByRole('heading', { name: new RegExp(name) }).closest('li')!)
const dialog = () => within(screen.getByRole('dialog'))

describe('setting up groups', () => {
  test('[GR185] there are none → says what they are for; the first one is made with a name', async () => {
    const page = await openGroupsDesk(withCrowd())
    expect(screen.getByText(/keep the same people over all days/)).toBeVisible()
    await userEvent.click(button('New group'))
    await userEvent.click(dialog().getByRole('button', { name: 'Save' }))
    expect(dialog().getAllByText('Give it a name in at least one language.')[0]).toBeVisible()
    await userEvent.type(dialog().getByLabelText('Name (English)'), ' IGF Strategy ')
    await userEvent.click(dialog().getByRole('button', { name: 'Save' }))
    expect(await sent(page)).toMatchObject({
      type: 'groups.create_group',
      groupId: expect.stringMatching(/^g_[0-9a-f]{32}$/) as string,
      name: { en: 'IGF Strategy' },
      limitMs: 600_000,
      isOpen: false,
      members: [],
    })
  })

  test('[GR186] by an attribute → the form counts whom that makes members', async () => {
    const page = await openGroupsDesk(withCrowd())
    await userEvent.click(button('New group'))
    await userEvent.type(dialog().getByLabelText('Name (English)'), 'Civil society')
    await userEvent.selectOptions(dialog().getByLabelText('Members by attribute'), 'By stakeholder group')
    await userEvent.click(dialog().getByLabelText('Civil society · 3'))
    expect(dialog().getByText(/3 people on the list fit\./)).toBeVisible()
    await userEvent.click(dialog().getByRole('button', { name: 'Save' }))
    expect(await sent(page)).toMatchObject({ rule: { trait: 'stakeholderGroup', values: ['civil_society'] } })
  })

  test('[GR186, GR187] members are typed in, and taken out', async () => {
    const page = await openGroupsDesk(meeting)
    expect(card('Group hybrid').getByText('3 members, 3 here')).toBeVisible()
    await userEvent.click(card('Group hybrid').getByRole('button', { name: 'Add members' }))
    await userEvent.type(dialog().getByLabelText('Name or organisation'), 'dee{Enter}')
    expect(await sent(page)).toMatchObject({ type: 'groups.add_members', groupId: 'hybrid', personIds: ['dee'] })
    await userEvent.click(dialog().getByRole('button', { name: 'Take Name of bo out' }))
    expect(await sent(page)).toMatchObject({ type: 'groups.remove_members', groupId: 'hybrid', personIds: ['bo'] })
  })

  test('[GR185, GR188, GR189] moved up and down, opened to others, removed after a question', async () => {
    const page = await openGroupsDesk(meeting)
    expect(button('Move Group hybrid up')).toBeDisabled()
    await userEvent.click(button('Move Group outreach up'))
    expect(await sent(page)).toMatchObject({ type: 'groups.move_group', groupId: 'outreach', ahead: 0 })
    await userEvent.click(button('More for Group hybrid'))
    await userEvent.click(screen.getByRole('menuitem', { name: 'Open it to others' }))
    expect(await sent(page)).toMatchObject({ type: 'groups.set_open', groupId: 'hybrid', isOpen: true })
    await userEvent.click(button('More for Group hybrid'))
    await userEvent.click(screen.getByRole('menuitem', { name: 'Remove the group' }))
    await userEvent.click(dialog().getByRole('button', { name: 'Remove the group' }))
    expect(await sent(page)).toMatchObject({ type: 'groups.remove_group', groupId: 'hybrid' })
  })

  test('[GR203] who is in no group and who in several is seen before they open', async () => {
    await openGroupsDesk(meeting)
    expect(screen.getByText('3 people are in no group')).toBeVisible()
    expect(screen.getByText('1 person is in several groups')).toBeVisible()
  })
})

describe('opening groups', () => {
  test('[GR190] all of them, or those that are chosen, with a prompt', async () => {
    const page = await openGroupsDesk(meeting)
    await userEvent.click(screen.getByLabelText('Group strategy'))
    await userEvent.click(screen.getByText('Say what they talk about'))
    await userEvent.type(screen.getByLabelText(/What they talk about \(English\)/), 'Next year')
    await userEvent.click(button('Open 2 groups'))
    expect(await sent(page)).toMatchObject({
      type: 'groups.open_groups',
      groupIds: ['hybrid', 'outreach'],
      prompt: { en: 'Next year' },
    })
  })

  test('[GR190] nobody of them is here → says so, and rests', async () => {
    await openGroupsDesk(withCrowd().after(chair, createGroup('empty', [])))
    expect(screen.getByText('Nobody of these groups is here yet.')).toBeVisible()
    expect(button('Open 1 group')).toBeDisabled()
  })

  test('[GR195] while they meet: who sits with none is put with one, for now or for good', async () => {
    const page = await openGroupsDesk(meeting.after(chair, openGroups()))
    expect(card('Group hybrid').getByText('Meets now')).toBeVisible()
    expect(screen.getByRole('region', { name: '3 people here sit with no group' })).toBeVisible()
    await userEvent.click(button('Put Name of dee with a group'))
    await userEvent.click(screen.getByRole('menuitem', { name: 'Group outreach, for this round' }))
    expect(await sent(page)).toMatchObject({ type: 'groups.seat_in_group', groupId: 'outreach', personId: 'dee' })
    await userEvent.click(button('Put Name of dee with a group'))
    await userEvent.click(screen.getByRole('menuitem', { name: 'Group outreach, for good' }))
    expect(await sent(page)).toMatchObject({ type: 'groups.add_members', groupId: 'outreach', personIds: ['dee'] })
  })
})

describe('the item of groups', () => {
  const bind = { type: 'groups.bind_groups', itemId: 'i2', groupIds: ['outreach', 'hybrid'] } as const

  test('[GR198] a breakout of the agenda is given its groups, and that they open with it', async () => {
    const page = await openGroupsDesk(meeting)
    await userEvent.click(button('Choose groups: Title of i2'))
    await userEvent.click(dialog().getByLabelText('Group outreach'))
    await userEvent.click(dialog().getByLabelText('They open with the item'))
    await userEvent.click(dialog().getByRole('button', { name: 'Save' }))
    expect(await sent(page)).toMatchObject({ ...bind, groupIds: ['outreach'], opensByItself: true })
  })

  test('[GR201] the console offers to open them while it is on, and says until when', async () => {
    const page = openConsole(inBreakout(meeting.after(chair, bind)), { role: 'chair' })
    const open = screen.getAllByRole('button', { name: /Open the 2 groups until .*08:30/ })[0]!
    await userEvent.click(open)
    expect(await sent(page)).toMatchObject({ type: 'groups.open_groups', groupIds: ['hybrid', 'outreach'] })
  })

  test('[GR201] nothing is offered for an item without groups, or once they meet', () => {
    const page = openConsole(inBreakout(meeting), { role: 'chair' })
    expect(screen.queryByText('Time for the groups')).toBeNull()
    page.becomes(inBreakout(meeting.after(chair, bind)).after(chair, openGroups()))
    expect(screen.queryByText('Time for the groups')).toBeNull()
  })
})
