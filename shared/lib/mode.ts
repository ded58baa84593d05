/** How a person takes part: in the room or remotely. */
export const MODES = ['room', 'remote'] as const
export type Mode = (typeof MODES)[number]
