import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { START_MS, chair, text, type Plain } from '../../support/given.ts'
import { asked, floorOf } from '../../support/floor-meeting.ts'
import { minutes } from '../../support/small-meeting.ts'
import type { Event } from '../../../shared/meeting/meeting.ts'
import { openConsole } from './console-page.tsx'

/** Somebody of a group who is here remotely. */
const arrived = (stakeholderGroup: string, number: number): Plain<Event>[] => [
  {
    type: 'people.person_added',
    personId: `${stakeholderGroup}${number}`,
    nameText: text(`Name of ${stakeholderGroup} ${number}`),
    stakeholderGroup,
    mode: 'remote',
    roles: ['participant'],
    source: 'roster',
  },
  {
    type: 'attendance.arrived',
    personId: `${stakeholderGroup}${number}`,
    mode: 'remote',
    fromMs: START_MS,
    source: 'self',
  },
]

const heard = floorOf('i1')
  .and(asked('ana', minutes(1)))
  .at(minutes(2))
  .after(chair, { type: 'floor.give', entryId: 'e-ana', expects: {} })
  .after(chair, { type: 'floor.heard', entryId: 'e-ana' })
  .at(minutes(3))
  .after(chair, { type: 'floor.finish', entryId: 'e-ana' })
const region = () => screen.queryByRole('region', { name: 'Not yet heard today' })

test('[FL130] nobody’s group is known → nothing is said of groups that were heard', () => {
  openConsole(heard, { role: 'chair' })
  expect(region()).toBeNull()
})

test('[FL130] a group that is here and was not heard stands with how many of it are here', () => {
  const governments = [1, 2, 3, 4, 5, 6].flatMap((number) => arrived('government', number))
  const companies = [1, 2, 3, 4, 5].flatMap((number) => arrived('private_sector', number))
  openConsole(heard.and(...governments, ...companies), { role: 'chair' })
  expect(within(region()!).getByRole('listitem')).toHaveTextContent('6')
})
