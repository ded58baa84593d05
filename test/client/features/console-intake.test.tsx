import { act, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeAll, expect, test } from 'vitest'
import { asked, floorOf } from '../../support/floor-meeting.ts'
import { chair, moderator, START_MS, text } from '../../support/given.ts'
import { minutes } from '../../support/small-meeting.ts'
import { button, openConsole, sent } from './console-page.tsx'

// The list that can be reordered is fetched when it is first shown; fetched before, no test waits for it.
beforeAll(() => import('../../../client/features/floor/podium-sortable-queue.tsx'))

const open = floorOf('i1')
const three = open.and(asked('ana', START_MS), asked('bo', START_MS + 1), asked('cy', START_MS + 2))
const named = (name: string, organisation?: string) =>
  ({
    ...asked('ana', START_MS),
    personId: undefined,
    entryId: 'e-name',
    nameText: text(name),
    channel: 'raised_hand',
    ...(organisation && { organisationText: text(organisation) }),
  }) as never
const openMenu = async (menu: string, item: string) => {
  await userEvent.click(await screen.findByRole('button', { name: menu }))
  await userEvent.click(screen.getByRole('menuitem', { name: item }))
}
const queueMenu = (item: string) => openMenu('Queue as text, names from a list', item)
const dialog = () => screen.getByRole('dialog')

test('[FL108] letters, Enter, Enter → in the queue, and the field is ready for the next one', async () => {
  const page = openConsole(open, { role: 'moderator' })
  act(() => screen.getByRole('combobox', { name: 'Who' }).focus())
  await userEvent.keyboard('name of cy')
  await userEvent.keyboard('{Enter}{Enter}')
  expect(await sent(page)).toMatchObject({
    type: 'floor.add',
    itemId: 'i1',
    personId: 'cy',
    mode: 'remote',
    channel: 'video_call',
  })
  expect(screen.getByText('In the queue: Name of cy')).toBeVisible()
  expect(screen.getByRole('combobox', { name: 'Who' })).toHaveFocus()
  expect(screen.getByRole('combobox', { name: 'Who' })).toHaveValue('')
})

test('[FL108] the key of the desk goes to the field from anywhere; a slip of the finger still finds', async () => {
  const page = openConsole(
    open.and({
      type: 'people.person_added',
      personId: 'amina',
      nameText: text('Amina Diallo'),
      mode: 'room',
      roles: ['participant'],
      source: 'roster',
    }),
    { role: 'chair' },
  )
  await userEvent.keyboard('a')
  expect(screen.getByRole('combobox', { name: 'Who' })).toHaveFocus()
  await userEvent.keyboard('Amnia{Enter}{Enter}')
  expect(await sent(page)).toMatchObject({ type: 'floor.add', personId: 'amina', mode: 'room', channel: 'raised_hand' })
})

test('[FL100] a hand that has been up for two minutes → said with the wish, never before the item opened', async () => {
  const page = openConsole(open, { role: 'moderator' })
  await userEvent.type(screen.getByRole('combobox', { name: 'Who' }), 'Zoë')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Hand up since' }), '2 min ago')
  await userEvent.click(button('Add'))
  expect(await sent(page)).toMatchObject({ type: 'floor.add', name: 'Zoë', askedAtMs: START_MS })
})

test('[FL110] a list is pasted, looked over and added in its order; what is refused is listed with its reason', async () => {
  const page = openConsole(three, { role: 'moderator' })
  await queueMenu('Add names from a list…')
  await userEvent.click(screen.getByRole('textbox', { name: 'Names, one a line' }))
  await userEvent.paste('1. Zoë Müller (Example Org)\n2. name OF ana\n3. Name')
  await userEvent.click(button('Look over'))
  const list = within(dialog())
  expect(list.getByText('Zoë Müller (Example Org)')).toBeVisible()
  expect(list.getByText('Nobody on the list: by name only', { selector: 'span' })).toBeVisible()
  expect(list.getByRole('combobox', { name: /name OF ana/ })).toHaveValue('ana')
  expect(list.getByText('in the queue already')).toBeVisible()
  expect(list.getByRole('combobox', { name: 'Who is “Name”?' })).toHaveValue('')
  await userEvent.selectOptions(list.getByRole('combobox', { name: 'Who is “Name”?' }), 'cy')
  await userEvent.click(button('Add 3 names'))

  const first = await sent(page)
  expect(first).toMatchObject({ type: 'floor.add', name: 'Zoë Müller', organisation: 'Example Org', channel: 'paper' })
  expect(await sent(page)).toMatchObject({ personId: 'ana', mode: 'room' })
  expect(await sent(page, { outcome: 'rejected', code: 'floor/queue_closed' })).toMatchObject({ personId: 'cy' })
  expect(screen.getByText('2 names are in the queue.')).toBeVisible()
  expect(within(dialog()).getByText('1 name was not added')).toBeVisible()
  expect(within(dialog()).getByText('The chair has closed the queue of this item.')).toBeVisible()
})

