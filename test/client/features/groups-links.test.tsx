import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { TablesPage } from '../../../client/app/tables-page.tsx'
import { chair } from '../../support/given.ts'
import { drawn, withHere } from '../../support/groups-meeting.ts'
import { button, openConsole } from './console-page.tsx'

const placed = withHere(['ana', 'bo', 'cy'], ['pat', 'quin', 'rob']).after(chair, {
  type: 'groups.set_places',
  remote: { kind: 'pattern', url: 'https://call.example.org/{n}' },
})

afterEach(() => vi.unstubAllGlobals())

const serverSays = (body: unknown, status = 200) => {
  const asked = vi.fn((_path: string, _init?: RequestInit) =>
    Promise.resolve(new Response(JSON.stringify(body), { status })),
  )
  vi.stubGlobal('fetch', asked)
  return asked
}

test('[GR230] links are tested by a press, and those that do not answer are named with their table', async () => {
  openConsole(drawn(placed), { role: 'moderator', page: <TablesPage /> })
  const asked = serverSays({
    links: [
      { table: 2, url: 'https://call.example.org/2', answer: 'answers' },
      { table: 3, url: 'https://call.example.org/3', answer: 'missing' },
    ],
    left: 0,
  })
  await userEvent.click(button('Test the links'))
  expect(await screen.findByText(/1⁩? of .*2⁩? links answer/)).toBeVisible()
  expect(screen.getByText(/does not exist there/)).toBeVisible()
  expect(screen.getByRole('link', { name: /Open the link of table .*3/ })).toHaveAttribute(
    'href',
    'https://call.example.org/3',
  )
  expect(asked.mock.calls[0]![0]).toMatch(/^\/api\/meetings\/.+\/table-links\?link=/)
  serverSays({ links: [{ table: 2, url: 'https://call.example.org/2', answer: 'answers' }], left: 0 })
  await userEvent.click(button('Test the links'))
  expect(await screen.findByText(/link answers/)).toBeVisible()
})

test('[GR230] the server cannot try them → the reason is said', async () => {
  openConsole(drawn(placed), { role: 'moderator', page: <TablesPage /> })
  serverSays({ code: 'not_allowed', errors: [] }, 403)
  await userEvent.click(button('Test the links'))
  expect(await screen.findByText(/could not be tested/)).toBeVisible()
})

test('[GR233, GR234] who sits where can be taken along, before and after publishing', () => {
  const page = openConsole(drawn(placed), { role: 'moderator', page: <TablesPage /> })
  const fileOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
  expect(fileOf('All tables (CSV)')).toContain('/draft-tables.csv?link=')
  expect(fileOf('Rooms for the video call (CSV)')).toContain('/draft-breakout-rooms.csv?link=')
  expect(screen.getByText(/remote people have no e-mail address/)).toBeVisible()
  page.becomes(drawn(placed).after(chair, { type: 'groups.publish', roundId: 'r1', expects: { draw: 1 } }))
  expect(fileOf('All tables (CSV)')).toContain('/tables.csv?link=')
})
