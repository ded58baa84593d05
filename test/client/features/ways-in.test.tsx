import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { addressOf, JoinPage } from '../../../client/app/join-page.tsx'
import { CodeForm } from '../../../client/features/people/code-form.tsx'
import { httpWaysIn, linkKeyOf, type Answer, type Door, type WaysIn } from '../../../client/features/people/ways-in.ts'
import { catalogue } from '../../../client/i18n/catalogue.ts'
import { LanguageProvider } from '../../../client/i18n/language.tsx'

const key = { linkId: 'link1', secret: 'secret1' }
const title = { en: 'Small meeting' }
const shared: Door = { state: 'outside', title, asksName: true, asksMode: true }
const personal: Door = { state: 'outside', title, asksName: false, asksMode: false, personName: 'Amina Diallo' }
const isIn: Answer<Door> = { ok: true, value: { state: 'in' } }

const waysWhere = (door: Answer<Door>, more: Partial<WaysIn> = {}): WaysIn => ({
  look: vi.fn(() => Promise.resolve(door)),
  enter: vi.fn(() => Promise.resolve(isIn)),
  byCode: vi.fn(() => Promise.resolve({ ok: false as const, code: 'wrong_code' })),
  ...more,
})
const outside = (door: Door): Answer<Door> => ({ ok: true, value: door })

function open(ways: WaysIn, fragment = '#link1.secret1') {
  history.replaceState(null, '', `/j/m1${fragment}`)
  render(
    <LanguageProvider messages={catalogue} language="en">
      <JoinPage meetingId="m1" ways={ways} />
    </LanguageProvider>,
  )
}

afterEach(() => history.replaceState(null, '', '/'))

