import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Clock, minutesAndSeconds } from '../../../client/ui/clock.tsx'
import { NowProvider } from '../../../client/ui/now.tsx'
import { UndoLine } from '../../../client/ui/undo-line.tsx'
import { renderIn } from './speak.tsx'

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
})

afterEach(() => {
  vi.useRealTimers()
})

function pass(ms: number) {
  act(() => {
    vi.advanceTimersByTime(ms)
  })
}

describe('a clock', () => {
  test('counts a started second in full, reaches 0:00 at its end and goes on in words', () => {
    renderIn('en', <Clock label="Time left" untilMs={1_000_000 + 61_000} />)
    expect(screen.getByRole('timer', { name: 'Time left' })).toHaveTextContent('1:01')
    pass(400)
    expect(screen.getByRole('timer')).toHaveTextContent('1:01')
    pass(60_600)
    expect(screen.getByRole('timer')).toHaveTextContent('0:00')
    pass(40_000)
    expect(screen.getByRole('timer')).toHaveTextContent('over by 0:40')
  })

  test('warns at 30 seconds, presses at 10', () => {
    const { rerender } = renderIn('en', <Clock label="Time left" leftMs={31_000} />)
    expect(screen.getByRole('timer').className).toContain('calm')
    rerender(<Clock label="Time left" leftMs={30_000} />)
    expect(screen.getByRole('timer').className).toContain('soon')
    rerender(<Clock label="Time left" leftMs={10_000} />)
    expect(screen.getByRole('timer').className).toContain('pressing')
  })

  test("runs on the server's time where it is known", () => {
    renderIn(
      'en',
      <NowProvider now={() => 5_000_000}>
        <Clock label="Speaking for" sinceMs={5_000_000 - 65_000} />
      </NowProvider>,
    )
    expect(screen.getByRole('timer')).toHaveTextContent('1:05')
  })

  test('shows hours only where there are some', () => {
    expect([0, 59, 60, 3599, 3600, 7384].map(minutesAndSeconds)).toEqual([
      '0:00',
      '0:59',
      '1:00',
      '59:59',
      '1:00:00',
      '2:03:04',
    ])
  })
})

test('the way back is offered as long as it is open', () => {
  renderIn(
    'en',
    <UndoLine untilMs={1_060_000} onUndo={() => {}}>
      Ana has the floor
    </UndoLine>,
  )
  expect(screen.getByRole('button', { name: /^Undo/ })).toBeInTheDocument()
  pass(60_000)
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})
