import { Loading } from '../ui/loading.tsx'
import { PhoneLayout } from './phone-layout.tsx'

/** The participant's page: the panels of the features in the places of the phone. */
export function ParticipantPage() {
  return <PhoneLayout connection={null} now={<Loading />} mine={<Loading />} fixed={null} />
}
