import { createContext } from 'react'
import type { Followed, MeetingSync } from './meeting-sync.ts'

/** The meeting that the components below follow. */
export const MeetingContext = createContext<{ readonly sync: MeetingSync; readonly followed: Followed } | undefined>(
  undefined,
)
