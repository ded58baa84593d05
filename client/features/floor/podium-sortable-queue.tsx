import { Button } from 'react-aria-components/Button'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop'
import { useText } from '../../i18n/use-text.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import styles from './podium-queue.module.css'
import { PodiumRow } from './podium-row.tsx'
import type { Standing } from './queue.ts'
import type { RowQuestion } from './row-actions.ts'
import type { PodiumFloor } from './use-podium-floor.ts'

type PodiumSortableQueueProps = {
  readonly podium: PodiumFloor
  readonly onAsk: (question: RowQuestion) => void
}

/** The queue with a handle on each place: dragged by mouse and finger, or taken, moved and dropped by keys. */
export function PodiumSortableQueue({ podium, onAsk }: PodiumSortableQueueProps) {
  const t = useText()
  const { standings, desk } = podium
  const { dragAndDropHooks } = useDragAndDrop<Standing>({
    isDisabled: !desk.isLive,
    getItems: (_keys, items) => items.map(({ entry }) => ({ 'text/plain': entry.name })),
    onReorder: ({ keys, target }) => {
      const [entryId] = [...keys].map(String)
      if (entryId === undefined) return
      const ahead = aheadAt(standings, entryId, {
        entryId: String(target.key),
        isAfter: target.dropPosition === 'after',
      })
      void desk.send({ type: 'floor.move', entryId, ahead })
    },
  })
  return (
    <GridList
      aria-label={t('floor.queue_title')}
      items={standings}
      // What a row shows besides its standing; without it the rows would stand still.
      dependencies={[podium]}
      dragAndDropHooks={dragAndDropHooks}
      keyboardNavigationBehavior="tab"
      disallowTypeAhead
      className={classNames(styles.list)}
    >
      {(standing) => (
        <GridListItem id={standing.entryId} textValue={standing.entry.name} className={classNames(styles.row)}>
          <PodiumRow
            standing={standing}
            podium={podium}
            onAsk={onAsk}
            handle={
              <Button slot="drag" className={classNames(styles.handle)}>
                <Icon name="drag" />
              </Button>
            }
          />
        </GridListItem>
      )}
    </GridList>
  )
}

/** How many stay before an entry that is dropped beside another. */
export function aheadAt(
  standings: readonly Standing[],
  entryId: string,
  beside: { readonly entryId: string; readonly isAfter: boolean },
): number {
  const others = standings.filter((standing) => standing.entryId !== entryId)
  const at = others.findIndex((standing) => standing.entryId === beside.entryId)
  return beside.isAfter ? at + 1 : at
}
