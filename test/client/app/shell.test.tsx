import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { App } from '../../../client/app/app.tsx'
import { ErrorBoundary } from '../../../client/app/error-boundary.tsx'
import { ownPageOf } from '../../../client/app/role-pages.ts'
import { renderIn } from '../ui/speak.tsx'

afterEach(() => {
  history.replaceState(null, '', '/')
  localStorage.clear()
  vi.restoreAllMocks()
})

describe('an address that leads nowhere', () => {
  test('says so in the language that was asked for, and turns the page', async () => {
    history.replaceState(null, '', '/nowhere?lang=ar')
    render(<App />)
    expect(await screen.findByRole('heading', { name: 'لا توجد صفحة في هذا العنوان' })).toBeInTheDocument()
    expect(document.documentElement).toHaveAttribute('lang', 'ar')
    expect(document.documentElement).toHaveAttribute('dir', 'rtl')
  })

  test('can be read in the other language by one tap, which is remembered', async () => {
    history.replaceState(null, '', '/nowhere?lang=ar')
    const { unmount } = render(<App />)
    await userEvent.click(await screen.findByRole('button', { name: 'English' }))
    expect(screen.getByRole('heading', { name: 'There is no page here' })).toBeInTheDocument()
    expect(document.documentElement).toHaveAttribute('dir', 'ltr')
    unmount()
    history.replaceState(null, '', '/nowhere')
    render(<App />)
    expect(await screen.findByRole('heading', { name: 'There is no page here' })).toBeInTheDocument()
  })

  test('is shown too where the browser forbids storage', async () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new Error('denied')
    })
    history.replaceState(null, '', '/nowhere')
    render(<App />)
    expect(await screen.findByRole('heading', { level: 1 })).toBeInTheDocument()
  })
})

test('a part that breaks leaves a sentence and a way on', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const Broken = () => {
    throw new Error('broken')
  }
  renderIn(
    'en',
    <ErrorBoundary>
      <Broken />
    </ErrorBoundary>,
  )
  expect(screen.getByRole('heading', { name: 'Something on this page went wrong' })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Load the page again' })).toBeInTheDocument()
})

test.each([
  [['chair'], 'console'],
  [['moderator', 'participant'], 'console'],
  [['secretariat'], 'setup'],
  [['participant'], 'floor'],
  [['observer'], 'floor'],
  [['screen'], 'screen'],
] as const)('%s opens the page %s', (roles, page) => {
  expect(ownPageOf(roles)).toBe(page)
})
