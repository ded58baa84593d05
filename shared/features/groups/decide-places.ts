import { accept } from '../../lib/decision.ts'
import { defined } from '../../lib/defined.ts'
import type { DecideContext } from '../../lib/feature.ts'
import type { DecideGroups } from './decide.ts'
import type { GroupsEvent } from './messages.ts'
import { membersOf, type RemotePlace } from './state.ts'

type Written = Extract<GroupsEvent, { type: 'groups.places_set' }>['remote']

/** How to get to the tables. */
export const decidePlaces = {
  'groups.set_places': ({ groups }, { roomNote, remote }, context) => {
    const roomNoteText = roomNote && context.keepText(defined(roomNote))
    const seated = groups.round?.tables.flatMap(membersOf) ?? []
    const written = defined({ roomNoteText, remote: remote && withTexts(remote, context) })
    return accept<GroupsEvent>({ type: 'groups.places_set', ...written, seated })
  },
} satisfies Partial<DecideGroups>

function withTexts(remote: RemotePlace, { keepText }: DecideContext): Written {
  switch (remote.kind) {
    case 'instruction':
      return { kind: remote.kind, text: keepText(defined(remote.text)) }
    case 'pattern':
      return { kind: remote.kind, urlText: keepText(remote.url) }
    case 'list':
      return { kind: remote.kind, urlTexts: remote.urls.map((url) => keepText(url)) }
  }
}
