import { act, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { ScreenPage } from '../../../client/app/screen-page.tsx'
import { ScreenWaitingPage } from '../../../client/app/screen-waiting-page.tsx'
import { lastScreenPlace, rememberScreenPlace } from '../../../client/features/people/screen-place.ts'
import type { ScreenAnswer } from '../../../client/features/people/use-screen-pairing.ts'
import type { ApiAnswer } from '../../../client/sync/http-api.ts'
import { TestKeyValues } from '../../support/test-key-values.ts'
import { TestTime } from '../../support/test-time.ts'
import { renderIn } from '../ui/speak.tsx'

afterEach(() => {
  vi.useRealTimers()
  localStorage.clear()
  history.replaceState(null, '', '/')
})

type Answer = ApiAnswer<ScreenAnswer>
const waiting = (code: string): Answer => ({ ok: true, value: { state: 'waiting', code } })
const paired: Answer = { ok: true, value: { state: 'paired', meetingId: 'm1', linkId: 'l1' } }
const unreachable: Answer = { ok: false, problem: { code: 'no_connection', errors: [] } }

/** A screen's world whose server gives these answers, the last one again and again. */
function aWorld(...answers: Answer[]) {
  const time = new TestTime()
  const keyValues = new TestKeyValues()
  const ask = vi.fn(async () => (answers.length > 1 ? answers.shift()! : answers[0]!))
  return { ask, keyValues, scheduler: time, pass: (ms: number) => act(async () => time.pass(ms)) }
}

async function open(world: ReturnType<typeof aWorld>, language: 'en' | 'ar' = 'en') {
  history.replaceState(null, '', '/screen')
  renderIn(language, <ScreenPage world={world} />)
  await act(async () => undefined)
}

test('shows the code with what to do in both languages, and nothing to press', async () => {
  await open(aWorld(waiting('K7MNPQ')))
  expect(screen.getByText('K7MNPQ')).toBeVisible()
  expect(screen.getByRole('heading')).toHaveTextContent('Ask a moderator to type this code')
  expect(screen.getByRole('heading')).toHaveTextContent('يُرجى أن يُدخل أحد المنسقين هذا الرمز')
  expect(screen.queryByRole('button')).toBeNull()
})

test('asks every two seconds and opens the meeting once a moderator has approved', async () => {
  const world = aWorld(waiting('K7MNPQ'), waiting('K7MNPQ'), paired)
  await open(world)
  await world.pass(2_000)
  expect(location.pathname).toBe('/screen')
  await world.pass(2_000)
  expect(location.pathname).toBe('/m/m1/l1/screen')
  await world.pass(10_000)
  expect(world.ask).toHaveBeenCalledTimes(3)
})

test('goes on asking through a lost connection, with its code on the wall', async () => {
  const world = aWorld(waiting('K7MNPQ'), unreachable, unreachable, paired)
  await open(world)
  await world.pass(2_000)
  expect(screen.getByText('K7MNPQ')).toBeVisible()
  expect(screen.getByRole('status')).toHaveTextContent('No connection. This screen keeps trying by itself.')
  await world.pass(2_000)
  await world.pass(2_000)
  expect(location.pathname).toBe('/m/m1/l1/screen')
})

test('started while the server cannot be reached, it goes where it last was', async () => {
  const world = aWorld(unreachable)
  rememberScreenPlace({ meetingId: 'm9', linkId: 'l9' }, world.keyValues)
  await open(world)
  expect(location.pathname).toBe('/m/m9/l9/screen')
})

test('a server that knows the screen no more makes it forget where it was', async () => {
  const world = aWorld(waiting('K7MNPQ'))
  rememberScreenPlace({ meetingId: 'm9', linkId: 'l9' }, world.keyValues)
  await open(world)
  expect(lastScreenPlace(world.keyValues)).toBeUndefined()
})

test('an ended screen shows a code again, never a login page', () => {
  vi.useFakeTimers()
  history.replaceState(null, '', '/m/m1/l1/screen')
  rememberScreenPlace({ meetingId: 'm1', linkId: 'l1' })
  renderIn('en', <ScreenWaitingPage connection={{ state: 'refused', code: 'revoked' }} />)
  expect(screen.queryByRole('button')).toBeNull()
  act(() => void vi.advanceTimersByTime(1_500))
  expect(location.pathname).toBe('/screen')
  expect(lastScreenPlace()).toBeUndefined()
})

test('a screen that cannot reach its meeting says so, and that nobody need do anything', () => {
  renderIn('en', <ScreenWaitingPage connection={{ state: 'offline', retryAtMs: 0 }} />)
  expect(screen.getByText('No connection yet')).toBeVisible()
  expect(screen.getByText('This screen goes on by itself as soon as there is one.')).toBeVisible()
})
