import { textIn } from '../../../shared/lib/languages.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { refusalText, type AnyRefusal } from '../../i18n/refusal-text.ts'
import { useText } from '../../i18n/use-text.ts'
import { useRefusals, useView } from '../../sync/hooks.ts'
import { Band } from '../../ui/band.tsx'
import { Button } from '../../ui/button.tsx'

/** What was refused the podium last, and what happened instead; it stays until it has been read. */
export function PodiumRefusals() {
  const t = useText()
  const { refusals, dismiss } = useRefusals()
  const sayWhoWasFirst = useWhoWasFirst()
  const last = refusals.at(-1)
  if (!last) return null
  return (
    <Band
      tone="danger"
      role="alert"
      actions={
        <Button onClick={() => refusals.forEach(({ commandId }) => dismiss(commandId))}>
          {t('meeting.understood')}
        </Button>
      }
    >
      <strong>{t('meeting.not_done')}</strong>
      {' · '}
      {sayWhoWasFirst(last.rejection) ?? refusalText(t, last.rejection)}
    </Band>
  )
}

/** Where somebody else was first, the sentence names what is so now instead of what was expected. */
function useWhoWasFirst(): (refusal: AnyRefusal) => string | undefined {
  const t = useText()
  const { language } = useLanguage()
  const turn = useView((view) => view.floor.turn)
  const items = useView((view) => view.agenda.items)
  return (refusal) => {
    if (refusal.code === 'floor/floor_moved_on')
      return turn && turn.entryId === refusal.speakingEntryId ? t('meeting.first_gave', { name: turn.name }) : undefined
    const item = refusal.code === 'agenda/moved_on' && refusal.currentItemId ? items[refusal.currentItemId] : undefined
    return item && t('meeting.first_opened', { item: textIn(item.title, language).text })
  }
}
