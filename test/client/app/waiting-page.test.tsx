import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { WaitingPage } from '../../../client/app/waiting-page.tsx'
import { renderIn } from '../ui/speak.tsx'

test.each([
  [{ state: 'waiting', retryAtMs: 0 }, 'No connection'],
  [{ state: 'offline', retryAtMs: 0 }, 'No connection'],
  [{ state: 'replaced' }, 'Open in another window'],
  [{ state: 'reload' }, 'There is a newer version'],
  [{ state: 'refused', code: 'revoked' }, 'This link is no longer valid'],
  [{ state: 'refused', code: 'no_access' }, 'This link does not open this page'],
] as const)('%o is said as "%s", with one way on', (connection, title) => {
  renderIn('en', <WaitingPage connection={connection} onRetry={() => {}} />)
  expect(screen.getByRole('heading', { name: title })).toBeInTheDocument()
  expect(screen.getByRole('main').querySelectorAll('button')).toHaveLength(1)
})

test('without a connection the reader may try at once', async () => {
  const retry = vi.fn<() => void>()
  renderIn('en', <WaitingPage connection={{ state: 'offline', retryAtMs: 0 }} onRetry={retry} />)
  await userEvent.click(screen.getByRole('button', { name: 'Try now' }))
  expect(retry).toHaveBeenCalledOnce()
})
