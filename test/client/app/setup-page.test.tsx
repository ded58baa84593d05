import { cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { chair, given, text } from '../../support/given.ts'
import { smallMeeting } from '../../support/small-meeting.ts'
import { answerHttp, openSetup } from './open-setup.tsx'

beforeAll(() => {
  // jsdom has no dialogs of its own.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
  }
})
afterEach(() => {
  vi.unstubAllGlobals()
  history.replaceState(null, '', '/')
})

const person = (personId: string, name: string) =>
  ({
    type: 'people.person_added',
    personId,
    nameText: text(name),
    emailText: text(`${personId}@example.org`),
    mode: 'remote',
    roles: ['participant'],
    source: 'roster',
  }) as const

const meeting = given(...smallMeeting).and(person('ana', 'Ana Jürgens'), person('bo', 'بوران الأحمد'))
const json =
  (body: unknown, status = 200) =>
  () =>
    new Response(JSON.stringify(body), { status })
const button = (name: string | RegExp) => screen.getByRole('button', { name })

describe('overview', () => {
  test('says each day’s rule in words, and what is to be done first', () => {
    openSetup(meeting, { role: 'secretariat', part: 'overview' })
    expect(screen.getByText('Participants and observers may ask for the floor; members listen')).toBeInTheDocument()
    const next = within(screen.getByRole('region', { name: '4 things to do before the meeting' }))
    expect(next.getByText('The title is missing in one of the meeting’s languages.')).toBeInTheDocument()
    expect(next.getByRole('button', { name: 'Connect a room screen' })).toBeInTheDocument()
  })

  test('is complete in Arabic, with the languages of the titles named', () => {
    openSetup(meeting, { role: 'secretariat', part: 'overview', language: 'ar' })
    expect(screen.getByText('يطلب المشاركون والمراقبون الكلمة؛ يستمع الأعضاء')).toBeInTheDocument()
    expect(screen.getByText('العنوان بالإنكليزية')).toBeInTheDocument()
  })

  test('the secretariat downloads the log, a moderator does not', () => {
    openSetup(meeting, { role: 'secretariat', part: 'overview' })
    const download = screen.getByRole('link', { name: 'Download the log' })
    expect(download).toHaveAttribute('href', '/api/meetings/m1/log.jsonl?link=l1')
    cleanup()
    openSetup(meeting, { role: 'moderator', part: 'overview' })
    expect(screen.queryByRole('link', { name: 'Download the log' })).toBeNull()
  })

  test('the secretariat completes the title', async () => {
    const world = openSetup(meeting, { role: 'secretariat', part: 'overview' })
    await userEvent.click(button('Complete the title'))
    await userEvent.type(screen.getByLabelText('Title in Arabic'), 'اجتماع')
    await userEvent.click(button('Save'))
    expect(world.channel.take('command').payload).toMatchObject({
      type: 'meeting.edit',
      title: { en: 'Small meeting', ar: 'اجتماع' },
    })
  })

  test('[ME10] a moderator sets the call of one language; what is not https is told before it is sent', async () => {
    const set = { type: 'meeting.set_call', language: 'en', dialIn: '+41 22 555 01 23' } as const
    const world = openSetup(meeting.after(chair, set), { role: 'moderator', part: 'overview' })
    await userEvent.click(button('Edit the video call in English'))
    await userEvent.type(screen.getByLabelText(/^Address/), 'http://call.example')
    await userEvent.click(button('Save'))
    expect(screen.getByText('The link must begin with https://')).toBeInTheDocument()
    expect(world.channel.has('command')).toBe(false)
    await userEvent.clear(screen.getByLabelText(/^Address/))
    await userEvent.type(screen.getByLabelText(/^Address/), 'https://call.example')
    await userEvent.clear(screen.getByLabelText(/By telephone/))
    await userEvent.click(button('Save'))
    const { payload } = world.channel.take('command')
    expect(payload).toMatchObject({ type: 'meeting.set_call', language: 'en', url: 'https://call.example', dialIn: '' })
    expect(payload).not.toHaveProperty('standbyUrl')
  })

  test('closing asks first; a moderator has no button for it', async () => {
    const world = openSetup(meeting, { role: 'chair', part: 'overview' })
    expect(screen.queryByRole('button', { name: 'Edit' })).not.toBeInTheDocument()
    await userEvent.click(button('Close the meeting'))
    expect(world.channel.has('command')).toBe(false)
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Close the meeting' }))
    expect(world.channel.take('command').payload).toMatchObject({ type: 'meeting.close' })
  })

  test('a moderator can neither edit the title nor close', () => {
    openSetup(meeting, { role: 'moderator', part: 'overview' })
    expect(screen.queryByRole('button', { name: /^(Edit|Close the meeting)$/ })).not.toBeInTheDocument()
  })
})