test('[FL110] the connection is lost in between → the rest waits under its own ids and its own times', async () => {
  const page = openConsole(open.at(minutes(5)), { role: 'moderator' })
  await queueMenu('Add names from a list…')
  await userEvent.click(screen.getByRole('textbox', { name: 'Names, one a line' }))
  await userEvent.paste('One\nTwo')
  await userEvent.click(button('Look over'))
  await userEvent.click(button('Add 2 names'))
  const { payload } = page.takeCommand()
  page.loseConnection()
  expect(payload).toMatchObject({ type: 'floor.add', name: 'One', commandId: expect.any(String) })
  expect(screen.getByText('2 names are on their way.')).toBeVisible()
})

test('[FL111] the queue is text: place, name, organisation, side, kind where it matters', async () => {
  openConsole(three.and(named('Zoë', 'Example Org'), asked('olu', minutes(4), { kind: 'point_of_order' })), {
    role: 'moderator',
  })
  await queueMenu('Copy the queue as text…')
  expect(screen.getByRole('textbox', { name: 'Waiting for the floor' })).toHaveValue(
    [
      '1. Name of olu · remote · Point of order',
      '2. Name of ana · room',
      '3. Zoë (Example Org) · room',
      '4. Name of bo · room',
      '5. Name of cy · remote',
    ].join('\n'),
  )
  expect(within(dialog()).getByRole('button', { name: 'Copy' })).toBeEnabled()
})

test('[FL112] the line for the chat, in each language of the meeting: the next three as they are called', async () => {
  const told = three.after(chair, { type: 'people.set_protocol', personId: 'ana', calledAs: 'Ms Ana' })
  openConsole(told, { role: 'moderator' })
  await queueMenu('Line for the video call’s chat…')
  expect(screen.getByRole('textbox', { name: 'In English' })).toHaveValue(
    'Next: 1. Ms Ana (room) 2. Name of bo (room) 3. Name of cy (remote). Please get ready, Ms Ana.',
  )
})

test('[FL113] the next three: connected or for how long not, ready, seat; the fourth only what matters by now', async () => {
  const seated = three
    .and(asked('mia', START_MS + 3), { type: 'floor.entry_ready', entryId: 'e-bo' })
    .after(moderator, { type: 'people.set_seat', personId: 'bo', seat: 'Mic 12' })
  const page = openConsole(seated, { role: 'moderator', presence: { connected: 2, screens: 0, who: ['ana', 'cy'] } })
  const [, bo, cy, mia] = await screen.findAllByRole('listitem')
  expect(bo).toHaveTextContent('Ready')
  expect(bo).toHaveTextContent('Seat or microphone: Mic 12')
  expect(cy).toHaveTextContent('Not ready yet')
  expect(cy).toHaveTextContent('Connected')
  expect(mia).not.toHaveTextContent('ready')
  page.says({ connected: 1, screens: 0, who: ['ana'] })
  expect(cy).toHaveTextContent('Gone just now')
})

test('[FL106] the desk marks somebody of the next three as ready', async () => {
  const page = openConsole(three, { role: 'moderator' })
  await openMenu('More for Name of bo', 'Is ready')
  expect(await sent(page)).toMatchObject({ type: 'floor.ready', entryId: 'e-bo' })
})

test('[FL103] whose name it is → tied to somebody who is found, and taken back', async () => {
  const typed = open.and(named('Naem of bo'))
  const page = openConsole(typed, { role: 'moderator' })
  await openMenu('More for Naem of bo', 'This is…')
  const who = within(dialog()).getByRole('combobox', { name: 'Who' })
  await userEvent.clear(who)
  await userEvent.type(who, 'name of bo{Enter}{Enter}')
  expect(await sent(page)).toMatchObject({ type: 'floor.tie', entryId: 'e-name', personId: 'bo' })
  page.becomes(typed.after(moderator, { type: 'floor.tie', entryId: 'e-name', personId: 'bo' }))
  await openMenu('More for Name of bo', 'Only the name “Naem of bo” again')
  expect(await sent(page)).toMatchObject({ type: 'floor.untie', entryId: 'e-name' })
})

test('[PE50] from the queue: how somebody is called upon and where they sit', async () => {
  const page = openConsole(three, { role: 'moderator' })
  await openMenu('More for Name of ana', 'Seat and form of address…')
  await userEvent.type(within(dialog()).getByRole('textbox', { name: /Form of address/ }), 'Ms Ana')
  await userEvent.type(within(dialog()).getByRole('textbox', { name: /Seat or microphone/ }), 'Mic 3')
  await userEvent.click(within(dialog()).getByRole('button', { name: 'Save' }))
  const command = await sent(page)
  expect(command).toMatchObject({ type: 'people.set_protocol', personId: 'ana', calledAs: 'Ms Ana', seat: 'Mic 3' })
  expect(command).not.toHaveProperty('pronunciation')
})
