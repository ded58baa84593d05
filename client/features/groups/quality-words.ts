import type { DrawQuality } from '../../../shared/features/groups/draw/quality.ts'
import type { Settings } from '../../../shared/features/groups/state.ts'
import type { Say } from '../../i18n/use-text.ts'

/** One sentence about drawn tables: `good` needs no thought, `so_so` can perhaps be bettered, `unmet` is a wish that was not met. */
export interface QualitySentence {
  readonly key: string
  readonly tone: 'good' | 'so_so' | 'unmet'
  readonly words: string
}

type Quality = Omit<DrawQuality, 'excess'> & { readonly excess: { readonly [attribute: string]: number } }

/** What was asked of the draw, and of whom. */
export interface Asked extends Partial<Settings> {
  readonly room?: number
  readonly remote?: number
}

interface Circumstances {
  readonly t: Say
  /** Whether there was a round before. */
  readonly isFirst: boolean
  readonly asked?: Asked
  /** What somebody is called; undefined where that is not known here. */
  readonly nameOf?: (personId: string) => string | undefined
  /** Joins what stands in a row, as the reader's language does. */
  readonly join: (words: readonly string[]) => string
}

type Wording = (quality: Quality, circumstances: Circumstances) => readonly (QualitySentence | false | undefined)[]

const TONES: readonly QualitySentence['tone'][] = ['good', 'so_so', 'unmet']

/** What can be said of drawn tables in plain words: the good news first, then what can be bettered, then which wish was not met and why. */
export function qualityWords(quality: Quality, circumstances: Circumstances): readonly QualitySentence[] {
  const said = WORDINGS.flatMap((wording) => wording(quality, circumstances)).filter((each) => typeof each === 'object')
  return said.toSorted((a, b) => TONES.indexOf(a.tone) - TONES.indexOf(b.tone))
}

const sizeWords: Wording = ({ tables, smallest, largest }, { t }) => [
  smallest === largest
    ? good('sizes', t('groups.sizes_alike', { tables, size: largest }))
    : good('sizes', t('groups.sizes_from_to', { tables, smallest, largest })),
]

const repeatWords: Wording = ({ repeats, leastRepeats }, { t, isFirst }) => {
  if (isFirst) return [good('repeats', t('groups.first_round'))]
  if (repeats === 0) return [good('repeats', t('groups.no_repeats'))]
  return repeats <= leastRepeats
    ? [good('repeats', t('groups.repeats_least', { count: repeats }))]
    : [soSo('repeats', t('groups.repeats', { count: repeats }))]
}

const plannedWords: Wording = ({ planned }, { t }) => {
  if (!planned) return []
  const { rounds, repeats: count, leastRepeats } = planned
  if (count === 0) return [good('planned', t('groups.planned_fresh', { rounds }))]
  return count <= leastRepeats
    ? [good('planned', t('groups.planned_least', { rounds, count }))]
    : [soSo('planned', t('groups.planned_repeats', { rounds, count }))]
}

const mixWords: Wording = ({ excess }, { t, join }) => {
  const attributes = Object.entries(excess)
  const even = attributes.filter(([, count]) => count === 0).map(([attribute]) => t(`groups.mix_${attribute}`))
  const uneven = attributes.filter(([, count]) => count > 0)
  return [
    even.length > 0 && good('even', t('groups.even', { attributes: join(even) })),
    ...uneven.map(([attribute, count]) =>
      soSo(attribute, t('groups.excess', { attribute: t(`groups.mix_${attribute}`), count })),
    ),
  ]
}

/** How many kinds of each there are at every table; one says nothing that is worth a line. */
const spreadWords: Wording = ({ spread = {} }, { t }) =>
  Object.entries(spread).map(
    ([attribute, least]) =>
      attribute !== 'side' && least > 1 && good(`spread_${attribute}`, t(`groups.spread_${attribute}`, { least })),
  )

const lonelyWords: Wording = ({ lonely = {} }, { t }) =>
  Object.entries(lonely).map(([attribute, count]) =>
    count === 0
      ? good(`lonely_${attribute}`, t(`groups.nobody_lonely_${attribute}`))
      : unmet(`lonely_${attribute}`, t(`groups.lonely_${attribute}`, { count })),
  )

const sideWords: Wording = ({ tables, withoutRoom = 0, withoutRemote = 0 }, { t, asked }) => [
  ...lacking('remote', { count: withoutRemote, tables, people: asked?.remote }, t),
  ...lacking('room', { count: withoutRoom, tables, people: asked?.room }, t),
]

interface Lack {
  readonly count: number
  readonly tables: number
  /** How many there are of what is lacking; undefined where that is not known here. */
  readonly people: number | undefined
}

function lacking(what: 'remote' | 'room' | 'host', lack: Lack, t: Say): readonly QualitySentence[] {
  const { count, tables, people } = lack
  if (count === 0) return []
  const id = `groups.without_${what}`
  return people !== undefined && people < tables
    ? [unmet(`without_${what}`, t(`${id}_because`, { count, tables, people }))]
    : [unmet(`without_${what}`, t(id, { count, tables }))]
}

const togetherWords: Wording = ({ notApart, torn }, { t }) => [
  notApart === 0 && good('apart', t('groups.all_apart')),
  notApart !== undefined && notApart > 0 && unmet('apart', t('groups.not_apart', { count: notApart })),
  torn === 0 && good('together', t('groups.all_together')),
  torn !== undefined && torn > 0 && unmet('together', t('groups.torn', { count: torn })),
]

const hostWords: Wording = ({ hostless, tables }, { t, asked }) => [
  hostless === 0 && good('hosts', t('groups.every_host')),
  ...lacking('host', { count: hostless ?? 0, tables, people: asked?.hosts?.length }, t),
]

const aloneWords: Wording = ({ alone }, { t, join, asked, nameOf }) => {
  if (alone.length === 0) return []
  const what = asked?.sameLanguage ? 'groups.only_ones_language' : 'groups.only_ones'
  const names = alone.flatMap((id) => nameOf?.(id) ?? [])
  const isNamed = names.length === alone.length && names.length <= MOST_NAMES
  return [soSo('alone', t(what, { count: alone.length }) + (isNamed ? ` (${join(names)})` : ''))]
}

const MOST_NAMES = 4

const good = (key: string, words: string): QualitySentence => ({ key, tone: 'good', words })
const soSo = (key: string, words: string): QualitySentence => ({ key, tone: 'so_so', words })
const unmet = (key: string, words: string): QualitySentence => ({ key, tone: 'unmet', words })

/** In the order in which they are said. */
const WORDINGS: readonly Wording[] = [
  sizeWords,
  repeatWords,
  plannedWords,
  spreadWords,
  mixWords,
  lonelyWords,
  togetherWords,
  hostWords,
  sideWords,
  aloneWords,
]
