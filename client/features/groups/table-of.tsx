import { useText } from '../../i18n/use-text.ts'
import { useDoorView } from '../../sync/hooks.ts'

/** The number of somebody's table, for the door; nothing while they have none. */
export function TableOf({ personId }: { readonly personId: string }) {
  const t = useText()
  const number = useDoorView((view) => view.groups.seats[personId])
  return number === undefined ? null : <>{t('groups.table', { number })}</>
}
