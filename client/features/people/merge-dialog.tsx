import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Question } from '../../ui/question.tsx'
import { Select } from '../../ui/select.tsx'
import { mergeCommand, mergePreview } from './merge-preview.ts'
import { PersonWords } from './person-words.tsx'
import styles from './list-cards.module.css'

type MergeDialogProps = {
  /** Undefined: closed. */
  readonly pair: { readonly oneId: string; readonly otherId: string } | undefined
  readonly onClose: () => void
}

/** Asks whether two entries are one person, whose details stand, and says what follows. */
export function MergeDialog({ pair, onClose }: MergeDialogProps) {
  const people = usePodiumView((view) => view.people.people)
  const isThere = pair && people[pair.oneId] && people[pair.otherId]
  return isThere ? <MergeQuestion ids={[pair.oneId, pair.otherId]} onClose={onClose} /> : null
}

type MergeQuestionProps = {
  readonly ids: readonly [oneId: string, otherId: string]
  readonly onClose: () => void
}

function MergeQuestion({ ids, onClose }: MergeQuestionProps) {
  const t = useText()
  const { send } = useDesk()
  const view = usePodiumView((whole) => whole)
  const { people } = view.people
  const [chosen, setChosen] = useState<string>()
  const standing = chosen ?? ids.find((id) => people[id]?.source === 'roster') ?? ids[0]
  const unite = () => {
    onClose()
    void send(mergeCommand(people, ids, standing))
  }
  return (
    <Question open title={t('people.unite_title')} yes={t('people.unite')} danger onYes={unite} onClose={onClose}>
      <div className={styles.parts}>
        {ids.map((id) => (
          <PersonWords key={id} personId={id} />
        ))}
        <Select
          label={t('people.unite_stands')}
          choices={ids.map((value) => {
            const { name, source } = people[value]!
            return { value, label: t('people.unite_details', { name, source }) }
          })}
          value={standing}
          onChoose={setChosen}
        />
        <h3>{t('people.unite_follows')}</h3>
        <ul className={styles.follows}>
          {mergePreview(view, ids).map(({ key, count }) => (
            <li key={key}>{t(`people.unite_${key}`, { count })}</li>
          ))}
        </ul>
        <p className={styles.name}>{t('people.unite_for_ever')}</p>
      </div>
    </Question>
  )
}
