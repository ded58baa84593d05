import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { TextId } from '../../../shared/lib/ids.ts'
import type { Command, Event } from '../../../shared/meeting/meeting.ts'
import { chair, given, person, secretariat, system, text, type Given, type Plain } from '../../support/given.ts'
import { arrived, left, listed, seatedRound, tableOf, withHere } from '../../support/groups-meeting.ts'
import { minutes, smallMeeting } from '../../support/small-meeting.ts'
import { openHallPage } from './hall-page.tsx'

const ROOM = ['ana', 'bo', 'cy']
const REMOTE = ['pat', 'quin', 'rob']
const ways = {
  type: 'groups.set_places',
  roomNote: { en: 'In the foyer' },
  remote: { kind: 'pattern', url: 'https://call.example.org/table-{n}' },
} as const
const here = withHere(ROOM, REMOTE).after(chair, ways)
const apart = seatedRound(here)
const hybrid = seatedRound(here, { zones: 'mixed', size: 6 })
const mine = () => within(screen.getByRole('region', { name: 'Your table' }))
const show = (meeting: Given, personId: string, nowMs = minutes(0)) => openHallPage(meeting, { personId, nowMs })

const prompt = (en: string, table?: number): Plain<Command> => ({
  type: 'groups.set_prompt',
  roundId: 'r1',
  prompt: { en },
  ...(table !== undefined && { table }),
})
const tell = (messageId: string, words: string, table?: number): Plain<Command> => ({
  type: 'groups.tell',
  roundId: 'r1',
  messageId,
  text: words,
  ...(table !== undefined && { table }),
})

interface About {
  readonly pointTexts: readonly TextId[]
  readonly focusText?: TextId
  readonly kind?: 'coffee'
}

/** Two people, and more about the item that is on. */
const withItem = (about: About): Given =>
  given(
    ...smallMeeting.map((event): Plain<Event> => (event.type === 'agenda.imported' ? withFirst(event, about) : event)),
    listed('ana'),
    listed('bo'),
    { type: 'agenda.item_opened', itemId: 'i1' },
    arrived('ana', 'room'),
    arrived('bo', 'room'),
  )

type Imported = Extract<Plain<Event>, { type: 'agenda.imported' }>

const withFirst = ({ days, ...event }: Imported, about: object): Imported => ({
  ...event,
  days: days.map((day) => ({
    ...day,
    items: day.items.map((item) => (item.itemId === 'i1' ? { ...item, ...about } : item)),
  })),
})

const vibrate = vi.fn<(pattern: readonly number[]) => boolean>()

beforeEach(() => {
  Object.defineProperty(navigator, 'vibrate', { value: vibrate, configurable: true })
})

afterEach(() => {
  vibrate.mockClear()
  Reflect.deleteProperty(navigator, 'vibrate')
})

describe('what is talked about', () => {
  test('[GR171] the table’s own prompt goes before that of all tables', () => {
    const page = show(apart.after(chair, prompt('What did we learn?')), 'ana')
    expect(mine().getByText('What did we learn?')).toBeVisible()
    page.becomes(apart.after(chair, prompt('What did we learn?')).after(chair, prompt('What do we change?', 1)))
    expect(mine().getByText('What do we change?')).toBeVisible()
    expect(mine().queryByText('What did we learn?')).toBeNull()
  })

  test('[GR171] without one, what the agenda says: the focus, else the points', () => {
    const points = { pointTexts: [text({ en: 'Last year' }), text({ en: 'Next year' })] }
    const page = show(apart, 'ana')
    expect(mine().queryByRole('heading', { name: 'What you talk about' })).toBeNull()
    page.close()
    const pointed = show(seatedRound(withItem(points)), 'ana')
    expect(mine().getByText('Next year')).toBeVisible()
    pointed.close()
    show(seatedRound(withItem({ ...points, focusText: text({ en: 'Catching up' }) })), 'ana')
    expect(mine().getByText('Catching up')).toBeVisible()
    expect(mine().queryByText('Next year')).toBeNull()
  })

  test('[GR171] at coffee, nothing of the agenda: it says how coffee goes', () => {
    const kind = 'coffee' as const
    show(seatedRound(withItem({ kind, pointTexts: [text({ en: 'You are given a table' })] })), 'ana')
    expect(mine().queryByRole('heading', { name: 'What you talk about' })).toBeNull()
    expect(mine().queryByText('Who reports')).toBeNull()
  })
})

