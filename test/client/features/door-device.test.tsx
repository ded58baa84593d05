import { act, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { playTone } from '../../../client/features/attendance/door-sound.ts'
import { given } from '../../support/given.ts'
import { smallMeeting } from '../../support/small-meeting.ts'
import { openDoor } from './door-page.tsx'

vi.mock('../../../client/features/attendance/door-sound.ts', () => ({ playTone: vi.fn() }))

const meeting = given(...smallMeeting)

/** Gives the browser something that it has not here; taken away again after each test. */
const give = (name: string, value: unknown) => Object.defineProperty(navigator, name, { configurable: true, value })

beforeEach(() => localStorage.setItem('rostrum.m1.door', 'A'))
afterEach(() => {
  localStorage.clear()
  vi.unstubAllGlobals()
  for (const name of ['mediaDevices', 'permissions', 'wakeLock', 'getBattery']) Reflect.deleteProperty(navigator, name)
})

async function openCheck() {
  openDoor(meeting)
  await userEvent.click(screen.getByRole('button', { name: 'This tablet' }))
  return within(screen.getByRole('dialog', { name: 'What this tablet can do' }))
}

test('[AT54, AT58] a browser that can do nothing → each thing is said in words, with what to do instead', async () => {
  vi.stubGlobal('isSecureContext', false)
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  const check = await openCheck()
  expect(await check.findByText(/server does not answer. Keep scanning/)).toBeVisible()
  expect(await check.findByText(/address is not secure \(http\)/)).toBeVisible()
  expect(await check.findByText(/camera needs a secure address/)).toBeVisible()
  expect(await check.findByText(/cannot keep the screen on/)).toBeVisible()
  expect(await check.findByText(/browser does not tell/)).toBeVisible()
})

test('[AT54, AT58] a browser that can do everything → it says so', async () => {
  vi.stubGlobal('isSecureContext', true)
  vi.stubGlobal('fetch', () => Promise.resolve({ ok: true }))
  give('mediaDevices', {})
  give('wakeLock', { request: () => Promise.resolve({ release: () => Promise.resolve() }) })
  give('getBattery', () => Promise.resolve({ level: 0.12, charging: false }))
  const check = await openCheck()
  expect(await check.findByText(/server answers/)).toBeVisible()
  expect(await check.findByText(/can read badges, by our reader/)).toBeVisible()
  expect(await check.findByText(/screen stays on/)).toBeVisible()
  expect(await check.findByText('Only 12 % left. Connect the charger now.')).toBeVisible()
})

test('[AT58] the camera was refused once → where to allow it', async () => {
  vi.stubGlobal('isSecureContext', true)
  give('mediaDevices', {})
  give('permissions', { query: () => Promise.resolve({ state: 'denied' }) })
  expect(await (await openCheck()).findByText(/Allow it for this address/)).toBeVisible()
})

test('[AT58] a tone is played and asked about; unheard, it says what to do; switched off, nothing is played', async () => {
  const check = await openCheck()
  await userEvent.click(check.getByRole('button', { name: 'Play a tone' }))
  expect(playTone).toHaveBeenCalledWith('in')
  await userEvent.click(check.getByRole('button', { name: 'No' }))
  expect(check.getByText(/Turn the volume up/)).toBeVisible()
  await userEvent.click(check.getByRole('switch', { name: 'Play a tone for each arrival' }))
  expect(check.getByText(/Switched off/)).toBeVisible()
  expect(check.queryByRole('button', { name: 'Play a tone' })).not.toBeInTheDocument()
})

test('[AT59] the screen stays on while the door is open, and no longer', async () => {
  const release = vi.fn(() => Promise.resolve())
  const request = vi.fn(() => Promise.resolve({ release }))
  give('wakeLock', { request })
  const page = openDoor(meeting)
  await act(async () => {})
  expect(request).toHaveBeenCalledWith('screen')
  page.close()
  expect(release).toHaveBeenCalledOnce()
})
