import { useCallback } from 'react'
import type { StandingView } from '../../../shared/features/attendance/view.ts'
import { useText, type Say } from '../../i18n/use-text.ts'
import { useTimeWords } from './use-time-words.ts'

/** Says of somebody where they are. */
export function useStandingWords(): (standing: StandingView) => string {
  const t = useText()
  const timeWords = useTimeWords()
  return useCallback((standing) => inRoom(standing, t, timeWords) ?? elsewhere(standing, t, timeWords), [t, timeWords])
}

type TimeWords = (atMs: number) => string

function inRoom({ roomSinceMs, door }: StandingView, t: Say, timeWords: TimeWords): string | undefined {
  if (roomSinceMs === undefined) return undefined
  const time = timeWords(roomSinceMs)
  return door === undefined ? t('attendance.state_in', { time }) : t('attendance.state_in_door', { time, door })
}

function elsewhere({ remoteSinceMs, asleepSinceMs, leftAtMs }: StandingView, t: Say, timeWords: TimeWords): string {
  if (remoteSinceMs !== undefined) return t('attendance.state_remote')
  if (asleepSinceMs !== undefined) return t('attendance.state_asleep')
  return leftAtMs === undefined
    ? t('attendance.state_absent')
    : t('attendance.state_left', { time: timeWords(leftAtMs) })
}
