import { Loading } from '../ui/loading.tsx'
import { ScreenLayout } from './screen-layout.tsx'

/** What the room screen shows of a meeting. */
export function HallScreenPage() {
  return <ScreenLayout middle={<Loading />} footer={null} />
}
