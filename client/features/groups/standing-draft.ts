import { USUAL_REPORT_MS, type GroupTrait } from '../../../shared/features/groups/standing.ts'
import type { Localized } from '../../../shared/lib/languages.ts'
import type { Wish } from '../../../shared/protocol/wish.ts'
import type { DeskGroup } from './standing-people.ts'

const MINUTE_MS = 60_000

/** What is typed about a group. */
export interface GroupDraft {
  readonly name: Localized
  readonly minutes: number
  readonly url: string
  readonly trait: GroupTrait | 'none'
  readonly values: readonly string[]
  readonly isOpen: boolean
}

const NEW: GroupDraft = {
  name: {},
  minutes: USUAL_REPORT_MS / MINUTE_MS,
  url: '',
  trait: 'none',
  values: [],
  isOpen: false,
}

/** What is set about a group, to be changed; or what a new one begins with. */
export const groupDraft = (group: DeskGroup | undefined): GroupDraft =>
  group
    ? {
        name: group.name,
        minutes: Math.round(group.limitMs / MINUTE_MS),
        url: group.url ?? '',
        trait: group.rule?.trait ?? 'none',
        values: group.rule?.values ?? [],
        isOpen: group.isOpen ?? false,
      }
    : NEW

/** What of it cannot be sent. */
export type GroupProblem = 'name' | 'url'

/** What is missing or wrong; nothing where it can be sent. */
export function problemsOf({ name, url }: GroupDraft): readonly GroupProblem[] {
  const isNamed = Object.values(name).some((words) => words.trim() !== '')
  const isLink = url.trim() === '' || (URL.canParse(url.trim()) && url.trim().startsWith('https://'))
  return [...(isNamed ? [] : ['name' as const]), ...(isLink ? [] : ['url' as const])]
}

/** The command that makes the group, or changes it. */
export function groupWish(draft: GroupDraft, groupId: string, isNew: boolean): Wish {
  const { minutes, trait, values, isOpen } = draft
  const url = draft.url.trim()
  const name = Object.fromEntries(
    Object.entries(draft.name).flatMap(([language, words]) => (words.trim() === '' ? [] : [[language, words.trim()]])),
  )
  const details = {
    groupId,
    name,
    limitMs: minutes * MINUTE_MS,
    ...(url !== '' && { url }),
    ...(trait !== 'none' && values.length > 0 && { rule: { trait, values } }),
  }
  return isNew
    ? { type: 'groups.create_group', ...details, isOpen, members: [] }
    : { type: 'groups.change_group', ...details }
}
