import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { chair, moderator, START_MS } from '../../support/given.ts'
import { ines, omar, quiet, speaking, takeBack, tap } from '../../support/booth-meeting.ts'
import { asked, added, cy } from '../../support/floor-meeting.ts'
import { openBooth } from './booth-page.tsx'
import { button, openConsole, sent } from './console-page.tsx'
import { openHallPage } from './hall-page.tsx'

beforeEach(() => {
  vi.stubGlobal('scrollTo', vi.fn())
  localStorage.clear()
})

const inFrench = () => localStorage.setItem('rostrum.m1.booth', 'fr')
const signal = (name: RegExp) => within(screen.getByRole('region', { name: 'Signals' })).getByRole('button', { name })

describe('the booth', () => {
  test('[BO1] is asked once for its language, and remembers it', async () => {
    const page = openBooth(quiet)
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'French' }))
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    page.close()
    openBooth(quiet)
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(button('Booth: French')).toBeVisible()
  })

  test('[BO1] one tap signals, one key too', async () => {
    inFrench()
    const page = openBooth(speaking)
    await userEvent.click(signal(/^Slower/))
    expect(await sent(page)).toMatchObject({ type: 'booth.signal', signal: 'slower', language: 'fr' })
    await userEvent.keyboard('n')
    expect(await sent(page)).toMatchObject({ type: 'booth.signal', signal: 'no_sound', language: 'fr' })
    await userEvent.keyboard('r')
    expect(await sent(page)).toMatchObject({ type: 'booth.signal', signal: 'ready', language: 'fr' })
  })

  test('[FL143] a right of reply says to whom', () => {
    inFrench()
    openBooth(speaking.after(cy, { type: 'floor.describe', entryId: 'e-cy', replyTo: 'e-ana' }))
    expect(screen.getByText('Right of reply to Name of ana')).toBeVisible()
  })

  test('[BO1] keys can be switched off, and then say nothing', async () => {
    inFrench()
    const page = openBooth(speaking)
    await userEvent.click(button('Keys on'))
    await userEvent.keyboard('s')
    expect(page.world.channel.has('command')).toBe(false)
    await userEvent.click(button('Keys off'))
  })

  test('[BO4] what stands says so in words, and another tap takes it back; another language’s is not its own', async () => {
    inFrench()
    const page = openBooth(speaking.after(omar, tap('slower', 'ar')))
    expect(signal(/^Slower/)).toHaveAttribute('aria-pressed', 'false')
    page.becomes(speaking.after(ines, tap('slower')))
    expect(signal(/^Slower/)).toHaveAttribute('aria-pressed', 'true')
    expect(signal(/^Slower/)).toHaveTextContent('Podium and speaker see it')
    await userEvent.click(signal(/^Slower/))
    expect(await sent(page)).toMatchObject({ type: 'booth.withdraw', signal: 'slower', language: 'fr' })
    page.becomes(speaking)
    expect(signal(/^Slower/)).toHaveAttribute('aria-pressed', 'false')
  })

  test('[BO1] without a connection it says that nothing is sent', () => {
    inFrench()
    openBooth(speaking).loseConnection()
    expect(screen.getByRole('alert')).toHaveTextContent('There is no connection: nothing is sent. Use the intercom.')
    expect(signal(/^Ready/)).toBeDisabled()
  })

  test('[BO9] the speaker as they are called, with pronunciation, language and text, and who is next', () => {
    inFrench()
    openBooth(
      speaking
        .after(moderator, { type: 'people.set_protocol', personId: 'ana', calledAs: 'Ambassador Ana', language: 'ar' })
        .after(moderator, { type: 'people.set_protocol', personId: 'bo', pronunciation: 'BOH', speakingFor: 'the G77' })
        .after(moderator, { type: 'floor.attach_statement', entryId: 'e-bo', text: 'Thank you, Chair.' }),
    )
    const now = within(screen.getByRole('region', { name: 'Now speaking' }))
    expect(now.getByText('Ambassador Ana')).toBeVisible()
    expect(now.getByText('Speaks Arabic')).toBeVisible()
    expect(now.getByText('No text yet')).toBeVisible()
    const next = screen.getByRole('region', { name: 'Next speakers' })
    const [bo, cy] = within(next).getAllByRole('listitem')
    expect(bo).toHaveTextContent('Said: BOH')
    expect(bo).toHaveTextContent('for the G77')
    expect(bo).toHaveTextContent('Text of the statement · 3 words')
    expect(cy).toHaveTextContent('remote')
  })

  test('[BO9] five are shown, the others counted', () => {
    inFrench()
    const many = ['p1', 'p2', 'p3', 'p4'].reduce(
      (meeting, personId, at) => meeting.and(added(personId, 'room'), asked(personId, START_MS + 10 + at)),
      speaking,
    )
    openBooth(many)
    const next = within(screen.getByRole('region', { name: 'Next speakers' }))
    expect(next.getAllByRole('listitem')).toHaveLength(5)
    expect(next.getByText('1 more is waiting')).toBeVisible()
  })

  test('[BO9] it says who is called and not heard yet, and when nobody has the floor', () => {
    inFrench()
    const page = openBooth(quiet.after(chair, { type: 'floor.give', entryId: 'e-ana', expects: {} }))
    expect(screen.getByRole('heading', { name: 'Called, not heard yet' })).toBeVisible()
    page.becomes(quiet)
    expect(screen.getByText('The floor is open')).toBeVisible()
  })

  test('[BO8] the podium looks at the page and reads what stands, without buttons to signal', () => {
    inFrench()
    openBooth(speaking.after(ines, tap('slower')).and(added('mo', 'room', 'moderator')), { personId: 'mo' })
    const signals = within(screen.getByRole('region', { name: 'Signals' }))
    expect(signals.queryByRole('button')).not.toBeInTheDocument()
    expect(signals.getByText('Slower: French')).toBeVisible()
  })

  test('[BO9] reads in Arabic', () => {
    inFrench()
    openBooth(speaking, { language: 'ar' })
    expect(screen.getByRole('heading', { name: 'المتحدثون التالون' })).toBeVisible()
    expect(document.documentElement).toHaveAttribute('dir', 'rtl')
  })
})

