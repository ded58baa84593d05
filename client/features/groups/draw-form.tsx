import { useMemo, useState, type FormEvent } from 'react'
import { MIXES, type Mix, type Settings } from '../../../shared/features/groups/state.ts'
import { useText } from '../../i18n/use-text.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { newRoundId } from './round-id.ts'
import { seatingPlan, sidesToSeat, type SeatingPlan } from './seating-plan.ts'
import styles from './tables-desk.module.css'
import type { TablesDesk } from './use-tables-desk.ts'

const USUAL: Settings = { size: 4, zones: 'apart', mix: ['stakeholderGroup'], from: 'here' }
const SMALLEST = 2
const LARGEST = 20

/** What is asked of a draw; it begins with what was asked of the last one. */
export function DrawForm({ tables: { groups, past, desk } }: { readonly tables: TablesDesk }) {
  const t = useText()
  const [settings, setSettings] = useState(() => settingsOf(groups.round ?? past.at(-1) ?? USUAL))
  const set = (change: Partial<Settings>) => setSettings({ ...settings, ...change })
  const people = usePodiumView((view) => view.people)
  const attendance = usePodiumView((view) => view.attendance)
  const expected = useMemo(() => {
    const seen = { people, attendance }
    return { here: sidesToSeat(seen, 'here'), list: sidesToSeat(seen, 'list') }
  }, [people, attendance])
  const from = attendance.onlyHere ? 'here' : settings.from
  const plan = seatingPlan(expected[from], settings)
  const draw = (event: FormEvent) => {
    event.preventDefault()
    void desk.send({ type: 'groups.prepare', roundId: newRoundId(), ...settings, from })
  }
  return (
    <Card title={t('groups.draw_tables')}>
      <form className={styles.form} onSubmit={draw}>
        <Stepper
          label={t('groups.size')}
          fewer={t('groups.size_fewer')}
          more={t('groups.size_more')}
          least={SMALLEST}
          most={LARGEST}
          value={settings.size}
          onValue={(size) => set({ size })}
        />
        <output className={styles.plan}>{usePlanWords(plan, settings)}</output>
        <Select
          label={t('groups.zones')}
          choices={(['apart', 'mixed'] as const).map((value) => ({ value, label: t(`groups.zones_${value}`) }))}
          value={settings.zones}
          onChoose={(zones) => set({ zones })}
        />
        {!attendance.onlyHere && (
          <Select
            label={t('groups.from')}
            choices={(['here', 'list'] as const).map((value) => ({
              value,
              label: t(`groups.from_${value}`, { count: expected[value].length }),
            }))}
            value={from}
            onChoose={(chosen) => set({ from: chosen })}
          />
        )}
        <MixChoice mix={settings.mix} onMix={(mix) => set({ mix })} />
        <Button type="submit" look="filled" size={56} wide disabled={!desk.isLive || plan.tables === 0}>
          {t('groups.draw')}
        </Button>
      </form>
    </Card>
  )
}

const settingsOf = ({ size, zones, mix, from }: Settings): Settings => ({ size, zones, mix, from })

function usePlanWords({ people, tables, room, remote }: SeatingPlan, { zones }: Settings): string {
  const t = useText()
  if (tables === 0) return t('groups.plan_nobody')
  return zones === 'apart'
    ? t('groups.plan_apart', { tables, room, remote, people })
    : t('groups.plan_mixed', { tables, people })
}

type MixChoiceProps = { readonly mix: readonly Mix[]; readonly onMix: (mix: readonly Mix[]) => void }

function MixChoice({ mix, onMix }: MixChoiceProps) {
  const t = useText()
  return (
    <fieldset className={styles.mix}>
      <legend className={styles.legend}>{t('groups.mix')}</legend>
      {MIXES.map((name) => (
        <Checkbox
          key={name}
          label={t(`groups.mix_${name}`)}
          checked={mix.includes(name)}
          // In the order of the list: the first is the most important one.
          onCheck={(isChosen) => onMix(MIXES.filter((one) => (one === name ? isChosen : mix.includes(one))))}
        />
      ))}
    </fieldset>
  )
}
