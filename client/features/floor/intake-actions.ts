import type { Wish } from '../../../shared/protocol/wish.ts'
import type { Say } from '../../i18n/use-text.ts'
import type { IconName } from '../../ui/icon.tsx'
import type { MenuItem } from '../../ui/menu.tsx'
import { ASKED_READY, type Standing } from './queue.ts'
import type { RowQuestion } from './row-actions.ts'
import type { PodiumFloor } from './use-podium-floor.ts'

type Action = MenuItem & { readonly type: Wish['type'] }

/** How an action of a row comes about: sent at once, or asked about first. */
export interface Ways {
  readonly sends: (key: string, icon: IconName, wish: Wish) => Action
  readonly asks: (key: string, icon: IconName, type: Wish['type'], about: RowQuestion['about']) => Action
}

/** What can be done about who a place is for, and whether they are ready. */
export function intakeActions(
  t: Say,
  standing: Standing,
  { floor, desk }: PodiumFloor,
  { sends, asks }: Ways,
): Action[] {
  const { entryId, entry, place } = standing
  const name = floor.channels[entryId]?.typedName
  return [
    ...(place <= ASKED_READY && !entry.isReady ? [sends('mark_ready', 'check', { type: 'floor.ready', entryId })] : []),
    entry.personId === undefined
      ? asks('this_is', 'people', 'floor.tie', 'tie')
      : asks('person_facts', 'microphone', 'people.set_protocol', 'person'),
    ...(name === undefined
      ? []
      : [
          {
            type: 'floor.untie',
            key: 'not_this_person',
            icon: 'undo',
            label: t('floor.not_this_person', { name }),
            disabled: !desk.isLive,
            onChoose: () => void desk.send({ type: 'floor.untie', entryId }),
          } as const,
        ]),
  ]
}
