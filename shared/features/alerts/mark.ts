import { fingerprint } from '../../lib/fingerprint.ts'

/** Tells one address of a person from another, to whoever has it. */
export const markOf = (endpoint: string): string => `a${fingerprint(endpoint)}`
