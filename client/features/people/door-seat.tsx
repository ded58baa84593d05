import { useState, type FormEvent } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { useDoorView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './door-seat.module.css'

const SEAT_LENGTH = 40

/** Where somebody who came in sits, as the podium will see it: typed at the door, Enter or one tap. */
export function DoorSeat({ personId }: { readonly personId: string }) {
  const t = useText()
  const desk = useDesk()
  const seat = useDoorView((view) => view.people.people[personId]?.seat) ?? ''
  const [typed, setTyped] = useState<string>()
  const wish = { type: 'people.set_seat', personId, seat: (typed ?? seat).trim() } as const
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    // What a scanner types next is a badge, not a seat.
    event.currentTarget.querySelector('input')?.blur()
    const settled = await desk.send(wish)
    if (settled.outcome === 'accepted') setTyped(undefined)
  }
  return (
    <form className={styles.seat} onSubmit={(event) => void save(event)}>
      <TextField
        label={t('people.seat')}
        autoComplete="off"
        maxLength={SEAT_LENGTH}
        value={typed ?? seat}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button
        type="submit"
        size={48}
        busy={desk.press(wish).busy}
        disabled={!desk.isLive || typed === undefined || wish.seat === seat}
      >
        {t('people.seat_save')}
      </Button>
    </form>
  )
}
