import { useRef, type ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { useDrag } from 'react-aria-components/useDrag'
import { useDrop } from 'react-aria-components/useDrop'
import type { TableView } from '../../../shared/features/groups/view.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import { useText } from '../../i18n/use-text.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { SEAT_ID, seatType, zonesFor, type SeatMover } from './seat-mover.ts'
import styles from './tables-desk.module.css'

type MovableSeatProps = {
  readonly personId: string
  readonly name: string
  readonly table: OnTheWire<TableView>
  readonly mover: SeatMover
  readonly children: ReactNode
}

/** The id of the button that stands for somebody's seat. */
export const seatButtonId = (personId: string): string => `seat-${personId}`

/**
 * Somebody at a table who can be dragged to another one, or onto somebody there to change places: by mouse, finger or keys on the
 * handle. A press on the name asks where they should sit.
 */
export function MovableSeat({ personId, name, table, mover, children }: MovableSeatProps) {
  const t = useText()
  const row = useRef<HTMLLIElement>(null)
  const { dragProps, dragButtonProps, isDragging } = useDrag({
    isDisabled: !mover.isLive,
    hasDragButton: true,
    getAllowedDropOperations: () => ['move'],
    getItems: () => [
      {
        'text/plain': name,
        [SEAT_ID]: personId,
        ...Object.fromEntries(zonesFor(table, personId).map((zone) => [seatType(zone), personId])),
      },
    ],
  })
  const { dropProps, isDropTarget } = useDrop({
    ref: row,
    isDisabled: !mover.isLive,
    // By keys one goes from table to table; who should change places is chosen by a press on the name.
    getDropOperation: () => 'cancel',
    getDropOperationForPoint: (types) => (types.has(seatType(table.zone)) ? 'move' : 'cancel'),
    onDrop: ({ items }) => {
      for (const item of items)
        if (item.kind === 'text' && item.types.has(SEAT_ID))
          void item.getText(SEAT_ID).then((dragged) => {
            if (dragged !== personId) mover.move(dragged, table.number, personId)
          })
    },
  })
  return (
    <li
      {...dragProps}
      {...dropProps}
      ref={row}
      className={classNames(styles.seat, isDragging && styles.dragged, isDropTarget && styles.dropTarget)}
    >
      <Button {...dragButtonProps} aria-label={t('groups.drag', { name })} className={classNames(styles.handle)}>
        <Icon name="drag" />
      </Button>
      <button
        type="button"
        id={seatButtonId(personId)}
        disabled={!mover.isLive}
        className={classNames(styles.member, styles.seatName)}
        title={t('groups.press_to_move')}
        onClick={() => mover.ask(personId)}
      >
        {children}
      </button>
    </li>
  )
}
