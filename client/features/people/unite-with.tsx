import { useState } from 'react'
import { findPeople } from '../../../shared/features/people/search.ts'
import { useText } from '../../i18n/use-text.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Combobox } from '../../ui/combobox.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import styles from './person-dialog.module.css'

const MOST_MATCHES = 6

/** Says that somebody is the same person as another one, who is found by name. */
export function UniteWith({ personId }: { readonly personId: string }) {
  const t = useText()
  const people = usePodiumView((view) => view.people.people)
  const [text, setText] = useState('')
  const [otherId, setOtherId] = useState<string>()
  const matches = findPeople(people, text, MOST_MATCHES + 1).filter((match) => match.personId !== personId)
  return (
    <div className={styles.link}>
      <h3>{t('people.unite_with')}</h3>
      <Combobox
        label={t('people.unite_whom')}
        text={text}
        onText={setText}
        options={matches.map(({ personId: key, name, organisation }) => ({
          key,
          label: name,
          ...(organisation !== undefined && { hint: organisation }),
        }))}
        onPick={setOtherId}
      />
      <MergeDialog
        pair={otherId === undefined ? undefined : { oneId: personId, otherId }}
        onClose={() => setOtherId(undefined)}
      />
    </div>
  )
}
