import { FormattedMessage } from 'react-intl'
import type { RoundView } from '../../../shared/features/groups/view.ts'
import { Time } from '../../ui/time.tsx'

/** For those who have nobody to interpret meanwhile: the others are at tables, and until when. */
export function AtTables({ round: { endsAtMs, isCalledBack } }: { readonly round: RoundView }) {
  return (
    <FormattedMessage
      id={isCalledBack ? 'groups.all_called_back' : 'groups.all_at_tables'}
      values={{ time: () => <Time key="time" atMs={endsAtMs} /> }}
    />
  )
}
