import { added, asked, floorOf } from './floor-meeting.ts'
import { chair, person, START_MS } from './given.ts'

/** Two interpreters of the French booth. */
export const ines = person('ines', 'booth')
export const omar = person('omar', 'booth')

/** Ines and Omar are in the booth, each with a device of their own; Ana, Bo and Cy wait, and nobody has the floor. */
export const quiet = floorOf('i1').and(
  added('ines', 'room', 'booth'),
  added('omar', 'room', 'booth'),
  { type: 'people.link_made', linkId: 'link-ines', kind: 'role', role: 'booth' },
  { type: 'people.link_made', linkId: 'link-omar', kind: 'role', role: 'booth' },
  { type: 'people.device_joined', deviceId: 'device-ines', linkId: 'link-ines', personId: 'ines' },
  { type: 'people.device_joined', deviceId: 'device-omar', linkId: 'link-omar', personId: 'omar' },
  asked('ana', START_MS),
  asked('bo', START_MS + 1),
  asked('cy', START_MS + 2),
)

/** Ana has the floor and is heard. */
export const speaking = quiet
  .after(chair, { type: 'floor.give', entryId: 'e-ana', expects: {} })
  .after(chair, { type: 'floor.heard', entryId: 'e-ana' })

type Signal = 'ready' | 'slower' | 'no_sound'

/** The tap of a booth, the French one unless said. */
export const tap = (signal: Signal, language: 'fr' | 'ar' = 'fr') =>
  ({ type: 'booth.signal', signal, language }) as const

/** It is taken back. */
export const takeBack = (signal: Signal, language: 'fr' | 'ar' = 'fr') =>
  ({ type: 'booth.withdraw', signal, language }) as const
