import { useState } from 'react'
import { CONSTANT_KINDS, KINDS } from '../../../shared/features/floor/state.ts'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './statement.module.css'
import type { PodiumFloor } from './use-podium-floor.ts'

/** With which kinds of wishes the meeting's people may ask; every change holds at once. */
export function PodiumKinds({ podium: { floor, desk } }: { readonly podium: PodiumFloor }) {
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  const { offeredKinds } = floor
  if (!desk.may('floor.set_kinds')) return null
  return (
    <>
      <Button size={48} onClick={() => setIsOpen(true)}>
        {t('floor.kinds')}
      </Button>
      <Dialog open={isOpen} title={t('floor.kinds_title')} onClose={() => setIsOpen(false)}>
        <div className={styles.choices}>
          {KINDS.map((kind) => (
            <Checkbox
              key={kind}
              look="switch"
              label={t(`floor.kind_${kind}`)}
              hint={CONSTANT_KINDS.includes(kind) ? t('floor.kind_constant') : undefined}
              checked={offeredKinds.includes(kind)}
              disabled={!desk.isLive || CONSTANT_KINDS.includes(kind)}
              onCheck={(isOffered) =>
                void desk.send({
                  type: 'floor.set_kinds',
                  kinds: KINDS.filter((each) => (each === kind ? isOffered : offeredKinds.includes(each))),
                })
              }
            />
          ))}
        </div>
      </Dialog>
    </>
  )
}
