import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'

/** A folder whose files cost no sync: what is on a disk and what is not is the test's own affair. */
export const memoryDisk = (): string => (existsSync('/dev/shm') ? '/dev/shm' : tmpdir())
