import type { DrawQuality } from '../../../shared/features/groups/draw/quality.ts'
import type { Say } from '../../i18n/use-text.ts'

/** One sentence about drawn tables; `good` needs no thought, `so_so` can perhaps be bettered. */
export interface QualitySentence {
  readonly key: string
  readonly tone: 'good' | 'so_so'
  readonly words: string
}

type Quality = Omit<DrawQuality, 'excess'> & { readonly excess: { readonly [attribute: string]: number } }

interface Circumstances {
  readonly t: Say
  /** Whether there was a round before. */
  readonly isFirst: boolean
  /** Joins what stands in a row, as the reader's language does. */
  readonly join: (words: readonly string[]) => string
}

/** What can be said of drawn tables in plain words, the most important thing first. */
export function qualityWords(quality: Quality, circumstances: Circumstances): readonly QualitySentence[] {
  const { t } = circumstances
  return [
    { key: 'sizes', tone: 'good', words: sizeWords(t, quality) },
    repeatWords(quality, circumstances),
    ...mixWords(quality, circumstances),
    ...(quality.alone.length > 0
      ? [{ key: 'alone', tone: 'so_so' as const, words: t('groups.alone', { count: quality.alone.length }) }]
      : []),
  ]
}

const sizeWords = (t: Say, { tables, smallest, largest }: Quality): string =>
  smallest === largest
    ? t('groups.sizes_alike', { tables, size: largest })
    : t('groups.sizes_from_to', { tables, smallest, largest })

function repeatWords({ repeats, leastRepeats }: Quality, { t, isFirst }: Circumstances): QualitySentence {
  if (isFirst) return { key: 'repeats', tone: 'good', words: t('groups.first_round') }
  if (repeats === 0) return { key: 'repeats', tone: 'good', words: t('groups.no_repeats') }
  return repeats <= leastRepeats
    ? { key: 'repeats', tone: 'good', words: t('groups.repeats_least', { count: repeats }) }
    : { key: 'repeats', tone: 'so_so', words: t('groups.repeats', { count: repeats }) }
}

function mixWords({ excess }: Quality, { t, join }: Circumstances): readonly QualitySentence[] {
  const attributes = Object.entries(excess)
  const even = attributes.filter(([, count]) => count === 0).map(([attribute]) => t(`groups.mix_${attribute}`))
  const uneven = attributes.filter(([, count]) => count > 0)
  return [
    ...(even.length > 0
      ? [{ key: 'even', tone: 'good' as const, words: t('groups.even', { attributes: join(even) }) }]
      : []),
    ...uneven.map(([attribute, count]) => ({
      key: attribute,
      tone: 'so_so' as const,
      words: t('groups.excess', { attribute: t(`groups.mix_${attribute}`), count }),
    })),
  ]
}
