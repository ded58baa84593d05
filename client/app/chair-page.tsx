import { Loading } from '../ui/loading.tsx'
import { ConsoleLayout } from './console-layout.tsx'

/** The chair's console: the panels of the features in the places of its one window. */
export function ChairPage() {
  return <ConsoleLayout bar={null} speaker={<Loading />} next={<Loading />} queue={<Loading />} aside={<Loading />} />
}
