import { act, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { given } from '../../support/given.ts'
import { smallMeeting } from '../../support/small-meeting.ts'
import { answerHttp, openSetup } from './open-setup.tsx'

afterEach(() => {
  vi.unstubAllGlobals()
  history.replaceState(null, '', '/')
})

const meeting = given(...smallMeeting)
const json = (body: unknown) => () => new Response(JSON.stringify(body))
const button = (name: string | RegExp) => screen.getByRole('button', { name })

const reading = {
  format: 'csv',
  encoding: 'windows-1252',
  isEncodingGuessed: true,
  headerLine: 1,
  columns: [
    { title: 'Name', samples: ['José', 'Ann'], column: 'full_name' },
    { title: 'Job', samples: ['Minister'] },
  ],
}
const rejected = [{ line: 3, column: 'role', code: 'unknown_value', reason: 'is not one of chair', found: 'Boss' }]
const preview = {
  added: 2,
  updated: 1,
  unchanged: 1,
  rejected,
  reading,
  remarks: [],
  mark: 'mark1',
  lines: {
    added: [
      { line: 2, name: 'José', organisation: 'Ministry' },
      { line: 6, name: 'Bo Li' },
    ],
    updated: [{ line: 4, name: 'Ann', changes: [{ field: 'country', from: '', to: 'Fiji' }] }],
    unchanged: [{ line: 5, name: 'Cy' }],
  },
}
const file = new File(['x'], 'list.csv')
const upload = () => userEvent.upload(screen.getByLabelText('List of participants'), file)

test('[PE85] previewed line by line first: refused with column and reason, changed from what to what, new ones', async () => {
  const asked = answerHttp({ 'POST /api/meetings/m1/roster': json(preview) })
  openSetup(meeting, { role: 'secretariat', part: 'people' })
  await upload()
  expect(await screen.findByText('Line 3')).toBeInTheDocument()
  expect(asked.map(({ path }) => path)).toEqual(['/api/meetings/m1/roster?link=l1&apply=false'])
  await userEvent.click(button(/1 changed/))
  expect(screen.getByText('Country: nothing → Fiji')).toBeInTheDocument()
  await userEvent.click(button(/2 new/))
  expect(screen.getByText('Line 6')).toBeInTheDocument()
})

test('[PE86] confirmed → what was previewed is asked for and nothing else', async () => {
  const asked = answerHttp({ 'POST /api/meetings/m1/roster': json(preview) })
  openSetup(meeting, { role: 'secretariat', part: 'people' })
  await upload()
  await userEvent.click(await screen.findByRole('button', { name: /Import 3 people/ }))
  expect(await screen.findByText('The list was imported')).toBeInTheDocument()
  expect(asked.at(-1)?.path).toBe('/api/meetings/m1/roster?link=l1&apply=true&expects=mark1')
})

test('[PE82] a column holds something else → chosen beside its first values, and previewed again', async () => {
  const asked = answerHttp({ 'POST /api/meetings/m1/roster': json(preview) })
  openSetup(meeting, { role: 'secretariat', part: 'people' })
  await upload()
  expect(await screen.findByText('Minister')).toBeInTheDocument()
  await userEvent.selectOptions(screen.getByLabelText('Column 2: Job'), 'Organisation')
  expect(new URLSearchParams(asked.at(-1)?.path.split('?')[1]).get('columns')).toBe('full_name,organisation')
})

test('[PE80] its letters were guessed → said so, and another encoding can be chosen', async () => {
  const asked = answerHttp({ 'POST /api/meetings/m1/roster': json(preview) })
  openSetup(meeting, { role: 'secretariat', part: 'people' })
  await upload()
  expect(await screen.findByText(/It was read as Western European/)).toBeInTheDocument()
  await userEvent.selectOptions(screen.getByLabelText('Letters'), 'Arabic (Windows-1256)')
  expect(asked.at(-1)?.path).toContain('encoding=windows-1256')
})

test('[PE89] a file of more than 4 MB → is not sent, and its size is said', async () => {
  const asked = answerHttp({})
  openSetup(meeting, { role: 'secretariat', part: 'people' })
  const large = new File([new Uint8Array(5 * 1024 * 1024)], 'large.xlsx')
  await userEvent.upload(screen.getByLabelText('List of participants'), large)
  expect(await screen.findByText(/This file has 5 MB; the most is 4 MB/)).toBeInTheDocument()
  expect(asked).toEqual([])
})

test('[PE86] another file is chosen before the first is read → what was read last stands, whatever is answered last', async () => {
  const [slow, fast] = [Promise.withResolvers<Response>(), Promise.withResolvers<Response>()]
  const answers = [slow.promise, fast.promise]
  answerHttp({ 'POST /api/meetings/m1/roster': () => answers.shift()! })
  openSetup(meeting, { role: 'secretariat', part: 'people' })
  await upload()
  await userEvent.upload(screen.getByLabelText('List of participants'), new File(['y'], 'newer.csv'))
  fast.resolve(json({ ...preview, added: 7, mark: 'mark2' })())
  expect(await screen.findByRole('button', { name: /Import 8 people/ })).toBeInTheDocument()
  await act(async () => slow.resolve(json(preview)()))
  expect(screen.getByText('newer.csv')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /Import 8 people/ })).toBeInTheDocument()
})
