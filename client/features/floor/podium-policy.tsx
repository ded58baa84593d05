import { useState } from 'react'
import { NAMED_POLICIES, nameOfPolicy, POLICY_NAMES, type Policy } from '../../../shared/features/floor/policy.ts'
import { MODES } from '../../../shared/lib/mode.ts'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { OrderDialog } from './order-dialog.tsx'
import styles from './podium-forms.module.css'
import { policyInForce } from './policy-in-force.ts'
import type { PodiumFloor } from './use-podium-floor.ts'

const RATIOS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((value) => ({ value, label: value }))

/** Which order of speakers holds, and for what; what the queue would be under another stands behind a button. */
export function PodiumPolicy({ podium }: { readonly podium: PodiumFloor }) {
  const t = useText()
  const [isOpen, open] = useState(false)
  const { policy, scope, set, setScope } = policyInForce(podium)
  const name = nameOfPolicy(policy)
  const isOff = !podium.desk.isLive
  const names = name === 'combined' ? ([...POLICY_NAMES, name] as const) : POLICY_NAMES
  return (
    <>
      <div className={styles.policyRow}>
        <Select
          label={t('floor.policy')}
          disabled={isOff}
          choices={names.map((value) => ({ value, label: t(`floor.policy_${value}`) }))}
          value={name}
          onChoose={(chosen) => chosen !== 'combined' && set(NAMED_POLICIES[chosen])}
        />
        <Select
          label={t('floor.policy_scope')}
          disabled={isOff || podium.itemId === undefined}
          choices={(['meeting', 'item'] as const).map((value) => ({ value, label: t(`floor.policy_scope_${value}`) }))}
          value={scope}
          onChoose={setScope}
        />
        <Button size={48} onClick={() => open(true)}>
          {t('floor.compare_orders')}
        </Button>
      </div>
      {policy.sides && (
        <div className={styles.pair}>
          <Ratio policy={policy} sides={policy.sides} isOff={isOff} onSet={set} />
        </div>
      )}
      {isOpen && <OrderDialog podium={podium} onClose={() => open(false)} />}
    </>
  )
}

type RatioProps = {
  readonly policy: Policy
  readonly sides: NonNullable<Policy['sides']>
  readonly isOff: boolean
  readonly onSet: (policy: Policy) => void
}

function Ratio({ policy, sides, isOff, onSet }: RatioProps) {
  const t = useText()
  return MODES.map((mode) => (
    <Select
      key={mode}
      label={t(`floor.ratio_${mode}`)}
      disabled={isOff}
      choices={RATIOS}
      value={String(sides[mode])}
      onChoose={(turns) => onSet({ ...policy, sides: { ...sides, [mode]: Number(turns) } })}
    />
  ))
}
