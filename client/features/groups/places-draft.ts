import type { Localized } from '../../../shared/lib/languages.ts'
import type { Wish } from '../../../shared/protocol/wish.ts'
import type { WireGroups } from './use-tables-desk.ts'

/** How remote people get to their table; `later`: it is not said yet. */
export const REMOTE_WAYS = ['later', 'pattern', 'list', 'instruction'] as const
export type RemoteWayName = (typeof REMOTE_WAYS)[number]

/** The form of how to get to the tables, as it is typed. */
export interface PlacesDraft {
  readonly roomNote: Localized
  readonly remote: RemoteWayName
  readonly pattern: string
  /** One link a line. */
  readonly list: string
  readonly instruction: Localized
}

/** What is set, to be changed. */
export const placesDraft = ({ roomNote, kind, pattern, urls, instruction }: WireGroups['places']): PlacesDraft => ({
  roomNote: roomNote ?? {},
  remote: kind ?? 'later',
  pattern: pattern ?? '',
  list: (urls ?? []).join('\n'),
  instruction: instruction ?? {},
})

type SetPlaces = Extract<Wish, { type: 'groups.set_places' }>

/** The command that sets what is typed; undefined where something of it cannot be. */
export function placesWish(draft: PlacesDraft): SetPlaces | undefined {
  const remote = REMOTE[draft.remote](draft)
  if (remote === 'wrong') return undefined
  const roomNote = said(draft.roomNote)
  return { type: 'groups.set_places', ...(roomNote && { roomNote }), ...(remote && { remote }) }
}

type Remote = SetPlaces['remote'] | 'wrong'

const REMOTE: { readonly [Name in RemoteWayName]: (draft: PlacesDraft) => Remote } = {
  later: () => undefined,
  pattern: ({ pattern }) => {
    const url = pattern.trim()
    return isLink(url.replaceAll('{n}', '1')) && url.includes('{n}') ? { kind: 'pattern', url } : 'wrong'
  },
  list: ({ list }) => {
    const urls = list.split(/\s+/u).filter((line) => line !== '')
    return urls.length > 0 && urls.every(isLink) ? { kind: 'list', urls } : 'wrong'
  },
  instruction: ({ instruction }) => {
    const text = said(instruction)
    return text ? { kind: 'instruction', text } : 'wrong'
  },
}

/** Only what is said; undefined where that is nothing. */
function said(text: Localized): Localized | undefined {
  const lines = Object.entries(text).filter(([, words]) => words.trim() !== '')
  return lines.length === 0 ? undefined : Object.fromEntries(lines.map(([language, words]) => [language, words.trim()]))
}

const isLink = (address: string): boolean => URL.canParse(address) && new URL(address).protocol === 'https:'