describe('agenda', () => {
  test('a file that cannot be used is told field by field, in the reader’s language', async () => {
    const errors = [{ field: 'days[0].items[1].end', code: 'ends_before_start', reason: 'The end is not after.' }]
    const asked = answerHttp({ 'POST /api/meetings/m1/agenda': json({ code: 'bad_agenda', errors }, 422) })
    openSetup(meeting, { role: 'secretariat', part: 'agenda', language: 'ar' })
    await userEvent.click(button('استيراد جدول أعمال أحدث'))
    await userEvent.upload(screen.getByLabelText('ملف جدول الأعمال'), new File(['{}'], 'a.json'))
    await userEvent.click(button('عرض ما سيتغيّر'))
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('اليوم 1 · البند 2')
    expect(alert).toHaveTextContent('وقت النهاية ليس بعد وقت البداية.')
    expect(asked.map(({ path }) => path)).toEqual(['/api/meetings/m1/agenda?link=l1&apply=false'])
  })
})

describe('a newer agenda', () => {
  test('[AG91] what it would do is shown, and counts by a button that says how much', async () => {
    const changes = [
      {
        what: 'moved',
        itemId: 'i2',
        title: { en: 'Second' },
        date: '2026-11-23',
        fields: [{ field: 'startMs', before: 0, after: 60_000 }],
      },
      { what: 'removed', itemId: 'i3', title: { en: 'Coffee' }, date: '2026-11-23', fields: [] },
      { what: 'held', itemId: 'i1', title: { en: 'First' }, date: '2026-11-23', fields: [{ field: 'points' }] },
    ]
    const asked = answerHttp({ 'POST /api/meetings/m1/agenda': json({ changes, unchanged: 2 }) })
    openSetup(meeting, { role: 'secretariat', part: 'agenda' })
    await userEvent.click(button('Import a newer agenda'))
    await userEvent.upload(screen.getByLabelText('Agenda file'), new File(['{}'], 'a.json'))
    await userEvent.click(button('Show what would change'))
    expect(await screen.findByText('Taken out')).toBeInTheDocument()
    expect(screen.getByText('2 items stay as they are.')).toBeInTheDocument()
    await userEvent.click(button('Apply 2 changes'))
    expect(await screen.findByText('The agenda was changed.')).toBeInTheDocument()
    expect(asked.map(({ path }) => path)).toEqual([
      '/api/meetings/m1/agenda?link=l1&apply=false',
      '/api/meetings/m1/agenda?link=l1',
    ])
  })
})

describe('people', () => {
  test('somebody is found without accents; their link is shown, and erasing asks first', async () => {
    const links = [{ linkId: 'p1', kind: 'personal', personId: 'ana', url: 'https://r.example/j/m1#p1.s' }]
    answerHttp({ 'GET /api/meetings/m1/links': json({ code: 'ABCD1234', links }) })
    const invited = meeting.and({ type: 'people.link_made', linkId: 'p1', kind: 'personal', personId: 'ana' })
    const world = openSetup(invited, { role: 'secretariat', part: 'people' })
    await userEvent.type(screen.getByLabelText('Find somebody'), 'jurg')
    await userEvent.click(await screen.findByRole('button', { name: /Ana Jürgens/ }))
    expect(await screen.findByText('https://r.example/j/m1#p1.s')).toBeInTheDocument()
    await userEvent.click(button('Erase this person…'))
    expect(world.channel.has('command')).toBe(false)
    await userEvent.click(button('Erase for ever'))
    expect(world.channel.take('command').payload).toMatchObject({ type: 'people.erase', personId: 'ana' })
  })
})