describe('a shared link', () => {
  test('says which meeting it is, asks name and place, and says which is lacking', async () => {
    const ways = waysWhere(outside(shared))
    open(ways)
    expect(await screen.findByText('Small meeting')).toBeVisible()
    await userEvent.click(await screen.findByRole('button', { name: 'Enter the meeting' }))
    expect(screen.getByLabelText('Your name')).toHaveAccessibleDescription('Please give your name.')
    expect(screen.getByRole('group', { name: 'Where do you take part?' })).toHaveAccessibleDescription(
      'Please say where you take part.',
    )
    expect(ways.enter).not.toHaveBeenCalled()
  })

  test('lets the reader in, and the secret leaves the address and the history', async () => {
    const ways = waysWhere(outside(shared))
    open(ways)
    const before = history.length
    await userEvent.type(await screen.findByLabelText('Your name'), '  Wei Chen ')
    await userEvent.click(screen.getByRole('radio', { name: 'In the room' }))
    await userEvent.click(screen.getByRole('button', { name: 'Enter the meeting' }))
    expect(ways.enter).toHaveBeenCalledWith('m1', key, { name: 'Wei Chen', mode: 'room' })
    await vi.waitFor(() => expect(location.pathname).toBe('/m/m1/link1/'))
    expect(location.hash).toBe('')
    expect(history).toHaveLength(before)
  })

  test('keeps what was typed where there was no connection', async () => {
    open(waysWhere(outside(shared), { enter: () => Promise.resolve({ ok: false, code: 'no_connection' }) }))
    await userEvent.type(await screen.findByLabelText('Your name'), 'Wei Chen')
    await userEvent.click(screen.getByRole('radio', { name: 'Remotely' }))
    await userEvent.click(screen.getByRole('button', { name: 'Enter the meeting' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('cannot be reached')
    expect(screen.getByLabelText('Your name')).toHaveValue('Wei Chen')
  })
})

test('a personal link takes one tap', async () => {
  const ways = waysWhere(outside(personal))
  open(ways)
  expect(ways.enter).not.toHaveBeenCalled()
  await userEvent.click(await screen.findByRole('button', { name: 'Enter as Amina Diallo' }))
  expect(ways.enter).toHaveBeenCalledWith('m1', key, {})
  await vi.waitFor(() => expect(location.pathname).toBe('/m/m1/link1/'))
})

test('a device that is in already goes straight on', async () => {
  const ways = waysWhere(isIn)
  open(ways)
  await vi.waitFor(() => expect(location.pathname).toBe('/m/m1/link1/'))
  expect(ways.enter).not.toHaveBeenCalled()
})

describe('a link that leads nowhere', () => {
  test('has a clear page with the code as another way', async () => {
    open(waysWhere({ ok: false, code: 'link_invalid' }))
    expect(await screen.findByRole('heading', { name: 'This link does not work any more' })).toBeVisible()
    expect(screen.getByLabelText('Code of the meeting')).toBeVisible()
  })

  test('is not asked about where its key is missing', async () => {
    const ways = waysWhere(isIn)
    open(ways, '')
    expect(await screen.findByRole('heading', { name: 'This link does not work any more' })).toBeVisible()
    expect(ways.look).not.toHaveBeenCalled()
  })

  test('is tried again on the reader’s word where there was no answer', async () => {
    const look = vi.fn<WaysIn['look']>()
    look.mockResolvedValueOnce({ ok: false, code: 'no_connection' }).mockResolvedValue(outside(personal))
    open(waysWhere(isIn, { look }))
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('button', { name: 'Enter as Amina Diallo' })).toBeVisible()
  })
})

describe('a code', () => {
  const onFound = vi.fn()
  const type = async (byCode: WaysIn['byCode'], code: string) => {
    render(
      <LanguageProvider messages={catalogue} language="en">
        <CodeForm ways={waysWhere(isIn, { byCode })} onFound={onFound} />
      </LanguageProvider>,
    )
    await userEvent.type(screen.getByLabelText('Code of the meeting'), `${code}{Enter}`)
  }

  test('leads to the link that it stands for', async () => {
    const way = { meetingId: 'm1', ...key }
    await type(() => Promise.resolve({ ok: true, value: way }), 'abcd1234')
    expect(onFound).toHaveBeenCalledWith(way)
    expect(addressOf(way)).toBe('/j/m1#link1.secret1')
  })

  test.each([
    ['wrong_code', /No meeting has this code/],
    ['too_many_codes', /Too many wrong codes/],
    ['no_connection', /cannot be reached/],
  ])('that is refused with %s says so at the field', async (code, words) => {
    await type(() => Promise.resolve({ ok: false, code }), 'ABCD1234')
    expect(screen.getByLabelText('Code of the meeting')).toHaveAccessibleDescription(words)
    expect(screen.getByLabelText('Code of the meeting')).toHaveValue('ABCD1234')
  })
})

describe('the ways in over HTTP', () => {
  const answering = (status: number, body: object) =>
    vi.fn((_path: string, _init: RequestInit) => Promise.resolve(Response.json(body, { status })))

  test('a link is looked at without going in, its secret in the body alone', async () => {
    const ask = answering(200, shared)
    expect(await httpWaysIn(ask).look('m1', key)).toEqual({ ok: true, value: shared })
    const [path, init] = ask.mock.calls[0]!
    expect(path).toBe('/api/meetings/m1/open?look=true')
    expect(init.body).toBe(JSON.stringify(key))
  })

  test('a problem document becomes its code', async () => {
    expect(await httpWaysIn(answering(403, { code: 'link_invalid' })).enter('m1', key, {})).toEqual({
      ok: false,
      code: 'link_invalid',
    })
  })

  test('no answer is told as no connection', async () => {
    const ways = httpWaysIn(() => Promise.reject(new TypeError('failed')))
    expect(await ways.byCode('ABCD1234')).toEqual({ ok: false, code: 'no_connection' })
  })

  test.each(['', '#', '#link1', '#.secret', '#a.b.c'])('%j is no key of a link', (fragment) => {
    expect(linkKeyOf(fragment)).toBeUndefined()
  })
})
