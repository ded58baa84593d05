import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { PeoplePicker } from './people-picker.tsx'
import wishStyles from './draw-wishes.module.css'
import styles from './tables-desk.module.css'

type Sets = readonly (readonly string[])[]

type PeopleSetsProps = {
  readonly legend: string
  /** Id of a message that takes the number of a set. */
  readonly label: string
  readonly sets: Sets
  readonly onSets: (sets: Sets) => void
}

/** Sets of two or more people; there is always one to begin, and another as soon as that one says something. */
export function PeopleSets({ legend, label, sets, onSets }: PeopleSetsProps) {
  const t = useText()
  const shown = sets.length > 0 ? sets : [[]]
  return (
    <fieldset className={wishStyles.sets}>
      <legend className={styles.legend}>{legend}</legend>
      {shown.map((set, at) => (
        <PeoplePicker
          // A set has nothing of its own but its place.
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          label={t(label, { number: at + 1 })}
          chosen={set}
          onChosen={(chosen) =>
            onSets(shown.map((other, place) => (place === at ? chosen : other)).filter(({ length }) => length > 0))
          }
        />
      ))}
      {(shown.at(-1)?.length ?? 0) > 1 && (
        <div className={styles.actions}>
          <Button icon="plus" look="quiet" onClick={() => onSets([...shown, []])}>
            {t('groups.another_set')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
