import type { Postponed } from '../../../shared/features/agenda/state.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import { useText } from '../../i18n/use-text.ts'
import { useView } from '../../sync/hooks.ts'
import { LocalizedText } from '../../ui/localized-text.tsx'

/** Why an item was put off, and where to. */
export function PostponedWords({ postponed: { reason, target } }: { readonly postponed: OnTheWire<Postponed> }) {
  const t = useText()
  const { days, items } = useView((view) => view.agenda)
  const where = {
    words: target.kind === 'words' ? target.words : undefined,
    day: target.kind === 'day' ? days[target.dayId]?.title : undefined,
    item: target.kind === 'item' ? items[target.itemId]?.title : undefined,
  }[target.kind]
  return (
    <span>
      {t('agenda.postponed_because')} <LocalizedText text={reason} />
      {where && (
        <>
          {' · '}
          {t('agenda.postponed_to')} <LocalizedText text={where} />
        </>
      )}
    </span>
  )
}
