import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { MeetingPhase } from '../../../client/features/meeting/meeting-phase.tsx'
import { asked, floorOf } from '../../support/floor-meeting.ts'
import { secretariat, START_MS, text } from '../../support/given.ts'
import { button, openConsole } from './console-page.tsx'
import { openDoor } from './door-page.tsx'

const named = (personId: string, name: string) =>
  ({ type: 'people.person_added', personId, nameText: text(name), roles: ['participant'], source: 'walk_in' }) as const
const twins = floorOf('i1').and(
  named('t1', 'Wei Chen'),
  named('t2', 'Wei Chen'),
  named('l1', 'Оmar Diallo'),
  named('l2', 'Omar Diallo'),
)

describe('names that are not told apart at a glance', () => {
  test('[PE62] at the door each says which of the same name it is, and whose it looks like', () => {
    openDoor(twins)
    const rows = within(screen.getByRole('list', { name: /./ }))
    expect(rows.getByText('· No. 1 of this name')).toBeVisible()
    expect(rows.getByText('· No. 2 of this name')).toBeVisible()
    expect(rows.getByText('· Looks like Omar Diallo')).toBeVisible()
  })

  test('[PE62] in the podium’s queue', () => {
    openConsole(twins.and(asked('t2', START_MS)), { role: 'chair' })
    expect(screen.getByText(/^No\. 2 of this name · /)).toBeVisible()
  })
})

describe('closing a meeting', () => {
  const closing = <MeetingPhase phase="live" />

  test('[PE65] says that names stay, and where that is set', async () => {
    openConsole(floorOf('i1'), { role: 'secretariat', page: closing })
    await userEvent.click(button('Close the meeting'))
    expect(screen.getByText(/^Names stay until somebody erases them/)).toBeInTheDocument()
  })

  test('[PE65] says on which day they go', async () => {
    const kept = floorOf('i1').after(secretariat, { type: 'people.set_retention', days: 30 })
    openConsole(kept, { role: 'secretariat', page: closing })
    await userEvent.click(button('Close the meeting'))
    expect(screen.getByText(/^Names are erased by themselves on/).querySelector('time')).toHaveAttribute('datetime')
  })
})
