/** What a booth may say: that it is ready, and two things about whoever speaks. */
export const SIGNALS = ['ready', 'slower', 'no_sound'] as const
export type Signal = (typeof SIGNALS)[number]
