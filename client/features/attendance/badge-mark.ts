import { sha256 } from '../../../shared/features/groups/draw/sha256.ts'

const WORDS = 4

/**
 * What is kept of a badge that is not ours: `b` and 128 bits of a hash of what it says, in hexadecimal. A visiting card says somebody's
 * address and telephone, which must not leave this device; with the meeting in it, no two meetings can be compared. A scanner that types ends each line by Enter, a camera as it is written.
 */
export const badgeMark = (meetingId: string, said: string): string =>
  `b${[...sha256(`rostrum-badge ${meetingId} ${said.trim().replaceAll(/\s+/g, ' ')}`).subarray(0, WORDS)]
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('')}`
