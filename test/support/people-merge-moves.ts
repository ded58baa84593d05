import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { anyPerson } from './anything.ts'
import { person, system } from './given.ts'
import { pick, type Chosen, type Wished } from './wish.ts'

const secretary = person('secretary', 'secretariat')

/** What the secretariat may wish about its list by hand: who is one person, what is said of them, and how long. */
export const PEOPLE_MERGE_MOVES = {
  unite: (state, { a, b, who }) => [
    secretary,
    {
      type: 'people.merge',
      fromPersonId: anyPerson(state, a),
      intoPersonId: anyPerson(state, b),
      ...(who % 2 === 0 && { detailsOf: 'from' as const }),
    },
  ],
  setApart: (state, { a, b }) => [
    secretary,
    { type: 'people.set_apart', onePersonId: anyPerson(state, a), otherPersonId: anyPerson(state, b) },
  ],
  changeDetails: (state, { a, b, word }) => [
    secretary,
    {
      type: 'people.change_details',
      personId: anyPerson(state, a),
      name: `Name ${word}`,
      nameArabic: b % 2 ? 'اسم' : '',
      country: `Country ${word}`,
      stakeholderGroup: pick(['government', 'civil_society', ''], b)!,
    },
  ],
  addPerson: (_state, { a, word }) => [
    secretary,
    { type: 'people.add_person', personId: `added${a}`, name: `Name ${word}`, roles: ['participant'] },
  ],
  uniteOrganisations: (_state, { word }) => [
    secretary,
    { type: 'people.unite_organisations', into: `Organisation ${word}`, from: ['Organisation aa', 'Organisation bb'] },
  ],
  keepNames: (_state, { a }) => [secretary, { type: 'people.set_retention', days: a % 3 ? a + 1 : 'never' }],
  eraseNames: () => [secretary, { type: 'people.erase_names' }],
  forgetNames: () => [system, { type: 'people.forget_names' }],
  eraseTypedName: (_state, { word }) => [secretary, { type: 'floor.erase_name', name: `Name ${word}` }],
} satisfies Record<string, (state: MeetingState, wish: Chosen) => Wished>
