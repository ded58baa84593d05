import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { App } from '../../../client/app/app.tsx'
import { answerHttp } from './open-setup.tsx'

afterEach(() => {
  vi.unstubAllGlobals()
  history.replaceState(null, '', '/')
})

const json =
  (body: unknown, status = 200) =>
  () =>
    new Response(JSON.stringify(body), { status })
const empty = () => new Response(null, { status: 204 })
const meeting = { meetingId: 'm9', title: { en: 'Plenary' }, zone: 'UTC', phase: 'setup', registered: 226 }
const url = 'https://elsewhere.example/j/m9#l9.secret'

describe('the start page', () => {
  test('offers the form for a code to everybody, and says what Rostrum is', async () => {
    answerHttp({ 'GET /api/admin/session': json({ isAdmin: false }) })
    render(<App />)
    expect(await screen.findByLabelText('Code of the meeting')).toBeInTheDocument()
    expect(screen.getByText(/Rostrum runs hybrid meetings/)).toBeInTheDocument()
  })

  test('takes the administrator’s token out of the address at once', async () => {
    history.replaceState(null, '', '/#admin=a-token')
    const asked = answerHttp({ 'POST /api/admin/session': empty, 'GET /api/meetings': json({ meetings: [] }) })
    render(<App />)
    expect(await screen.findByRole('heading', { name: 'Make your first meeting' })).toBeInTheDocument()
    expect(location.hash).toBe('')
    expect(asked[0]).toMatchObject({ path: '/api/admin/session', body: '{"token":"a-token"}' })
  })

  test('a token that is not the server’s is said, and the form for a code stays', async () => {
    history.replaceState(null, '', '/#admin=wrong')
    answerHttp({ 'POST /api/admin/session': json({ code: 'not_allowed' }, 403) })
    render(<App />)
    expect(await screen.findByRole('alert')).toHaveTextContent('This administrator’s link is not valid')
    expect(screen.getByLabelText('Code of the meeting')).toBeInTheDocument()
  })

  test('lists the meetings, each with its way in on this server', async () => {
    answerHttp({
      'GET /api/admin/session': json({ isAdmin: true }),
      'GET /api/meetings': json({ meetings: [{ ...meeting, url }] }),
    })
    render(<App />)
    expect(await screen.findByRole('heading', { name: 'Plenary' })).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Open' })).toHaveAttribute('href', '/j/m9#l9.secret')
    expect(screen.getByText('226 people')).toBeInTheDocument()
  })

  test('one click opens the sample, from today on, as its secretariat', async () => {
    const asked = answerHttp({
      'GET /api/admin/session': json({ isAdmin: true }),
      'GET /api/meetings': json({ meetings: [] }),
      'POST /api/meetings/m9/open': json({ code: 'failed' }, 500),
      'POST /api/meetings?': json({ meetingId: 'm9', links: { secretariat: url } }, 201),
    })
    render(<App />)
    await userEvent.click(await screen.findByRole('button', { name: 'Open the sample' }))
    await waitFor(() => expect(location.pathname + location.hash).toBe('/j/m9#l9.secret'))
    const made = asked.find(({ method, path }) => method === 'POST' && path.startsWith('/api/meetings?'))
    expect(made?.path).toMatch(/^\/api\/meetings\?sample=igf-2021&firstDay=\d{4}-\d{2}-\d{2}$/)
  })

  test('a table of items asks for title and zone too', async () => {
    const asked = answerHttp({
      'GET /api/admin/session': json({ isAdmin: true }),
      'GET /api/meetings': json({ meetings: [] }),
      'POST /api/meetings?': json(
        { code: 'bad_agenda', errors: [{ field: 'date', line: 1, code: 'missing', reason: '' }] },
        422,
      ),
    })
    render(<App />)
    await userEvent.upload(
      await screen.findByLabelText('Agenda file'),
      new File(['x'], 'plan.csv', { type: 'text/csv' }),
    )
    await userEvent.click(screen.getByRole('button', { name: 'Make the meeting' }))
    expect(screen.getByText('A table of items has no title: please give one.')).toBeInTheDocument()
    await userEvent.type(screen.getByLabelText('Title of the meeting'), 'Own plenary')
    await userEvent.click(screen.getByRole('button', { name: 'Make the meeting' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('Line 1 date This is missing.')
    expect(asked.at(-1)?.path).toContain('title=Own+plenary&zone=')
  })
})
