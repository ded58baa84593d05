import type { Tone } from '../../ui/chip.tsx'

/** The colour beside the words of a meeting's phase. */
export const PHASE_TONES = {
  setup: 'info',
  rehearsal: 'warn',
  live: 'accent',
  closed: 'neutral',
} as const satisfies Record<string, Tone>
