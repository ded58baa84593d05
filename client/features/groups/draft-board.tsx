import { useEffect, useRef, useState } from 'react'
import { LiveRegion } from '../../ui/live-region.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { seatButtonId } from './movable-seat.tsx'
import type { SeatMover } from './seat-mover.ts'
import { TableCards } from './table-cards.tsx'
import { useMoveNews } from './use-move-news.ts'
import { isFirstRound, type TablesDesk, type WireDraft } from './use-tables-desk.ts'

type DraftBoardProps = { readonly tables: TablesDesk; readonly draft: WireDraft }

/** Drawn tables that can be changed by hand until they are published. */
export function DraftBoard({ tables: { groups, past, desk }, draft }: DraftBoardProps) {
  const [asked, setAsked] = useState<string>()
  const moved = useRef<string>(undefined)
  const news = useMoveNews(draft, isFirstRound({ groups, past }))
  const { roundId, draw, tables = {}, moves } = draft
  const mover: SeatMover = {
    isLive: desk.isLive,
    ask: setAsked,
    move: (personId, table, other) => {
      moved.current = personId
      const exchange = other === undefined ? {} : { with: other }
      void desk.send({ type: 'groups.move_seat', roundId, expects: { draw }, personId, table, ...exchange })
    },
  }
  // Their seat is another element now: the focus goes along.
  useEffect(() => {
    if (moved.current === undefined) return
    document.querySelector<HTMLElement>(`#${seatButtonId(moved.current)}`)?.focus()
    moved.current = undefined
  }, [moves])
  const seated = Object.values(tables).sort((a, b) => a.number - b.number)
  const together = [...past.map((round) => round.tables), ...(groups.round ? [groups.tables] : [])]
  return (
    <>
      <TableCards tables={tables} mix={draft.mix} asked={draft} mover={mover} />
      <LiveRegion text={news} />
      {asked !== undefined && (
        <MoveDialog
          personId={asked}
          tables={seated}
          earlier={together.flatMap((round) => Object.values(round).map(({ members }) => members))}
          onMove={mover.move}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}
