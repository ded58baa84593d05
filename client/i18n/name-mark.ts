import type { NameMark } from '../../shared/lib/look-alike.ts'
import type { Say } from './use-text.ts'

/** What tells a name from others that are the same or look so; undefined where none is. */
export function nameMarkWords(t: Say, { lookalike, twin }: NameMark): string | undefined {
  if (lookalike !== undefined) return t('people.looks_like', { name: lookalike })
  return twin === undefined ? undefined : t('people.twin', { number: twin })
}
