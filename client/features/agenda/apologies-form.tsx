import { useState, type FormEvent } from 'react'
import { findPeopleRoughly } from '../../../shared/features/people/search.ts'
import { useText } from '../../i18n/use-text.ts'
import type { Desk } from '../../sync/desk.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Name } from '../../ui/name.tsx'
import styles from './agenda-desk.module.css'
import { useApologies } from './day-facts.tsx'

const MOST_MATCHES = 6

type ApologiesFormProps = { readonly dayId: string; readonly desk: Desk }

/** Who cannot come on a day: somebody of the list, or a name alone. */
export function ApologiesForm({ dayId, desk }: ApologiesFormProps) {
  const t = useText()
  const noted = useApologies(dayId)
  const people = usePodiumView((view) => view.people.people)
  const [name, setName] = useState('')
  const matches = name.trim() === '' ? [] : findPeopleRoughly(people, name, MOST_MATCHES)
  const note = (who: { readonly personId: string } | { readonly name: string }) => {
    void desk.send({ type: 'agenda.note_apology', dayId, ...who })
    setName('')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') note({ name: name.trim() })
  }
  return (
    <details className={styles.part}>
      <summary>{t('agenda.apologies_count', { count: noted.length })}</summary>
      <ul className={styles.names}>
        {noted.map(({ apologyId, name: of }) => (
          <li key={apologyId}>
            <Name>{of}</Name>
            <Button
              look="quiet"
              icon="cross"
              aria-label={t('agenda.remove_apology', { name: of })}
              disabled={!desk.isLive}
              onClick={() => void desk.send({ type: 'agenda.remove_apology', apologyId })}
            />
          </li>
        ))}
      </ul>
      <form className={styles.bar} onSubmit={submit}>
        <div className={styles.grows}>
          <Combobox
            label={t('agenda.apology_from')}
            maxLength={200}
            text={name}
            onText={setName}
            options={matches.map((person) => ({
              key: person.personId,
              label: person.name,
              ...(person.organisation !== undefined && { hint: person.organisation }),
            }))}
            onPick={(personId) => note({ personId })}
          />
        </div>
        <Button type="submit" icon="plus" disabled={!desk.isLive}>
          {t('agenda.note_apology')}
        </Button>
      </form>
    </details>
  )
}
