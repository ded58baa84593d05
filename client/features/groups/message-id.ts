import { newRoundId } from './round-id.ts'

/** An id for a message to the tables. */
export const newMessageId = (): string => newRoundId().replace(/^r/, 'm')
