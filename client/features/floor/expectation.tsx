import { FormattedMessage } from 'react-intl'
import { ExpectedTime } from './expected-time.tsx'
import type { WireFloor } from './queue.ts'

type ExpectationProps = { readonly floor: WireFloor; readonly place: number }

/** "Expected about 10:42 · 12:42 your time". */
export function Expectation({ floor, place }: ExpectationProps) {
  return (
    <FormattedMessage
      id="floor.expected"
      values={{ time: () => <ExpectedTime key="time" floor={floor} place={place} /> }}
    />
  )
}
