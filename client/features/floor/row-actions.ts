import type { Wish } from '../../../shared/protocol/wish.ts'
import type { Say } from '../../i18n/use-text.ts'
import type { IconName } from '../../ui/icon.tsx'
import type { MenuItem } from '../../ui/menu.tsx'
import { intakeActions } from './intake-actions.ts'
import { hasOneBehind, type Standing } from './queue.ts'
import type { PodiumFloor } from './use-podium-floor.ts'

/** What has to be asked before something about a place can be sent. */
export type RowQuestion = { readonly about: 'position' | 'words' | 'text' | 'tie' | 'person'; readonly entryId: string }

/** What can be done about a place besides calling it; what the reader's roles may not is left out. */
export function rowActions(
  t: Say,
  standing: Standing,
  podium: PodiumFloor,
  ask: (question: RowQuestion) => void,
): MenuItem[] {
  const { entryId, entry, place, ahead } = standing
  const { standings, desk } = podium
  const isLast = !hasOneBehind(standings, standing)
  const sends = (key: string, icon: IconName, wish: Wish, isVain = false) => ({
    type: wish.type,
    key,
    icon,
    label: t(`floor.${key}`),
    disabled: !desk.isLive || isVain,
    onChoose: () => void desk.send(wish),
  })
  const asks = (key: string, icon: IconName, type: Wish['type'], about: RowQuestion['about']) => ({
    type,
    key,
    icon,
    label: t(`floor.${key}`),
    disabled: !desk.isLive,
    onChoose: () => ask({ about, entryId }),
  })
  return [
    // `ahead` counts the whole queue here: one fewer before it, one more before it.
    sends('move_up', 'up', { type: 'floor.move', entryId, ahead: place - 2 }, ahead === 0),
    sends('move_down', 'down', { type: 'floor.move', entryId, ahead: place }, isLast),
    asks('move_to', 'drag', 'floor.move', 'position'),
    entry.ahead === undefined
      ? sends('pin', 'check', { type: 'floor.pin', entryId })
      : sends('unpin', 'undo', { type: 'floor.unpin', entryId }),
    sends('give_way', 'later', { type: 'floor.later', entryId }, isLast),
    sends('pass_over', 'arrow', { type: 'floor.skip', entryId }, isLast),
    sends('hold', 'pause', { type: 'floor.hold', entryId }),
    sends('hold_not_there', 'pause', { type: 'floor.hold', entryId, reason: 'unavailable' }),
    sends('hold_wish', 'pause', { type: 'floor.hold', entryId, reason: 'wish' }),
    asks('change_words', 'info', 'floor.describe', 'words'),
    asks('write_text', 'info', 'floor.attach_statement', 'text'),
    ...intakeActions(t, standing, podium, { sends, asks }),
    { ...sends('remove', 'cross', { type: 'floor.remove', entryId }), danger: true },
  ].flatMap(({ type, ...item }) => (desk.may(type) ? [item] : []))
}
