import { textIn } from '../../../shared/lib/languages.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { refusalText } from '../../i18n/refusal-text.ts'
import { useText } from '../../i18n/use-text.ts'
import { useRefusals, useView } from '../../sync/hooks.ts'
import type { Refusal } from '../../sync/outbox.ts'
import { Band } from '../../ui/band.tsx'
import { Button } from '../../ui/button.tsx'
import { useNamesSeen } from './use-names-seen.ts'

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
      {sayWhoWasFirst(last) ?? refusalText(t, last.rejection)}
    </Band>
  )
}

/** Where somebody else was first, the sentence names what is so now instead of what was expected. */
function useWhoWasFirst(): (refused: Refusal) => string | undefined {
  const t = useText()
  const { language } = useLanguage()
  const turn = useView((view) => view.floor.turn)
  const items = useView((view) => view.agenda.items)
  const names = useNamesSeen()
  const gave = ({ rejection }: Refusal) =>
    rejection.code === 'floor/floor_moved_on' && turn && turn.entryId === rejection.speakingEntryId
      ? t('meeting.first_gave', { name: turn.name })
      : undefined
  const left = ({ rejection, command }: Refusal) => {
    const isGone = rejection.code === 'floor/no_longer_waiting' && 'entryId' in command
    const name = isGone ? names.get(command.entryId) : undefined
    return name && t('meeting.first_left', { name })
  }
  const opened = ({ rejection }: Refusal) => {
    const itemId = rejection.code === 'agenda/moved_on' ? rejection.currentItemId : undefined
    const item = itemId && items[itemId]
    return item && t('meeting.first_opened', { item: textIn(item.title, language).text })
  }
  return (refused) => gave(refused) ?? left(refused) ?? opened(refused)
}