test('[PE62] a name that looks like another one is marked in the list of people, with whose', () => {
  openSetup(meeting.and(person('eve', 'Аna Jürgens')), { role: 'secretariat', part: 'people' })
  expect(screen.getAllByText(/^Looks like .na Jürgens$/)).toHaveLength(2)
})

describe('links and devices', () => {
  const handed = {
    code: 'ABCD1234',
    links: [{ linkId: 'lc', kind: 'role', url: 'https://r.example/j/m1#lc.s' }],
  }
  const withLink = meeting.and(
    { type: 'people.link_made', linkId: 'lc', kind: 'role', role: 'chair' },
    { type: 'people.device_joined', deviceId: 'd9', linkId: 'lc', personId: 'ana' },
  )

  test('the code stands in groups of four; to change it asks first', async () => {
    answerHttp({ 'GET /api/meetings/m1/links': json(handed) })
    const world = openSetup(withLink, { role: 'moderator', part: 'links' })
    expect(await screen.findByText('ABCD 1234')).toBeInTheDocument()
    await userEvent.click(button('Change the code'))
    expect(world.channel.has('command')).toBe(false)
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Change the code' }))
    expect(world.channel.take('command').payload).toMatchObject({ type: 'people.change_code' })
  })

  test('[PE36] somebody guesses codes → it is said over the page, and one tap gives a new code', async () => {
    const alarmed = withLink.and({ type: 'people.wrong_codes_noted' })
    const world = openSetup(alarmed, { role: 'secretariat', part: 'overview' })
    expect(screen.getByRole('alert')).toHaveTextContent(/Somebody has been guessing codes since/)
    await userEvent.click(button('New code'))
    expect(world.channel.take('command').payload).toMatchObject({ type: 'people.change_code' })
  })

  test('[PE34] a link is made for so many devices, and its line says how many came', async () => {
    const url = 'https://r.example/j/m1#lp.s'
    answerHttp({ 'GET /api/meetings/m1/links': json({ ...handed, links: [{ linkId: 'lp', kind: 'role', url }] }) })
    const pair = meeting.and({ type: 'people.link_made', linkId: 'lp', kind: 'role', role: 'chair', mostUses: 10 })
    const world = openSetup(pair, { role: 'secretariat', part: 'links' })
    expect(await screen.findByText(/0 of 10 came in/)).toBeInTheDocument()
    await userEvent.click(button('New link'))
    await userEvent.selectOptions(screen.getByLabelText('How many devices it lets in'), '1')
    await userEvent.click(button('Make the link'))
    expect(world.channel.take('command').payload).toMatchObject({ type: 'people.make_link', mostUses: 1 })
    await userEvent.click(button('New link'))
    expect(screen.getByLabelText('How many devices it lets in')).toHaveValue('any')
  })

  test('withdrawing a link says how many devices it takes out', async () => {
    answerHttp({ 'GET /api/meetings/m1/links': json(handed) })
    const world = openSetup(withLink, { role: 'secretariat', part: 'links' })
    await userEvent.click(await screen.findByRole('button', { name: 'More for the link for Chair' }))
    await userEvent.click(screen.getByRole('menuitem', { name: 'Withdraw' }))
    expect(screen.getByText('One device came in by it and is out at once.')).toBeInTheDocument()
    await userEvent.click(button('Withdraw'))
    expect(world.channel.take('command').payload).toMatchObject({ type: 'people.revoke_link', linkId: 'lc' })
  })

  test('a device is ended after a question', async () => {
    answerHttp({ 'GET /api/meetings/m1/links': json(handed) })
    const world = openSetup(withLink, { role: 'chair', part: 'links' })
    await userEvent.click(button('End this device of Ana Jürgens'))
    await userEvent.click(button('End this device'))
    expect(world.channel.take('command').payload).toMatchObject({ type: 'people.end_device', deviceId: 'd9' })
  })

  test('what the server cannot be asked for is said', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
    openSetup(withLink, { role: 'secretariat', part: 'links' })
    expect(await screen.findByText(/The server cannot be reached/)).toBeInTheDocument()
  })
})
