import { useText } from '../../i18n/use-text.ts'
import { useDoorView } from '../../sync/hooks.ts'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { groupAt } from './group-at.ts'
import styles from './table-of.module.css'

/** The number of somebody's table, for the door: it comes a moment after they do; nothing while they have none. */
export function TableOf({ personId }: { readonly personId: string }) {
  const t = useText()
  const number = useDoorView((view) => view.groups.seats[personId])
  const standing = useDoorView((view) => view.groups.standing)
  const name = groupAt(standing, number)
  return (
    <output className={styles.table}>
      {number !== undefined && t('groups.table', { number })}
      {name && (
        <span className={styles.group}>
          <LocalizedText text={name} />
        </span>
      )}
    </output>
  )
}
