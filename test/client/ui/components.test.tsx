import { fireEvent, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { Button } from '../../../client/ui/button.tsx'
import { LocalizedText } from '../../../client/ui/localized-text.tsx'
import { Menu } from '../../../client/ui/menu.tsx'
import { Tabs } from '../../../client/ui/tabs.tsx'
import { TextField } from '../../../client/ui/text-field.tsx'
import { Time } from '../../../client/ui/time.tsx'
import { ZoneProvider } from '../../../client/ui/zone.tsx'
import { renderIn } from './speak.tsx'

const tenUtc = Date.UTC(2026, 10, 23, 10)

describe('a button', () => {
  test('that is busy keeps its words and cannot be pressed again', async () => {
    const press = vi.fn<() => void>()
    renderIn(
      'en',
      <Button busy onClick={press}>
        Give the floor
      </Button>,
    )
    const button = screen.getByRole('button', { name: 'Give the floor' })
    await userEvent.click(button)
    expect(button).toHaveAttribute('aria-busy', 'true')
    expect(press).not.toHaveBeenCalled()
  })

  test('that is guarded takes a double click for one, and a held key for none', async () => {
    const press = vi.fn<() => void>()
    renderIn(
      'en',
      <Button guarded onClick={press}>
        Give the floor
      </Button>,
    )
    await userEvent.dblClick(screen.getByRole('button'))
    expect(press).toHaveBeenCalledOnce()
    expect(fireEvent.keyDown(screen.getByRole('button'), { key: 'Enter', repeat: true })).toBe(false)
  })

  test('that is busy does not send its form', async () => {
    const send = vi.fn<() => void>()
    renderIn(
      'en',
      <form onSubmit={send}>
        <Button type="submit" busy>
          Send
        </Button>
      </form>,
    )
    await userEvent.click(screen.getByRole('button'))
    expect(send).not.toHaveBeenCalled()
  })
})

describe('a menu', () => {
  const choose = vi.fn<() => void>()
  const items = [
    { key: 'up', label: 'Move up', onChoose: () => {} },
    { key: 'remove', label: 'Remove', onChoose: choose },
  ]

  test('opens with focus inside, moves by arrows, chooses once and gives the focus back', async () => {
    renderIn('en', <Menu label="More for Ana" items={items} />)
    await userEvent.click(screen.getByRole('button', { name: 'More for Ana' }))
    expect(screen.getByRole('menuitem', { name: 'Move up' })).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    expect(choose).toHaveBeenCalledOnce()
    expect(screen.queryByRole('menu')).not.toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'More for Ana' })).toHaveFocus()
  })

  test('closes on Escape', async () => {
    renderIn('en', <Menu items={items} />)
    await userEvent.click(screen.getByRole('button', { name: 'More' }))
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('menu')).not.toBeInTheDocument()
  })

  test('closes on a second press of its button', async () => {
    renderIn('en', <Menu items={items} />)
    await userEvent.click(screen.getByRole('button', { name: 'More' }))
    await userEvent.click(screen.getByRole('button', { name: 'More' }))
    expect(screen.queryByRole('menu')).not.toBeInTheDocument()
  })
})

function ThreeTabs() {
  const [selected, select] = useState<'one' | 'two' | 'three'>('one')
  const tabs = (['one', 'two', 'three'] as const).map((key) => ({ key, label: key, panel: `panel ${key}` }))
  return <Tabs label="Parts" tabs={tabs} selected={selected} onSelect={select} />
}

describe('tabs', () => {
  test.each([
    ['en', '{ArrowRight}'],
    ['ar', '{ArrowLeft}'],
  ] as const)('in %s go on with %s', async (language, key) => {
    renderIn(language, <ThreeTabs />)
    await userEvent.click(screen.getByRole('tab', { name: 'one' }))
    await userEvent.keyboard(key)
    expect(screen.getByRole('tab', { name: 'two' })).toHaveFocus()
    expect(screen.getByRole('tabpanel')).toHaveTextContent('panel two')
  })
})

describe('text for others', () => {
  test("is plain in the reader's language", () => {
    const { container } = renderIn('ar', <LocalizedText text={{ en: 'Coffee', ar: 'استراحة' }} />)
    expect(container).toHaveTextContent(/^استراحة$/)
  })

  test('in another language says which, and is marked up as such', () => {
    renderIn('ar', <LocalizedText text={{ en: 'Coffee' }} />)
    expect(screen.getByText('Coffee')).toHaveAttribute('lang', 'en')
    expect(screen.getByText('الإنجليزية')).toBeInTheDocument()
  })
})

describe('a time', () => {
  test("is the meeting's, with the reader's beside it where it differs", () => {
    const { container } = renderIn(
      'en',
      <ZoneProvider meeting="Europe/Warsaw" reader="America/New_York">
        <Time atMs={tenUtc} untilMs={tenUtc + 5_400_000} />
      </ZoneProvider>,
    )
    expect(container.textContent.replaceAll(/[\u2066-\u2069]/g, '')).toBe('11:00–12:30 · 05:00–06:30 your time')
  })

  test('is said once where both zones agree, in Latin digits in Arabic too', () => {
    const { container } = renderIn(
      'ar',
      <ZoneProvider meeting="Europe/Warsaw" reader="Europe/Paris">
        <Time atMs={tenUtc} />
      </ZoneProvider>,
    )
    expect(container.textContent.replaceAll(/[\u2066-\u2069]/g, '')).toBe('11:00')
  })
})

describe('a field', () => {
  test('that is wrong says so to everybody', () => {
    renderIn('en', <TextField label="Code" error="This code is not known." />)
    const field = screen.getByRole('textbox', { name: 'Code' })
    expect(field).toBeInvalid()
    expect(field).toHaveAccessibleDescription('This code is not known.')
  })
})
