import { useMemo } from 'react'
import { forecast, itemsInOrder, type Forecast, type IdentifiedItem } from '../../../shared/features/agenda/forecast.ts'
import type { AgendaView, DayView } from '../../../shared/features/agenda/view.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import { useServerNowMs, useView } from '../../sync/hooks.ts'

const MINUTE_MS = 60_000

export type WireAgenda = OnTheWire<AgendaView>
export type WireDay = OnTheWire<DayView> & { readonly dayId: string }

/** The agenda in its order, and what is to be expected of it. */
export interface AgendaNow {
  readonly days: readonly WireDay[]
  readonly items: readonly IdentifiedItem[]
  /** The item that is on. */
  readonly current?: IdentifiedItem
  readonly forecast: Forecast
  /** The instant of the forecast, to the minute. */
  readonly nowMs: number
}

/** The agenda at an instant. */
export function agendaAt(agenda: WireAgenda, nowMs: number): AgendaNow {
  const items = itemsInOrder(agenda)
  const current = items.find(({ itemId }) => itemId === agenda.currentItemId)
  const days = Object.entries(agenda.days)
    .map(([dayId, day]) => ({ ...day, dayId }))
    .sort((a, b) => a.rank - b.rank)
  return { days, items, ...(current && { current }), forecast: forecast(agenda, nowMs), nowMs }
}

/** The agenda now, told anew every minute and whenever it changes. */
export function useAgenda(): AgendaNow {
  const agenda = useView((view) => view.agenda)
  const nowMs = useServerNowMs(MINUTE_MS)
  return useMemo(() => agendaAt(agenda, nowMs), [agenda, nowMs])
}