describe('at a table of both sides', () => {
  const takes = { type: 'groups.take_laptop', roundId: 'r1' } as const
  const held = hybrid.after(person('ana', 'participant'), takes)

  test('[GR172] everybody reads who holds the laptop, and anybody of the room may say that they have it', async () => {
    const page = show(held, 'bo')
    expect(mine().getByText(/holds the laptop: through it you and those in the call/)).toHaveTextContent('Name of ana')
    await userEvent.click(mine().getByRole('button', { name: 'I have the laptop' }))
    expect(page.takeCommand().payload).toMatchObject(takes)
    page.close()
    show(held, 'pat')
    expect(mine().getByText(/holds the laptop in the room/)).toHaveTextContent('Name of ana')
    expect(mine().queryByRole('button', { name: 'I have the laptop' })).toBeNull()
  })

  test('[GR172] whoever holds it reads what to do, and finds the call of the table', () => {
    show(held, 'ana')
    expect(mine().getByRole('heading', { name: 'You hold the laptop' })).toBeVisible()
    expect(mine().getByText('In the foyer')).toBeVisible()
    expect(mine().getByRole('link', { name: 'Open the call of this table' })).toHaveAttribute(
      'href',
      'https://call.example.org/table-1',
    )
  })

  test('[GR170] each stands there with side and part; of one side alone, nobody holds a laptop', () => {
    show(held, 'bo')
    expect(mine().getByText('in the room · holds the laptop')).toBeVisible()
    expect(mine().getAllByText('remote')).toHaveLength(3)
  })

  test('[GR172] where all are on one side, no laptop is spoken of', () => {
    show(apart, 'bo')
    expect(mine().queryByText(/laptop/)).toBeNull()
  })
})

describe('whoever sits alone', () => {
  const many = seatedRound(withHere(['ana', 'bo', 'cy', 'dan', 'eve', 'fay']))
  const mates = ['bo', 'cy', 'dan', 'eve', 'fay'].filter((id) => tableOf(many, id) === tableOf(many, 'ana'))
  const alone = many.and(...mates.map((id) => left(id, 'room'))).after(system, { type: 'groups.settle', roundId: 'r1' })
  const offer = alone.state.groups.round?.tables.find(({ merge }) => merge)?.merge
  const to = offer?.to ?? 0

  test('[GR173] reads which table is offered and when they are taken there, and goes at once', async () => {
    const page = show(alone, 'ana')
    expect(mine().getByText(`You are alone at table ${tableOf(many, 'ana')}`)).toBeVisible()
    expect(mine().getByText(/You are taken there at/)).toHaveTextContent('08:01')
    await userEvent.click(mine().getByRole('button', { name: `Go to table ${to} now` }))
    expect(page.takeCommand().payload).toMatchObject({ type: 'groups.accept_merge', roundId: 'r1' })
  })

  test('[GR173] or waits, and may still go then', async () => {
    const page = show(alone, 'ana')
    await userEvent.click(mine().getByRole('button', { name: 'I wait here' }))
    expect(page.takeCommand().payload).toMatchObject({ type: 'groups.wait_here', roundId: 'r1' })
    page.becomes(alone.after(person('ana', 'participant'), { type: 'groups.wait_here', roundId: 'r1' }))
    expect(mine().getByText(`You wait here. You may still go to table ${to}.`)).toBeVisible()
    expect(mine().getByRole('button', { name: `Go to table ${to} now` })).toBeVisible()
    expect(mine().queryByRole('button', { name: 'I wait here' })).toBeNull()
  })
})

