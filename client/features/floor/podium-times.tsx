import { useState, type ReactNode } from 'react'
import type { LimitOf } from '../../../shared/features/floor/limits.ts'
import type { Kind } from '../../../shared/features/floor/state.ts'
import type { ItemId } from '../../../shared/lib/ids.ts'
import { HALL_ROLES } from '../../../shared/lib/roles.ts'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { PodiumLastCall } from './podium-last-call.tsx'
import styles from './podium-forms.module.css'
import type { PodiumFloor } from './use-podium-floor.ts'

const MINUTE_MS = 60_000
const LIMITS_MS = [0.5, 1, 1.5, 2, 3, 4, 5, 7, 10, 15, 20, 30].map((minutes) => minutes * MINUTE_MS)

/** Until when the queue takes wishes, and how long a turn may be: of the meeting, the item, kinds and roles. */
export function PodiumTimes({ podium }: { readonly podium: PodiumFloor }) {
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  const close = () => setIsOpen(false)
  return (
    <div className={styles.pair}>
      <PodiumLastCall podium={podium} />
      {podium.desk.may('floor.set_limit') && (
        <Button size={48} onClick={() => setIsOpen(true)}>
          {t('floor.times')}
        </Button>
      )}
      <Dialog open={isOpen} title={t('floor.times_title')} onClose={close}>
        <Times podium={podium} />
      </Dialog>
    </div>
  )
}

function Times({ podium }: { readonly podium: PodiumFloor }) {
  const t = useText()
  const { floor, itemId } = podium
  const { limitMs, itemLimitMs, limits, offeredKinds } = floor
  return (
    <div className={styles.form}>
      <p className={styles.hint}>{t('floor.times_advice')}</p>
      <div className={styles.pair}>
        <Limit podium={podium} label={t('floor.time_of_meeting')} limitMs={limitMs} />
        {itemId !== undefined && (
          <Limit
            podium={podium}
            label={t('floor.time_of_item')}
            limitMs={itemLimitMs}
            of={{ itemId: itemId as ItemId }}
          />
        )}
      </div>
      <Group title={t('floor.time_of_kind')}>
        {offeredKinds.map((kind: Kind) => (
          <Limit
            key={kind}
            podium={podium}
            label={t(`floor.kind_${kind}`)}
            limitMs={limits.kinds?.[kind]}
            of={{ kind }}
          />
        ))}
      </Group>
      <Group title={t('floor.time_of_role')}>
        {HALL_ROLES.map((role) => (
          <Limit
            key={role}
            podium={podium}
            label={t(`people.role_${role}`)}
            limitMs={limits.roles?.[role]}
            of={{ role }}
          />
        ))}
      </Group>
    </div>
  )
}

const Group = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <fieldset className={styles.form}>
    <legend>{title}</legend>
    <div className={styles.triple}>{children}</div>
  </fieldset>
)

type LimitProps = {
  readonly podium: PodiumFloor
  readonly label: string
  readonly limitMs: number | undefined
  /** The meeting's where nobody is named: that one is always there. */
  readonly of?: LimitOf
}

function Limit({ podium: { desk }, label, limitMs, of }: LimitProps) {
  const t = useText()
  const usual = of ? [{ value: '', label: t('floor.time_usual') }] : []
  const known = [...new Set([...LIMITS_MS, limitMs ?? MINUTE_MS])].sort((a, b) => a - b)
  return (
    <Select
      label={label}
      disabled={!desk.isLive}
      choices={[
        ...usual,
        ...known.map((ms) => ({ value: String(ms), label: t('floor.limit_minutes', { minutes: ms / MINUTE_MS }) })),
      ]}
      value={String(limitMs ?? '')}
      onChoose={(ms) =>
        void desk.send({ type: 'floor.set_limit', ...(ms && { limitMs: Number(ms) }), ...(of && { of }) })
      }
    />
  )
}
