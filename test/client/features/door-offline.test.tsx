import { act, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { StorageKind } from '../../../client/sync/ports.ts'
import { added } from '../../support/floor-meeting.ts'
import { given, person, text } from '../../support/given.ts'
import { minutes, smallMeeting } from '../../support/small-meeting.ts'
import { TestKeyValues } from '../../support/test-key-values.ts'
import { TestWorld } from '../sync/test-ports.ts'
import { openDoor } from './door-page.tsx'

const dora = person('dora', 'door')

const expected = given(...smallMeeting, added('dora', 'room', 'door'), {
  type: 'people.person_added',
  personId: 'b1',
  nameText: text('Amina Diallo'),
  mode: 'room',
  roles: ['participant'],
  source: 'roster',
})

const aminaAtB = expected
  .at(minutes(12))
  .after(dora, { type: 'attendance.check_in', personId: 'b1', source: 'tap', door: 'B' })

/** A disk that writes when the test says so, or takes nothing. */
class TestDisk extends TestKeyValues {
  readonly waiting: (() => void)[] = []
  override kind: StorageKind = 'plain'

  override written(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve))
  }

  write(): Promise<void> {
    return act(async () => {
      for (const resolve of this.waiting.splice(0)) resolve()
    })
  }
}

/** A device with such a disk. */
class TestDevice extends TestWorld {
  override readonly keyValues = new TestDisk()
}

const checkIn = () => userEvent.click(screen.getByRole('button', { name: 'Check in Amina Diallo' }))

beforeEach(() => localStorage.setItem('rostrum.m1.door', 'A'))
afterEach(() => localStorage.clear())

describe('a door without a network', () => {
  test('[AT67, AT69] what is said to wait is on the disk', async () => {
    const world = new TestDevice()
    const page = openDoor(expected, { world })
    await world.keyValues.write()
    page.loseConnection()
    act(() => world.time.pass(3_500))
    await checkIn()
    expect(screen.queryByText(/to send/)).not.toBeInTheDocument()
    await world.keyValues.write()
    expect(screen.getByText(/Offline since .08:00. · 1 to send; keep scanning/)).toBeVisible()
  })

  test('[AT67] a disk that takes nothing → the page says that it must stay open', async () => {
    const world = new TestDevice()
    world.keyValues.kind = 'none'
    const page = openDoor(expected, { world })
    await world.keyValues.write()
    page.loseConnection()
    await checkIn()
    expect(screen.getByText('Offline · 1 to send; keep this page open')).toBeVisible()
  })

  test('[AT71] what another door did meanwhile is said until it has been read', async () => {
    const page = openDoor(expected)
    await checkIn()
    page.becomes(aminaAtB)
    await page.sent()
    expect(screen.getByText(/Amina Diallo was already checked in at door B, .08:12./)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'OK' }))
    expect(screen.queryByText(/was already checked in/)).not.toBeInTheDocument()
  })
})
