import { useState } from 'react'
import { useText, type Say } from '../../i18n/use-text.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { useQualityWords } from './quality-list.tsx'
import type { WireDraft } from './use-tables-desk.ts'

/** What was known when the tables were looked at last. */
interface Seen {
  readonly draft: string
  readonly moves: readonly number[]
  readonly words: readonly string[]
  readonly news: string
}

/** What a move by hand did and what it costs, in words, as soon as it is done; empty before the first one. */
export function useMoveNews(draft: WireDraft, isFirst: boolean): string {
  const t = useText()
  const qualityWords = useQualityWords()
  const people = usePodiumView((view) => view.people.people)
  const now: Omit<Seen, 'news'> = {
    draft: `${draft.roundId} ${draft.draw}`,
    moves: Object.values(draft.moves ?? {}).map(({ number }) => number),
    words: draft.quality ? qualityWords(draft.quality, { isFirst, asked: draft }).map(({ words }) => words) : [],
  }
  const [seen, setSeen] = useState<Seen>({ ...now, news: '' })
  if (seen.draft === now.draft && seen.moves.join() === now.moves.join()) return seen.news
  const what = seen.draft === now.draft ? whatHappened(seen, draft, { t, nameOf: (id) => people[id]?.name ?? '' }) : []
  const costs = what.length > 0 ? now.words.filter((words) => !seen.words.includes(words)) : []
  const news = [...what, ...costs].join(' ')
  setSeen({ ...now, news })
  return news
}

interface Words {
  readonly t: Say
  readonly nameOf: (personId: string) => string
}

function whatHappened(seen: Seen, { moves = {} }: WireDraft, { t, nameOf }: Words): readonly string[] {
  const made = Object.values(moves).filter(({ number }) => !seen.moves.includes(number))
  if (made.length === 0) return [t('groups.say_undone')]
  return made.map(({ personId, to, with: other, from }) =>
    other === undefined
      ? t('groups.say_moved', { name: nameOf(personId), to })
      : t('groups.say_swapped', { name: nameOf(personId), to, other: nameOf(other), from }),
  )
}
