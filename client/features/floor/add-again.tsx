import type { Mode } from '../../../shared/lib/mode.ts'
import type { Wish } from '../../../shared/protocol/wish.ts'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import type { PodiumFloor } from './use-podium-floor.ts'

type AddAgainProps = {
  readonly podium: PodiumFloor
  /** Who has spoken: with a person, or only by the name under which they were added. */
  readonly turn: {
    readonly personId?: string
    readonly name: string
    readonly organisation?: string
    readonly mode: Mode
  }
}

/** Puts somebody who has spoken into the queue once more. */
export function AddAgain({ podium: { desk, itemId, hasFloor }, turn }: AddAgainProps) {
  const t = useText()
  if (itemId === undefined || !hasFloor || !desk.may('floor.add') || turn.name === '') return null
  const { personId, name, organisation, mode } = turn
  const who = personId === undefined ? { name, ...(organisation !== undefined && { organisation }) } : { personId }
  const wish: Wish = { type: 'floor.add', itemId, mode, channel: 'raised_hand', ...who }
  return (
    <Button
      look="quiet"
      aria-label={t('floor.add_again_name', { name })}
      disabled={!desk.isLive}
      onClick={() => void desk.send(wish)}
    >
      {t('floor.add_again')}
    </Button>
  )
}
