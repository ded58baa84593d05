import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import { signOf } from '../../../client/ui/shortcuts.ts'
import { switchKeys } from '../../../client/features/keys/keys-switch.ts'
import { chair } from '../../support/given.ts'
import { asked, floorOf } from '../../support/floor-meeting.ts'
import { minutes } from '../../support/small-meeting.ts'
import { button, openConsole, sent } from './console-page.tsx'

beforeEach(() => switchKeys(true))

const waiting = floorOf('i1').and(asked('ana', minutes(1)), asked('bo', minutes(2)))
const anaCalled = waiting.after(chair, { type: 'floor.give', entryId: 'e-ana', expects: {} })

describe('the keys of the console', () => {
  test('N gives the floor to who is next, as the button does', async () => {
    const page = openConsole(waiting, { role: 'chair' })
    await userEvent.keyboard('n')
    expect(await sent(page)).toMatchObject({ type: 'floor.give', entryId: 'e-ana', expects: {} })
  })

  test('H says that the speaker is heard', async () => {
    const page = openConsole(anaCalled, { role: 'chair' })
    await userEvent.keyboard('h')
    expect(await sent(page)).toMatchObject({ type: 'floor.heard', entryId: 'e-ana' })
  })

  test('J opens the next item and X closes it, with the question of their buttons', async () => {
    openConsole(waiting, { role: 'chair' })
    for (const key of ['j', 'x']) {
      await userEvent.keyboard(key)
      expect(screen.getByRole('dialog')).toHaveTextContent('2')
      await userEvent.click(button('Close'))
    }
  })

  test('a letter that is typed into a field presses nothing', async () => {
    const page = openConsole(waiting, { role: 'chair' })
    await userEvent.type(screen.getByRole('combobox', { name: 'Who' }), 'n')
    expect(page.world.channel.has('command')).toBe(false)
  })

  test('a key of an Arabic keyboard is the one printed beside its letter', () => {
    expect(signOf({ key: 'ى', code: 'KeyN', shiftKey: false })).toBe('N')
    expect(signOf({ key: '؟', code: 'Slash', shiftKey: true })).toBe('?')
    expect(signOf({ key: 'P', code: 'KeyP', shiftKey: true })).toBe('Shift+P')
    expect(signOf({ key: 'Enter', code: 'Enter', shiftKey: false })).toBeUndefined()
  })

  test('"?" shows them; switched off they press nothing, and the button goes on', async () => {
    const page = openConsole(waiting, { role: 'chair' })
    await userEvent.keyboard('?')
    await userEvent.click(screen.getByRole('switch', { name: 'Keys work on this console' }))
    await userEvent.click(button('Close'))
    await userEvent.keyboard('n')
    expect(page.world.channel.has('command')).toBe(false)
    await userEvent.click(button('Give the floor to Name of ana'))
    expect(await sent(page)).toMatchObject({ type: 'floor.give' })
  })
})
