import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { asked, floorOf } from '../../support/floor-meeting.ts'
import { START_MS, text } from '../../support/given.ts'
import { button } from './console-page.tsx'
import { openDoor } from './door-page.tsx'
import { openHallPage } from './hall-page.tsx'

const typed = floorOf('i1').and({
  ...asked('ana', START_MS),
  personId: undefined,
  entryId: 'e-name',
  nameText: text('ANA, Name of'),
})

test('[FL114] a name like one’s own is asked about; yes claims it', async () => {
  const page = openHallPage(typed, { personId: 'ana' })
  expect(screen.getByText('Is this you?')).toBeVisible()
  await userEvent.click(button('Yes, that is me'))
  expect(page.takeCommand().payload).toMatchObject({ type: 'floor.claim', entryId: 'e-name' })
})

test('[FL114] who says no is not asked again; who has another name never is', async () => {
  openHallPage(typed, { personId: 'ana' }).close()
  const bo = openHallPage(typed, { personId: 'bo' })
  expect(screen.queryByText('Is this you?')).toBeNull()
  bo.close()
  openHallPage(typed, { personId: 'ana' })
  await userEvent.click(button('No'))
  expect(screen.queryByText('Is this you?')).toBeNull()
})

test('[FL114] in Arabic', () => {
  openHallPage(typed, { personId: 'ana', language: 'ar' })
  expect(screen.getByText('هل هذا أنتم؟')).toBeVisible()
})

test('[PE50] the door sets the seat of whoever came in last, and the next scan is a badge again', async () => {
  const page = openDoor(floorOf('i1'))
  await userEvent.click(button('Check in Name of cy'))
  await page.sent()
  await userEvent.type(screen.getByRole('textbox', { name: 'Seat or microphone' }), 'Mic 12{Enter}')
  expect(screen.getByRole('textbox', { name: 'Seat or microphone' })).not.toHaveFocus()
  expect(await page.sent()).toMatchObject({ type: 'people.set_seat', personId: 'cy', seat: 'Mic 12' })
})
