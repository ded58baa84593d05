import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { StrictMode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import {
  useConnection,
  useMe,
  usePending,
  usePodiumView,
  useRefusals,
  useSend,
  useServerNowMs,
  useView,
} from '../../../client/sync/hooks.ts'
import { MeetingProvider } from '../../../client/sync/meeting-provider.tsx'
import type { Audience } from '../../../shared/lib/roles.ts'
import { answerClock, letJoin, snapshotAt, viewWith } from './live.ts'
import { TestWorld } from './test-ports.ts'

afterEach(() => {
  vi.useRealTimers()
})

function show(world: TestWorld, children: React.ReactNode, audience: Audience = 'hall') {
  const portsFor = () => world.ports
  return render(
    <MeetingProvider
      meetingId="m1"
      linkId="l1"
      audience={audience}
      portsFor={portsFor}
      waiting={(connection) => <p>waiting: {connection.state}</p>}
    >
      {children}
    </MeetingProvider>,
  )
}

function comeLive(world: TestWorld): void {
  act(() => {
    world.answerFetch({ outcome: 'fetched', snapshot: snapshotAt(7) })
    letJoin(world, 7)
  })
}

function Item() {
  const itemId = useView((view) => view.agenda.currentItemId)
  const { state } = useConnection()
  return (
    <p>
      {itemId} {state} {useMe()?.people.name}
    </p>
  )
}

test('[SY1] what waits is shown until there is a view, then the view as it changes', () => {
  const world = new TestWorld()
  show(world, <Item />)
  expect(screen.getByText('waiting: fetching')).toBeVisible()
  comeLive(world)
  expect(screen.getByText('item1 live')).toBeVisible()
  act(() => world.channel.say('patch', { from: 7, to: 8, patch: viewWith('item2') as never }))
  expect(screen.getByText('item2 live')).toBeVisible()
})

test('[SY8] a device whose right has ended sees the view no more', () => {
  const world = new TestWorld()
  show(world, <Item />)
  comeLive(world)
  act(() => world.channel.say('bye', { code: 'revoked' }))
  expect(screen.getByText('waiting: refused')).toBeVisible()
})

test('[SY15] a component that is mounted twice follows over one connection', () => {
  const world = new TestWorld()
  const portsFor = () => world.ports
  const waiting = () => null
  const page = (
    <StrictMode>
      <MeetingProvider meetingId="m1" linkId="l1" audience="hall" portsFor={portsFor} waiting={waiting}>
        <Item />
      </MeetingProvider>
    </StrictMode>
  )
  const { unmount } = render(page)
  expect(world.channels.filter(({ isClosed }) => !isClosed)).toHaveLength(1)
  unmount()
  expect(world.channels.filter(({ isClosed }) => !isClosed)).toHaveLength(0)
})

function Asking() {
  const send = useSend()
  const pending = usePending()
  const { refusals, dismiss } = useRefusals()
  return (
    <>
      <button type="button" onClick={() => void send({ type: 'floor.ask', itemId: 'item1' })}>
        Ask
      </button>
      <p>{pending.map(({ type }) => `sending ${type}`).join()}</p>
      {refusals.map(({ commandId, rejection }) => (
        <button key={commandId} type="button" onClick={() => dismiss(commandId)}>
          {rejection.code}
        </button>
      ))}
    </>
  )
}

test('[SY9] a command is shown as waiting, its refusal in words until it is dismissed', async () => {
  const world = new TestWorld()
  show(world, <Asking />)
  comeLive(world)
  await userEvent.click(screen.getByText('Ask'))
  expect(screen.getByText('sending floor.ask')).toBeVisible()
  act(() => world.channel.take('command').answer({ outcome: 'rejected', code: 'floor/queue_closed' }))
  expect(screen.queryByText('sending floor.ask')).toBeNull()
  await userEvent.click(screen.getByText('floor/queue_closed'))
  expect(screen.queryByText('floor/queue_closed')).toBeNull()
})

function Clock() {
  return <p>{useServerNowMs()}</p>
}

test('[SY13] clocks change together at each full second of the server', () => {
  vi.useFakeTimers()
  const world = new TestWorld()
  show(world, <Clock />)
  comeLive(world)
  act(() => {
    world.time.pass(300)
    answerClock(world)
    vi.advanceTimersByTime(1_002)
  })
  expect(screen.getByText('5000000')).toBeVisible()
  act(() => {
    world.time.pass(700)
    vi.advanceTimersByTime(1_002)
  })
  expect(screen.getByText('5001000')).toBeVisible()
})

function MinuteClock() {
  return <p>{useServerNowMs(60_000)}</p>
}

test('[SY13] the device slept for ten minutes → what is told anew each minute is right a second after it woke', () => {
  vi.useFakeTimers()
  const world = new TestWorld()
  show(world, <MinuteClock />)
  comeLive(world)
  const shownMs = () => Number(screen.getByText(/^\d+$/).textContent)
  const beforeMs = shownMs()
  act(() => {
    world.time.pass(600_000)
    vi.advanceTimersByTime(1_002)
  })
  expect(shownMs() - beforeMs).toBe(600_000)
})

test('[SY1] the podium’s view is there for the podium alone', () => {
  const world = new TestWorld()
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  function Registered() {
    return <p>{usePodiumView((view) => view.agenda.currentItemId)}</p>
  }
  show(world, <Registered />, 'podium')
  comeLive(world)
  expect(screen.getByText('item1')).toBeVisible()
  const hall = new TestWorld()
  expect(() => {
    show(hall, <Registered />)
    comeLive(hall)
  }).toThrow('Only the podium sees the podium’s view.')
})
