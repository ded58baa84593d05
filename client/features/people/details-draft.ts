import type { PersonView } from '../../../shared/features/people/view.ts'
import type { Role } from '../../../shared/lib/roles.ts'
import type { Wish } from '../../../shared/protocol/wish.ts'

type Change = Extract<Wish, { type: 'people.change_details' }>

/** What was changed of somebody and not saved yet. */
export type DetailsDraft = Omit<Change, 'type' | 'personId'>

/** The groups that have a name in the interface; a list may bring others. */
export const STAKEHOLDER_GROUPS = [
  'government',
  'intergovernmental',
  'technical_community',
  'civil_society',
  'private_sector',
] as const
export const REGIONAL_GROUPS = ['african', 'asia_pacific', 'eastern_european', 'grulac', 'weog', 'igo'] as const

/** The choices with one that is in use and not among them. */
export const withChoice = (choices: readonly string[], value: string | undefined): readonly string[] =>
  value === undefined || choices.includes(value) ? choices : [...choices, value]

/** The command that puts somebody new on the list, without what was left empty. */
export function addCommand(personId: string, draft: DetailsDraft): Extract<Wish, { type: 'people.add_person' }> {
  const { name = '', roles = ['participant'], ...rest } = draft
  const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== '')) as DetailsDraft
  return { type: 'people.add_person', personId, name, roles, ...(said as Partial<AddFields>) }
}

type AddFields = Omit<Extract<Wish, { type: 'people.add_person' }>, 'type' | 'personId' | 'name' | 'roles'>

/** Whether nobody is left without a role, and there is a name. */
export function isComplete(person: Pick<PersonView, 'name' | 'roles'> | undefined, draft: DetailsDraft): boolean {
  const roles: readonly Role[] = draft.roles ?? person?.roles ?? ['participant']
  return (draft.name ?? person?.name ?? '').trim() !== '' && roles.length > 0
}
