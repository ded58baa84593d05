import type { IdentifiedItem } from '../../../shared/features/agenda/forecast.ts'
import { lengthOf } from '../../../shared/features/agenda/state.ts'
import type { Wish } from '../../../shared/protocol/wish.ts'
import type { Say } from '../../i18n/use-text.ts'
import type { Desk } from '../../sync/desk.ts'
import type { MenuItem } from '../../ui/menu.tsx'
import { expectsOf } from './agenda-controls.tsx'
import type { LeavingWish } from './leaving-item-dialog.tsx'
import type { AgendaNow } from './use-agenda.ts'

const MINUTE_MS = 60_000
const STEP_MINUTES = 5

/** What is asked before an item is put off or renamed. */
export type ItemQuestion = { readonly name: 'postpone' | 'rename'; readonly item: IdentifiedItem }

/** What the menu of an item needs to act. */
export type ItemMenu = {
  readonly agenda: AgendaNow
  readonly desk: Desk
  /** Opens an item, after asking what becomes of those who wait. */
  readonly onGo: (wish: LeavingWish) => void
  readonly onAsk: (question: ItemQuestion) => void
}

/** What can be done about an item as it stands; what the reader's roles may not is left out. */
export function itemActions(t: Say, item: IdentifiedItem, menu: ItemMenu): readonly MenuItem[] {
  const { desk, agenda, onGo, onAsk } = menu
  const { itemId, status } = item
  const does = (wish: Wish, more: { label?: string; act?: () => void } = {}): readonly MenuItem[] => {
    if (!desk.may(wish.type)) return []
    const { label = t(wish.type), act = () => void desk.send(wish) } = more
    return [{ key: label, label, disabled: !desk.isLive, onChoose: act }]
  }
  const minutes = (by: number): readonly MenuItem[] => {
    const length = Math.round(lengthOf(item) / MINUTE_MS) + by
    if (length < STEP_MINUTES) return []
    const label = t(by > 0 ? 'agenda.more_minutes' : 'agenda.fewer_minutes', { minutes: STEP_MINUTES })
    return does({ type: 'agenda.set_minutes', itemId, minutes: length }, { label })
  }
  const asks = (name: ItemQuestion['name'], type: 'agenda.postpone' | 'agenda.change'): readonly MenuItem[] =>
    desk.may(type) ? [{ key: type, label: t(type), disabled: !desk.isLive, onChoose: () => onAsk({ name, item }) }] : []
  const open = { type: 'agenda.open', itemId, expects: expectsOf(agenda) } as const
  const ahead = () => [...minutes(STEP_MINUTES), ...minutes(-STEP_MINUTES), ...asks('postpone', 'agenda.postpone')]
  const planned = () => [
    ...does(open, { act: () => onGo(open) }),
    ...does({ type: item.isPinned ? 'agenda.unpin' : 'agenda.pin', itemId }),
    ...ahead(),
    ...does(item.isInserted ? { type: 'agenda.remove', itemId } : { type: 'agenda.skip', itemId }),
  ]
  const byStatus: { readonly [S in IdentifiedItem['status']]: () => readonly MenuItem[] } = {
    planned,
    open: ahead,
    paused: ahead,
    closed: () => does({ type: 'agenda.reopen', itemId, expects: expectsOf(agenda) }),
    skipped: () => does({ type: 'agenda.unskip', itemId }),
    postponed: () => does({ type: 'agenda.unpostpone', itemId }),
  }
  return [...byStatus[status](), ...asks('rename', 'agenda.change')]
}
