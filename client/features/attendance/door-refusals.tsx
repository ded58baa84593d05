import { refusalText } from '../../i18n/refusal-text.ts'
import { useText } from '../../i18n/use-text.ts'
import { useRefusals } from '../../sync/hooks.ts'
import type { Refusal } from '../../sync/outbox.ts'
import { Band } from '../../ui/band.tsx'
import { Button } from '../../ui/button.tsx'
import type { DoorPeople } from './door-roster.ts'

/** What the meeting refused of this door's steps, however late, with whose it was; each stays until it has been read. */
export function DoorRefusals({ people }: { readonly people: DoorPeople }) {
  const t = useText()
  const { refusals, dismiss } = useRefusals()
  const [first] = refusals
  if (!first) return null
  const name = nameIn(first, people)
  return (
    <Band
      tone="danger"
      role="alert"
      actions={<Button onClick={() => dismiss(first.commandId)}>{t('attendance.understood')}</Button>}
    >
      <strong>{name === undefined ? t('attendance.not_done') : t('attendance.not_done_for', { name })}</strong>
      {' · '}
      {refusalText(t, first.rejection)}
    </Band>
  )
}

/** A walk-in that was refused is on no list, but their name stands in the command. */
function nameIn({ command }: Refusal, people: DoorPeople): string | undefined {
  if (command.type === 'people.add_walk_in') return command.name
  return 'personId' in command && command.personId !== undefined ? people[command.personId]?.name : undefined
}
