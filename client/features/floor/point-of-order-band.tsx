import { isPointOfOrder } from '../../../shared/features/floor/order.ts'
import { useText } from '../../i18n/use-text.ts'
import { Band } from '../../ui/band.tsx'
import { Button } from '../../ui/button.tsx'
import { Name } from '../../ui/name.tsx'
import { giveTo, type PodiumFloor } from './use-podium-floor.ts'

/** Somebody raises a point of order: it cannot wait for its turn, and not be overlooked either. */
export function PointOfOrderBand({ podium }: { readonly podium: PodiumFloor }) {
  const t = useText()
  const { standings, desk, standsStill } = podium
  const first = standings[0]
  if (!first || !isPointOfOrder(first.entry)) return null
  const { entryId, entry } = first
  const more = standings.filter((standing) => isPointOfOrder(standing.entry)).length - 1
  return (
    <Band
      tone="warn"
      role="alert"
      actions={
        desk.may('floor.give') && (
          <Button guarded {...desk.press(giveTo(entryId, podium))} disabled={!desk.isLive || standsStill !== undefined}>
            {t('floor.call_now')}
          </Button>
        )
      }
    >
      <strong>{t('floor.kind_point_of_order')}</strong>
      {' · '}
      <Name>{entry.name}</Name>
      {entry.organisation !== undefined && (
        <>
          {' · '}
          <Name>{entry.organisation}</Name>
        </>
      )}
      {' · '}
      {t(`floor.mode_${entry.mode}`)}
      {more > 0 && ` · ${t('floor.more_points', { count: more })}`}
    </Band>
  )
}
