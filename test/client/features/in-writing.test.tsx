import { act, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { ana, asked, bo, cy, floorOf } from '../../support/floor-meeting.ts'
import { chair, moderator } from '../../support/given.ts'
import { minutes } from '../../support/small-meeting.ts'
import { button, openConsole, sent } from './console-page.tsx'
import { openHallPage } from './hall-page.tsx'

beforeEach(() => {
  vi.stubGlobal('scrollTo', vi.fn())
  localStorage.clear()
})

const place = () => within(screen.getByRole('region', { name: 'Your place on the floor' }))
const dialog = () => within(screen.getByRole('dialog'))
const type = async (words: string) => {
  await userEvent.click(screen.getByLabelText('Text'))
  await userEvent.paste(words)
}
const open = floorOf('i1')
const three = open.and(asked('ana', minutes(1)), asked('bo', minutes(2)), asked('cy', minutes(3)))
const anaSpeaks = three
  .after(chair, { type: 'floor.give', entryId: 'e-ana', expects: {} })
  .after(moderator, { type: 'floor.heard', entryId: 'e-ana' })
const attached = three.after(bo, { type: 'floor.attach_statement', entryId: 'e-bo', text: 'Madam Chair' })
const published = attached.after(moderator, { type: 'floor.publish_statement', statementId: 's-new1' })

describe('a participant', () => {
  test('[FL146] who may not ask any more is offered to send it in writing', async () => {
    const page = openHallPage(open.after(chair, { type: 'floor.close_queue', itemId: 'i1' }), { personId: 'cy' })
    await userEvent.click(place().getByRole('button', { name: 'Send it in writing' }))
    expect(dialog().getByRole('button', { name: 'Send' })).toBeDisabled()
    await type(' Madam Chair ')
    await userEvent.click(dialog().getByRole('button', { name: 'Send' }))
    expect(page.takeCommand().payload).toMatchObject({
      type: 'floor.submit_statement',
      itemId: 'i1',
      text: 'Madam Chair',
    })
  })

  test('[FL145, FL146] who waits adds it to their place, or sends it in place of it', async () => {
    const page = openHallPage(three, { personId: 'bo' })
    await userEvent.click(place().getByRole('button', { name: 'In writing' }))
    await type('Madam Chair')
    expect(dialog().getByRole('button', { name: 'Send it instead of speaking' })).toBeEnabled()
    await userEvent.click(dialog().getByRole('button', { name: 'Add it and keep my place' }))
    expect(await sent(page)).toMatchObject({ type: 'floor.attach_statement', entryId: 'e-bo' })
    page.becomes(attached)
    await userEvent.click(place().getByRole('button', { name: 'My text: 2 words' }))
    expect(screen.getByLabelText('Text')).toHaveValue('Madam Chair')
    await userEvent.click(dialog().getByRole('button', { name: 'Take my text back' }))
    expect(page.takeCommand().payload).toMatchObject({ type: 'floor.attach_statement', text: '' })
  })

  test('[FL147] sees the words against the time of a turn, and sends more all the same', async () => {
    openHallPage(three, { personId: 'bo' })
    await userEvent.click(place().getByRole('button', { name: 'In writing' }))
    await type('word '.repeat(312))
    expect(dialog().getByText('312 of 360 words')).toBeVisible()
    await type('word '.repeat(108))
    expect(dialog().getByText('420 of 360 words: 60 words more than fit into the time of a turn')).toBeVisible()
    expect(dialog().getByRole('button', { name: 'Add it and keep my place' })).toBeEnabled()
  })

  test('[FL145] takes the text from a file, and keeps a draft that was not sent', async () => {
    openHallPage(three, { personId: 'bo' })
    await userEvent.click(place().getByRole('button', { name: 'In writing' }))
    await userEvent.upload(screen.getByLabelText(/file/), new File(['From a file'], 'speech.md'))
    await vi.waitFor(() => expect(screen.getByLabelText('Text')).toHaveValue('From a file'))
    await userEvent.click(dialog().getByRole('button', { name: 'Close' }))
    await userEvent.click(place().getByRole('button', { name: 'My text: not sent' }))
    expect(screen.getByLabelText('Text')).toHaveValue('From a file')
  })

  test('[FL145] what was typed and not sent survives a reload on its own item, and is gone from the device once sent', async () => {
    openHallPage(three, { personId: 'bo' }).close()
    const before = openHallPage(three, { personId: 'bo' })
    await userEvent.click(place().getByRole('button', { name: 'In writing' }))
    await type('Madam Chair')
    before.close()
    const page = openHallPage(three, { personId: 'bo' })
    await userEvent.click(place().getByRole('button', { name: 'My text: not sent' }))
    expect(screen.getByLabelText('Text')).toHaveValue('Madam Chair')
    await userEvent.click(dialog().getByRole('button', { name: 'Add it and keep my place' }))
    const { answer } = page.world.channel.take('command')
    page.becomes(attached)
    await act(async () => answer({ outcome: 'accepted', version: 9 }))
    expect(place().getByRole('button', { name: 'My text: 2 words' })).toBeVisible()
    page.close()
    expect(JSON.stringify(localStorage)).not.toContain('Madam Chair')
  })

  test('[FL150] reads their own text again when its item is over', () => {
    const written = open.after(cy, { type: 'floor.submit_statement', itemId: 'i1', text: 'Madam Chair' })
    const page = openHallPage(written, { personId: 'cy' })
    expect(screen.queryByText(/^My text on/)).toBeNull()
    page.becomes(written.and({ type: 'agenda.item_closed', itemId: 'i1' }))
    expect(screen.getByText(/^My text on/)).toBeVisible()
    expect(screen.getByText('Madam Chair')).toBeInTheDocument()
  })

  test('[FL146, FL149] who had their say in writing is told so, and whether everybody reads it', () => {
    const written = open.after(cy, { type: 'floor.submit_statement', itemId: 'i1', text: 'Madam Chair' })
    const page = openHallPage(written, { personId: 'cy' })
    expect(place().getByText('You had your say in writing')).toBeVisible()
    expect(place().getByText('The chair has your text.')).toBeVisible()
    page.becomes(written.after(moderator, { type: 'floor.publish_statement', statementId: 's-new1' }))
    expect(place().getByText('Everybody can read your text under “Speakers”.')).toBeVisible()
  })

  test('[FL149] reads among the speakers what was published, and nothing else', async () => {
    const page = openHallPage(attached, { personId: 'cy' })
    await userEvent.click(screen.getByRole('tab', { name: /^Speakers/ }))
    expect(screen.queryByText('Madam Chair')).toBeNull()
    page.becomes(published)
    expect(screen.getByText('Madam Chair')).toBeInTheDocument()
  })

  test('[FL140, FL142] asks with another kind, or answers who speaks, in one more tap', async () => {
    const page = openHallPage(
      anaSpeaks
        .after(cy, { type: 'floor.leave', entryId: 'e-cy' })
        .after(chair, { type: 'floor.set_kinds', kinds: ['right_of_reply', 'clarification'] }),
      { personId: 'cy' },
    )
    await userEvent.click(place().getByRole('button', { name: 'Ask for something else' }))
    expect(dialog().queryByRole('button', { name: 'New topic' })).toBeNull()
    await userEvent.click(dialog().getByRole('button', { name: 'Right of reply to Name of ana' }))
    expect(page.takeCommand().payload).toMatchObject({ type: 'floor.ask', kind: 'right_of_reply', replyTo: 'e-ana' })
  })

  test('[FL142, FL143, FL144] says afterwards whom it answers, and what it is to the matter', async () => {
    const spoke = anaSpeaks.after(ana, { type: 'floor.finish', entryId: 'e-ana' })
    const page = openHallPage(spoke, { personId: 'cy' })
    await userEvent.click(place().getByRole('button', { name: 'What is it about?' }))
    expect(screen.queryByLabelText(/Reply to/)).toBeNull()
    await userEvent.selectOptions(screen.getByLabelText('Kind'), 'Right of reply')
    await userEvent.selectOptions(screen.getByLabelText(/Reply to/), 'Name of ana')
    await userEvent.selectOptions(screen.getByLabelText(/To the matter/), 'Against')
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    const { payload } = page.takeCommand()
    expect(payload).toMatchObject({ kind: 'right_of_reply', replyTo: 'e-ana', tag: 'against' })
    page.becomes(spoke.after(cy, { type: 'floor.describe', entryId: 'e-cy', replyTo: 'e-ana', tag: 'against' }))
    expect(place().getByText('Right of reply to Name of ana · Against')).toBeVisible()
  })
})

describe('the console', () => {
  test('[FL149, FL150] reads the texts of the item and publishes one', async () => {
    const page = openConsole(attached, { role: 'moderator' })
    await userEvent.click(button('1 text'))
    expect(dialog().getByText('Madam Chair')).toBeVisible()
    await userEvent.click(dialog().getByRole('button', { name: 'Publish the text of Name of bo' }))
    expect(await sent(page)).toMatchObject({ type: 'floor.publish_statement', statementId: 's-new1' })
    page.becomes(published)
    expect(dialog().getByRole('button', { name: 'Take back the text of Name of bo' })).toBeVisible()
  })

  test('[FL145] the desk attaches what it was handed', async () => {
    const page = openConsole(attached, { role: 'moderator' })
    await userEvent.click(button('More for Name of bo'))
    await userEvent.click(screen.getByRole('menuitem', { name: 'Text…' }))
    expect(screen.getByLabelText('Text')).toHaveValue('Madam Chair')
    await type(', thank you')
    await userEvent.click(dialog().getByRole('button', { name: 'Save' }))
    expect(await sent(page)).toMatchObject({
      type: 'floor.attach_statement',
      entryId: 'e-bo',
      text: 'Madam Chair, thank you',
    })
  })

  test('[FL140] the chair sets the kinds that are offered; two are always', async () => {
    const page = openConsole(three, { role: 'chair' })
    await userEvent.click(screen.getByRole('tab', { name: 'Rules' }))
    await userEvent.click(button('Kinds…'))
    expect(screen.getByRole('switch', { name: 'Intervention' })).toBeDisabled()
    await userEvent.click(screen.getByRole('switch', { name: 'Clarification' }))
    expect(await sent(page)).toMatchObject({
      type: 'floor.set_kinds',
      kinds: ['point_of_order', 'right_of_reply', 'reply', 'intervention', 'new_topic'],
    })
  })

  test('[FL143] the row and the speaker’s band say to whom the right of reply is', () => {
    const replies = anaSpeaks
      .after(ana, { type: 'floor.finish', entryId: 'e-ana' })
      .after(bo, { type: 'floor.describe', entryId: 'e-bo', replyTo: 'e-ana' })
      .after(cy, { type: 'floor.describe', entryId: 'e-cy', replyTo: 'e-ana' })
      .after(chair, { type: 'floor.give', entryId: 'e-bo', expects: {} })
    openConsole(replies, { role: 'chair' })
    expect(screen.getAllByText(/Right of reply to Name of ana/).length).toBeGreaterThanOrEqual(2)
  })
})
