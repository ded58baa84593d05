import type { Part } from '../../../shared/features/floor/speakers-list.ts'
import { KINDS, type Kind, type Tag } from '../../../shared/features/floor/state.ts'
import type { FloorView } from '../../../shared/features/floor/view.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import type { Localized } from '../../../shared/lib/languages.ts'
import type { Say } from '../../i18n/use-text.ts'
import { reportWords } from './report-words.ts'

interface Meant {
  readonly kind: Kind
  readonly replyTo?: { readonly name: string }
  readonly tag?: Tag
  /** Only where it was given from the speakers' list. */
  readonly part?: Part
  /** Only of the report of a table. */
  readonly report?: { readonly table: number; readonly name?: Localized }
}

/** What somebody wants the floor for, in words: a presenter presents, a right of reply says to whom, and a tag says enough of an intervention. */
export function kindWords(t: Say, { kind, replyTo, tag, part, report }: Meant): string {
  if (report !== undefined) return reportWords(t, report)
  if (part !== undefined) return t(`floor.part_${part}`)
  const words = replyTo?.name ? t('floor.right_of_reply_to', { name: replyTo.name }) : t(`floor.kind_${kind}`)
  if (tag === undefined) return words
  return kind === 'intervention' ? t(`floor.tag_${tag}`) : `${words} · ${t(`floor.tag_${tag}`)}`
}

/** Whether that is worth a word: an intervention is the rule. */
export const isWorthSaying = ({ kind, tag, part, report }: Meant): boolean =>
  kind !== 'intervention' || tag !== undefined || part !== undefined || report !== undefined

/** The kinds to choose from, the most common first; one that waits already may keep its own. */
export const kindsToChoose = (
  { offeredKinds }: Pick<OnTheWire<FloorView>, 'offeredKinds'>,
  own?: Kind,
): readonly Kind[] =>
  KINDS.toReversed()
    .sort((a, b) => Number(b === 'intervention') - Number(a === 'intervention'))
    .filter((kind) => kind === own || offeredKinds.includes(kind))

/** A turn that a right of reply may answer. */
export interface Answerable {
  readonly entryId: string
  readonly name: string
}

/** The turns of the item that is on, the running one first, then the latest. */
export function answerableTurns({
  turn,
  recent,
}: Pick<OnTheWire<FloorView>, 'turn' | 'recent'>): readonly Answerable[] {
  const past = Object.entries(recent).map(([entryId, { name }]) => ({ entryId, name }))
  const running = turn ? [{ entryId: turn.entryId, name: turn.name }] : []
  return [...running, ...past.reverse().filter(({ entryId }) => entryId !== turn?.entryId)].filter(
    ({ name }) => name !== '',
  )
}
