import type { IdentifiedItem } from '../../../shared/features/agenda/forecast.ts'
import type { Tone } from '../../ui/chip.tsx'

/** How an item stands, as a word; one that is planned needs none. */
export const STATUS: {
  readonly [Name in IdentifiedItem['status']]?: { readonly textId: string; readonly tone: Tone }
} = {
  open: { textId: 'agenda.on_now', tone: 'accent' },
  paused: { textId: 'agenda.paused', tone: 'warn' },
  closed: { textId: 'agenda.done', tone: 'neutral' },
  skipped: { textId: 'agenda.skipped', tone: 'neutral' },
  postponed: { textId: 'agenda.postponed', tone: 'warn' },
}
