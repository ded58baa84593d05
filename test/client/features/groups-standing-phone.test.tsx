import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { chair } from '../../support/given.ts'
import { openGroups, withGroups } from '../../support/standing-meeting.ts'
import { button, sent } from './console-page.tsx'
import { openHallPage } from './hall-page.tsx'

const meeting = withGroups()
const round = meeting.after(chair, openGroups())

describe('while groups meet', () => {
  test('[GR202] somebody of none of them sits with an open one by one tap', async () => {
    const page = openHallPage(round, { personId: 'obi' })
    expect(screen.getByRole('heading', { name: 'Groups meet now' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Sit with Group hybrid' })).toBeNull()
    await userEvent.click(button('Sit with Group strategy'))
    expect(await sent(page)).toMatchObject({ type: 'groups.choose_group', roundId: 'r1', groupId: 'strategy' })
  })

  test('[GR202] a member of one that does not meet is told so', () => {
    openHallPage(meeting.after(chair, openGroups({ groupIds: ['hybrid', 'strategy'] })), { personId: 'cy' })
    expect(screen.getByRole('heading', { name: 'Your group does not meet now' })).toBeVisible()
    expect(button('Sit with Group strategy')).toBeVisible()
  })

  test('[GR202] nobody else may join those that meet → says so', () => {
    openHallPage(meeting.after(chair, openGroups({ groupIds: ['hybrid'] })), { personId: 'dee' })
    expect(screen.getByText(/have fixed members/)).toBeVisible()
  })

  test('[GR194, GR199] a member sees the group by name, and may change to another of theirs', async () => {
    const page = openHallPage(round, { personId: 'bo' })
    expect(screen.getByRole('heading', { name: 'Table 1' })).toBeVisible()
    expect(screen.getAllByText('Group hybrid').length).toBeGreaterThan(0)
    await userEvent.click(button('Sit with Group outreach'))
    expect(await sent(page)).toMatchObject({ type: 'groups.choose_group', groupId: 'outreach' })
  })
})

describe('at any other time', () => {
  test('[GR188, GR199] everybody sees which groups are theirs, and joins and leaves open ones', async () => {
    const page = openHallPage(meeting, { personId: 'bo' })
    const groups = within(screen.getByRole('region', { name: 'Working groups' }))
    expect(groups.getAllByText(/You belong to it/)).toHaveLength(2)
    await userEvent.click(button('Join Group strategy'))
    expect(await sent(page)).toMatchObject({ type: 'groups.join_group', groupId: 'strategy' })
    page.becomes(meeting.after(chair, { type: 'groups.add_members', groupId: 'strategy', personIds: ['bo'] }))
    await userEvent.click(button('Leave Group strategy'))
    expect(await sent(page)).toMatchObject({ type: 'groups.leave_group', groupId: 'strategy' })
  })
})
