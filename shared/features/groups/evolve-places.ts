import { defined } from '../../lib/defined.ts'
import type { Evolve, EvolveContext } from '../../lib/feature.ts'
import type { TextId } from '../../lib/ids.ts'
import { localizedOf } from '../../lib/languages.ts'
import type { GroupsEvent } from './messages.ts'
import type { GroupsSlice, RemotePlace } from './state.ts'

type PlacesSet = Extract<GroupsEvent, { type: 'groups.places_set' }>

/** What happens to the way to the tables. */
export const evolvePlaces = {
  'groups.places_set': (slice, { roomNoteText, remote }, context) => ({
    ...slice,
    places: defined({
      roomNote: roomNoteText && localizedOf(context.text(roomNoteText)),
      remote: remote && remotePlace(remote, context),
    }),
  }),
} satisfies Partial<Evolve<GroupsSlice, GroupsEvent>>

function remotePlace(remote: NonNullable<PlacesSet['remote']>, { text }: EvolveContext): RemotePlace {
  const line = (id: TextId): string => {
    const body = text(id)
    return typeof body === 'string' ? body : ''
  }
  switch (remote.kind) {
    case 'instruction':
      return { kind: remote.kind, text: localizedOf(text(remote.text)) }
    case 'pattern':
      return { kind: remote.kind, url: line(remote.urlText) }
    case 'list':
      return { kind: remote.kind, urls: remote.urlTexts.map(line) }
  }
}