describe('what is said to the tables', () => {
  const said = apart.at(minutes(5)).after(chair, tell('m1', 'The cake has come.'))

  test('[GR174] stands there with its time, to all and to the own table', () => {
    show(said.at(minutes(6)).after(chair, tell('m2', 'Speak lower, please.', 1)), 'ana')
    expect(mine().getByText(/^Message to all tables/)).toHaveTextContent('08:05')
    expect(mine().getByText(/^Message to your table/)).toHaveTextContent('08:06')
    expect(mine().getByText('Speak lower, please.')).toBeVisible()
  })

  test('[GR174] is read out when it comes, and not when the page is opened again', () => {
    const page = show(apart, 'ana')
    page.becomes(said)
    expect(screen.getByText('Message to all tables: The cake has come.')).toBeInTheDocument()
    page.close()
    show(said, 'ana')
    expect(screen.queryByText('Message to all tables: The cake has come.')).toBeNull()
    expect(mine().getByText('The cake has come.')).toBeVisible()
  })
})

describe('called back', () => {
  const call = { type: 'meeting.set_call', language: 'en', url: 'https://call.example.org/plenary' } as const
  const called = apart
    .after(secretariat, call)
    .at(minutes(30))
    .after(chair, { type: 'groups.call_back', roundId: 'r1', seconds: 120 })

  test('[GR175] those in the room read how long that takes and where to come', () => {
    show(called, 'ana', minutes(31))
    expect(mine().getByRole('heading', { level: 1, name: 'Back to plenary' })).toBeVisible()
    expect(mine().getByRole('timer')).toHaveTextContent('1:00')
    expect(mine().getByText('Please come back to your place in the meeting room.')).toBeVisible()
    expect(mine().getByText('You were at table 1.')).toBeVisible()
    expect(screen.getByText('Back to plenary. Everybody is called back from the tables.')).toBeInTheDocument()
  })

  test('[GR175] remote ones find the way back to the call', () => {
    show(called, 'pat', minutes(31))
    expect(mine().getByText('Please come back to the call of the meeting.')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Back to plenary' })).toHaveAttribute('href', call.url)
    expect(mine().queryByRole('link', { name: 'Open my table' })).toBeNull()
  })
})

describe('the open page', () => {
  test('[GR176] rings for a table, a message and the way back, each once, and for nothing that was there before it', () => {
    const page = show(here, 'ana')
    page.becomes(apart)
    expect(vibrate).toHaveBeenCalledTimes(1)
    const said = apart.after(chair, tell('m1', 'The cake has come.'))
    page.becomes(said)
    expect(vibrate).toHaveBeenCalledTimes(2)
    page.becomes(said.and(left('bo', 'room')).after(system, { type: 'groups.settle', roundId: 'r1' }))
    expect(vibrate).toHaveBeenCalledTimes(2)
    const called = said.after(chair, { type: 'groups.call_back', roundId: 'r1', seconds: 60 })
    page.becomes(called)
    expect(vibrate).toHaveBeenCalledTimes(3)
    page.close()
    show(called, 'ana')
    expect(vibrate).toHaveBeenCalledTimes(3)
  })
})

test('[GR177] the floor is not offered at the tables, and that is said; whoever waits keeps the place in sight', () => {
  const asks = { type: 'floor.ask', itemId: 'i1' } as const
  const asked = ['bo', 'cy', 'ana'].reduce((next, id) => next.after(person(id, 'participant'), asks), apart)
  const page = show(apart, 'ana')
  expect(mine().getByText(/Nobody asks for the floor at the tables/)).toBeVisible()
  page.becomes(asked)
  expect(screen.queryByRole('button', { name: 'Ask for the floor' })).toBeNull()
  expect(screen.getByRole('link', { name: /3rd/ })).toBeVisible()
})

test('[GR170] the page has one heading of the first rank: the table’s, the way back’s, or that of what is on', () => {
  const headings = () => screen.getAllByRole('heading', { level: 1 })
  const late = apart.and(listed('zoe'), arrived('zoe', 'room'))
  const page = show(late, 'zoe')
  expect(headings()).toHaveLength(1)
  page.becomes(late.after(chair, { type: 'groups.call_back', roundId: 'r1', seconds: 60 }))
  expect(headings()).toEqual([screen.getByRole('heading', { name: 'Back to plenary' })])
})