describe('the podium', () => {
  test('[BO5] reads what the booths ask in one band, and has dealt with it by one button', async () => {
    const page = openConsole(
      speaking.after(ines, tap('slower')).after(omar, tap('slower', 'ar')).after(ines, tap('no_sound')),
      { role: 'chair' },
    )
    const band = screen.getByText('Interpreters').closest('[role=alert]')
    expect(band).toHaveTextContent('Interpreters: no sound (French) · speak more slowly (Arabic and French)')
    await userEvent.click(button('Dealt with'))
    expect(await sent(page)).toMatchObject(takeBack('no_sound'))
    expect(await sent(page)).toMatchObject(takeBack('slower', 'ar'))
    expect(await sent(page)).toMatchObject(takeBack('slower'))
    page.becomes(speaking)
    expect(screen.queryByText('Interpreters')).not.toBeInTheDocument()
  })

  test('[BO6] reads which booths are ready, and that one is not connected any more', () => {
    const presence = { connected: 1, screens: 0, who: ['ines'] }
    const page = openConsole(quiet.after(ines, tap('ready')), { role: 'chair', presence })
    expect(screen.getByText('French: ready')).toBeVisible()
    page.says({ ...presence, who: [] })
    expect(screen.getByText('French: ready, but not connected')).toBeVisible()
  })
})

describe('the speaker', () => {
  test('[BO8] reads what the interpreters ask, at once, and nobody else does', () => {
    const told = speaking.after(ines, tap('slower')).after(ines, tap('no_sound'))
    const bo = openHallPage(told, { personId: 'bo' })
    expect(screen.queryByText(/interpreters/i)).not.toBeInTheDocument()
    bo.close()
    const page = openHallPage(speaking, { personId: 'ana' })
    page.becomes(told)
    const asks = screen.getAllByRole('alert').map((alert) => alert.textContent)
    expect(asks).toEqual(
      expect.arrayContaining([
        expect.stringContaining('The interpreters do not hear you'),
        expect.stringContaining('The interpreters ask you to speak more slowly'),
      ]),
    )
    page.becomes(speaking)
    expect(screen.queryByText(/interpreters/i)).not.toBeInTheDocument()
  })
})
