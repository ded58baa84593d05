import { useMemo, useState } from 'react'
import { takesPart } from '../../../shared/features/groups/who-sits.ts'
import { findPeopleRoughly } from '../../../shared/features/people/search.ts'
import { useText } from '../../i18n/use-text.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Name } from '../../ui/name.tsx'
import styles from './draw-wishes.module.css'

const MOST_MATCHES = 6

type PeoplePickerProps = {
  readonly label: string
  readonly hint?: string
  /** Ids of persons. */
  readonly chosen: readonly string[]
  readonly onChosen: (chosen: readonly string[]) => void
}

/** Some of those who can get a table: found as one types, each of them taken out again by a press. */
export function PeoplePicker({ label, hint, chosen, onChosen }: PeoplePickerProps) {
  const t = useText()
  const people = usePodiumView((view) => view.people.people)
  const [text, setText] = useState('')
  const sitting = useMemo(
    () => Object.fromEntries(Object.entries(people).filter(([, who]) => takesPart(who))),
    [people],
  )
  const matches = findPeopleRoughly(sitting, text, MOST_MATCHES + chosen.length)
  const options = matches.filter(({ personId }) => !chosen.includes(personId)).slice(0, MOST_MATCHES)
  return (
    <div className={styles.picker}>
      <Combobox
        label={label}
        hint={hint}
        error={text.trim().length > 2 && matches.length === 0 ? t('groups.nobody_to_seat') : undefined}
        placeholder={t('groups.type_a_name')}
        text={text}
        onText={setText}
        options={options.map(({ personId, name, organisation }) => ({
          key: personId,
          label: name,
          ...(organisation !== undefined && { hint: organisation }),
        }))}
        onPick={(personId) => {
          setText('')
          if (personId !== '') onChosen([...chosen, personId])
        }}
      />
      {chosen.length > 0 && (
        <ul aria-label={label} className={styles.picked}>
          {chosen.map((personId) => {
            const name = people[personId]?.name ?? t('groups.not_named')
            return (
              <li key={personId}>
                <Button
                  icon="cross"
                  aria-label={t('groups.pick_out', { name })}
                  onClick={() => onChosen(chosen.filter((id) => id !== personId))}
                >
                  <Name>{name}</Name>
                </Button>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
