import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { CONSOLE_KEYS } from '../../ui/keys.ts'
import { LeavingItemDialog, type LeavingWish } from './leaving-item-dialog.tsx'

/** Closes the item that is on, and asks where people wait; nothing where the reader may not. */
export function CloseItem({ waiting }: { readonly waiting: number }) {
  const t = useText()
  const desk = useDesk()
  const [leaving, leave] = useState<LeavingWish>()
  const itemId = usePodiumView((view) => view.agenda.currentItemId)
  if (!desk.may('agenda.close') || itemId === undefined) return null
  const close = { type: 'agenda.close', expects: { itemId } } as const
  return (
    <>
      <Button
        icon="cross"
        aria-keyshortcuts={CONSOLE_KEYS.close_item}
        {...desk.press(close)}
        onClick={() => (waiting > 0 ? leave(close) : void desk.send(close))}
      >
        {t('agenda.close_item')}
      </Button>
      <LeavingItemDialog wish={leaving} waiting={waiting} desk={desk} onClose={() => leave(undefined)} />
    </>
  )
}
