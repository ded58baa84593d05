import { clockOf } from '../../../shared/features/floor/clock.ts'
import { useText } from '../../i18n/use-text.ts'
import { minutesAndSeconds } from '../../ui/clock.tsx'
import { calledName, type WireTurn } from './queue.ts'

/** Whose turn stands still behind a point of order, and where its clock stands. */
export function InterruptedLine({ turn }: { readonly turn: WireTurn }) {
  const t = useText()
  const { leftMs } = clockOf(turn, turn.pausedAtMs ?? turn.calledAtMs)
  const time = minutesAndSeconds(Math.ceil(leftMs / 1000))
  return t(leftMs < 0 ? 'floor.interrupted_over' : 'floor.interrupted', { name: calledName(turn), time })
}
