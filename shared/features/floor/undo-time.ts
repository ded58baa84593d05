/** For how long a step can be taken back. */
export const UNDO_MS = 60_000
