import { useMemo } from 'react'
import {
  BALANCES,
  isSamePolicy,
  NAMED_POLICIES,
  POLICY_NAMES,
  type Policy,
  type PolicyName,
} from '../../../shared/features/floor/policy.ts'
import { useText } from '../../i18n/use-text.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Name } from '../../ui/name.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './order-dialog.module.css'
import { queueUnder, type PreviewSees } from './order-preview.ts'
import { policyInForce } from './policy-in-force.ts'
import type { PodiumFloor } from './use-podium-floor.ts'

const SHOWN = 8

type OrderDialogProps = { readonly podium: PodiumFloor; readonly onClose: () => void }

/** Rules that combine, and what the queue would be under each named order, beside what it is. */
export function OrderDialog({ podium, onClose }: OrderDialogProps) {
  const t = useText()
  const sees = usePodiumView((view) => view)
  const { policy, set } = policyInForce(podium)
  const now = new Map(podium.standings.map(({ entryId, place }) => [entryId, place]))
  return (
    <Dialog open title={t('floor.compare_orders_title')} onClose={onClose}>
      <Rules policy={policy} isOff={!podium.desk.isLive} onSet={set} />
      <div className={styles.orders}>
        {POLICY_NAMES.map((name) => (
          <Preview
            key={name}
            name={name}
            sees={sees}
            now={now}
            isInForce={isSamePolicy(policy, NAMED_POLICIES[name])}
            isOff={!podium.desk.isLive}
            onChoose={() => set(NAMED_POLICIES[name])}
          />
        ))}
      </div>
    </Dialog>
  )
}

const PRECEDENCES = { none: undefined, member: ['member'], member_participant: ['member', 'participant'] } as const
const RULES = ['sides', 'byKind', 'firstTime'] as const
const ON = { sides: NAMED_POLICIES.alternate.sides, byKind: true, firstTime: true } as const

type RulesProps = {
  readonly policy: Policy
  readonly isOff: boolean
  readonly onSet: (policy: Policy) => void
}

/** The rules that make a policy, in their order of priority. */
function Rules({ policy, isOff, onSet }: RulesProps) {
  const t = useText()
  const precedence = policy.precedence ? (policy.precedence.length > 1 ? 'member_participant' : 'member') : 'none'
  return (
    <fieldset className={styles.rules}>
      <legend>{t('floor.rules_combine')}</legend>
      <Select
        label={t('floor.rule_precedence')}
        disabled={isOff}
        choices={(['none', 'member', 'member_participant'] as const).map((value) => ({
          value,
          label: t(`floor.precedence_${value}`),
        }))}
        value={precedence}
        onChoose={(chosen) => onSet({ ...policy, precedence: PRECEDENCES[chosen] })}
      />
      <div>
        {RULES.map((rule) => (
          <Checkbox
            key={rule}
            look="switch"
            label={t(`floor.rule_${rule}`)}
            disabled={isOff}
            checked={policy[rule] !== undefined}
            onCheck={(isOn) => onSet({ ...policy, [rule]: isOn ? ON[rule] : undefined })}
          />
        ))}
      </div>
      <Select
        label={t('floor.rule_balance')}
        disabled={isOff}
        choices={(['none', ...BALANCES] as const).map((value) => ({ value, label: t(`floor.balance_${value}`) }))}
        value={policy.balance ?? 'none'}
        onChoose={(chosen) => onSet({ ...policy, balance: chosen === 'none' ? undefined : chosen })}
      />
    </fieldset>
  )
}

type PreviewProps = {
  readonly name: PolicyName
  readonly sees: PreviewSees
  /** Places in the order in force. */
  readonly now: ReadonlyMap<string, number>
  readonly isInForce: boolean
  readonly isOff: boolean
  readonly onChoose: () => void
}

/** The first of the queue under a named policy; who would have another place than now says which they have. */
function Preview({ name, sees, now, isInForce, isOff, onChoose }: PreviewProps) {
  const t = useText()
  const places = useMemo(() => queueUnder(NAMED_POLICIES[name], sees).slice(0, SHOWN), [name, sees])
  return (
    <section className={isInForce ? styles.inForce : styles.order}>
      <h3>{t(`floor.policy_${name}`)}</h3>
      <ol>
        {places.map(({ entryId, place }) => (
          <li key={entryId} className={now.get(entryId) === place ? undefined : styles.moved}>
            <Name>{sees.floor.entries[entryId]?.name ?? ''}</Name>
            {now.get(entryId) !== place && (
              <span className={styles.before}> {t('floor.place_now', { place: now.get(entryId) ?? place })}</span>
            )}
          </li>
        ))}
      </ol>
      <Button
        disabled={isOff || isInForce}
        onClick={onChoose}
        aria-label={t('floor.choose_order_name', { name: t(`floor.policy_${name}`) })}
      >
        {t(isInForce ? 'floor.order_in_force' : 'floor.choose_order')}
      </Button>
    </section>
  )
}
