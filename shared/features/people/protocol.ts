import { defined } from '../../lib/defined.ts'
import type { TextId } from '../../lib/ids.ts'
import type { Language } from '../../lib/languages.ts'
import type { Person } from './state.ts'

/** What protocol knows of somebody in words of its own. */
export const PROTOCOL_TEXTS = ['calledAs', 'pronunciation', 'speakingFor', 'capacity', 'seat'] as const
export type ProtocolText = (typeof PROTOCOL_TEXTS)[number]

/** How somebody is called upon, for whom they speak, and where they sit. */
export interface Protocol extends ProtocolFacts {
  /** Rows outside the log that hold the texts. */
  readonly texts: { readonly [Field in ProtocolText]?: TextId }
}

/** The facts themselves; absent where nobody said any. */
export interface ProtocolFacts {
  /** With title, as the chair says it. */
  readonly calledAs?: string
  readonly pronunciation?: string
  /** A group or another delegation. */
  readonly speakingFor?: string
  readonly capacity?: string
  /** In the room: a seat or the number of a microphone. */
  readonly seat?: string
  /** In which they will speak; the roster's says in which they read. */
  readonly language?: Language
}

/** The facts without the rows that hold them; undefined where there are none. */
export function protocolFacts(protocol: Protocol | undefined): ProtocolFacts | undefined {
  if (!protocol) return undefined
  const { texts: _texts, ...facts } = protocol
  return Object.keys(facts).length > 0 ? facts : undefined
}

/** The rows that go with somebody who is erased. */
export const protocolTextIds = ({ protocol }: Pick<Person, 'protocol'>): readonly TextId[] =>
  Object.values(protocol?.texts ?? {})

/** The protocol of a walk-in who turned out to be of the roster: what is said of the latter stands. */
export function mergedProtocol(into: Person, from: Person): Pick<Person, 'protocol' | 'texts'> {
  if (!from.protocol) return { texts: [...into.texts, ...from.texts], ...defined({ protocol: into.protocol }) }
  const kept = into.protocol?.texts ?? {}
  const replaced = PROTOCOL_TEXTS.flatMap((field) => (kept[field] && from.protocol?.texts[field]) ?? [])
  return {
    protocol: { ...from.protocol, ...into.protocol, texts: { ...from.protocol.texts, ...kept } },
    texts: [...into.texts, ...from.texts, ...replaced],
  }
}
