import { newRoundId } from './round-id.ts'

/** An id for a group that is made. */
export const newGroupId = (): string => newRoundId().replace(/^r/, 'g')
