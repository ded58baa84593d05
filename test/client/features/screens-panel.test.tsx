import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { ScreensPanel } from '../../../client/features/people/screens-panel.tsx'
import { catalogue } from '../../../client/i18n/catalogue.ts'
import { LanguageProvider } from '../../../client/i18n/language.tsx'
import { MeetingProvider } from '../../../client/sync/meeting-provider.tsx'
import type { Json } from '../../../shared/lib/patch.ts'
import type { Role } from '../../../shared/lib/roles.ts'
import type { Me } from '../../../shared/meeting/view.ts'
import { given, START_MS } from '../../support/given.ts'
import { added } from '../../support/floor-meeting.ts'
import { smallMeeting } from '../../support/small-meeting.ts'
import { EPOCH, presence } from '../sync/live.ts'
import { TestWorld } from '../sync/test-ports.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const withScreen = given(
  ...smallMeeting,
  { type: 'people.link_made', linkId: 'l-screen', kind: 'screen', role: 'screen' },
  { type: 'people.device_joined', deviceId: 'dev-screen', linkId: 'l-screen' },
)

/** Opens the panel for somebody with this role. */
function open(role: Role, meeting = withScreen): TestWorld {
  const world = new TestWorld()
  const full = meeting.and(added('sam', 'room', role))
  const portsFor = () => world.ports
  render(
    <LanguageProvider messages={catalogue} language="en">
      <MeetingProvider meetingId="m1" linkId="l1" audience="podium" portsFor={portsFor} waiting={() => null}>
        <ScreensPanel />
      </MeetingProvider>
    </LanguageProvider>,
  )
  act(() => {
    world.answerFetch({ outcome: 'fetched', snapshot: { epoch: EPOCH, version: 7, view: full.sees('podium') } })
    world.channel.events.opened()
    const me = { version: 7, me: full.seesOfSelf('sam') as Json & Me }
    const joined = { outcome: 'joined', from: 7, to: 7, epoch: EPOCH, me, presence, serverTimeMs: START_MS } as const
    world.channel.take('join').answer(joined)
  })
  return world
}

function stubAnswer(status: number, body: object) {
  const ask = vi.fn(async (_path: string, _init: RequestInit) => new Response(JSON.stringify(body), { status }))
  vi.stubGlobal('fetch', ask)
  return ask
}

const typeCode = async (code: string) => {
  await userEvent.type(screen.getByRole('textbox', { name: 'Type the code on the screen' }), code)
  await userEvent.click(screen.getByRole('button', { name: 'Connect' }))
}

test('the typed code goes to the server, and the panel says what follows', async () => {
  const ask = stubAnswer(201, { linkId: 'l2' })
  open('moderator')
  await typeCode('k7mnpq')
  expect(ask).toHaveBeenCalledWith(
    '/api/meetings/m1/screens?link=l1',
    expect.objectContaining({ body: '{"code":"K7MNPQ"}' }),
  )
  expect(await screen.findByText('The screen is connected and shows the meeting in a moment.')).toBeVisible()
  expect(screen.getByRole('textbox')).toHaveValue('')
})

test('a code that no screen shows is said in words at the field', async () => {
  stubAnswer(404, { code: 'wrong_pairing_code' })
  open('moderator')
  await typeCode('ZZZZZZ')
  expect(await screen.findByText(/No screen shows this code/)).toBeVisible()
  expect(screen.getByRole('textbox')).toBeInvalid()
})

test('nothing typed is asked for, not sent', async () => {
  const ask = stubAnswer(201, {})
  open('moderator')
  await userEvent.click(screen.getByRole('button', { name: 'Connect' }))
  expect(screen.getByText('Please type the code that the screen shows.')).toBeVisible()
  expect(ask).not.toHaveBeenCalled()
})

test.each([
  ['secretariat', { type: 'people.revoke_link', linkId: 'l-screen' }],
  ['moderator', { type: 'people.end_device', deviceId: 'dev-screen' }],
] as const)('%s ends a screen in the way that the role may', async (role, command) => {
  const world = open(role)
  await userEvent.click(screen.getByRole('button', { name: 'End screen 1' }))
  await userEvent.click(screen.getByRole('button', { name: 'End' }))
  expect(world.channel.take('command').payload).toMatchObject(command)
})

test('without a screen it says so', () => {
  open('moderator', given(...smallMeeting))
  expect(screen.getByText('No room screen is connected')).toBeVisible()
})
