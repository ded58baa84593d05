import { useState } from 'react'
import { textIn } from '../../../shared/lib/languages.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useView } from '../../sync/hooks.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import type { MyFloor } from './my-floor.ts'

const IN_QUEUE: ReadonlySet<MyFloor['name']> = new Set(['needs_leave', 'held', 'waiting', 'next', 'called'])

/** Says to whoever waited that the item is over, until they have seen it or are in a queue again. */
export function ItemOverNotice({ mine }: { readonly mine: MyFloor | undefined }) {
  const t = useText()
  const { language } = useLanguage()
  const { items, currentItemId } = useView(({ agenda }) => agenda)
  /** Where the reader still waited when this page looked last. */
  const [itemId, setItemId] = useState<string>()
  const now = waitedIn(itemId, currentItemId, mine)
  if (now !== itemId) setItemId(now)
  const { title, waiting } = items[now ?? ''] ?? {}
  const isThanked = waiting === 'thank'
  if (title === undefined || now === currentItemId) return null
  return (
    <Banner
      tone="warn"
      role="alert"
      title={t(isThanked ? 'floor.item_thanked' : 'floor.item_over', { item: textIn(title, language).text })}
      actions={<Button onClick={() => setItemId(undefined)}>{t('floor.item_over_seen')}</Button>}
    >
      {t(isThanked ? 'floor.item_thanked_advice' : 'floor.item_over_advice')}
    </Banner>
  )
}

/** Who has spoken, or has left the queue, waits for nothing any more. */
function waitedIn(before: string | undefined, itemId: string | undefined, mine: MyFloor | undefined) {
  if (!mine) return before
  if (IN_QUEUE.has(mine.name)) return itemId
  return before === itemId ? undefined : before
}
