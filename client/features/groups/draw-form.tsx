import { useMemo, type FormEvent } from 'react'
import type { Settings } from '../../../shared/features/groups/state.ts'
import { useText } from '../../i18n/use-text.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Select } from '../../ui/select.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { estimate } from './draw-estimate.ts'
import { sentWishes, type DrawWishes } from './draw-wishes.ts'
import { MixOrder } from './mix-order.tsx'
import { newRoundId } from './round-id.ts'
import { peopleToSeat, seatingPlan, type SeatingPlan, type ToSeat } from './seating-plan.ts'
import wishStyles from './draw-wishes.module.css'
import styles from './tables-desk.module.css'
import type { TablesDesk } from './use-tables-desk.ts'

const SMALLEST = 2
const LARGEST = 20
const MOST_TABLES = 1_000

type DrawFormProps = { readonly tables: TablesDesk; readonly wishes: DrawWishes }

/** What is usually asked of a draw, and what it would come to: a size, and Draw. */
export function DrawForm({ tables, wishes }: DrawFormProps) {
  const t = useText()
  const { groups, past, desk } = tables
  const { settings, set } = wishes
  const people = usePodiumView((view) => view.people)
  const attendance = usePodiumView((view) => view.attendance)
  const expected = useMemo(() => {
    const seen = { people, attendance }
    return { here: peopleToSeat(seen, 'here'), list: peopleToSeat(seen, 'list') }
  }, [people, attendance])
  const from = attendance.onlyHere ? 'here' : settings.from
  const plan = useMemo(() => seatingPlan(expected[from], settings), [expected, from, settings])
  const draw = (event: FormEvent) => {
    event.preventDefault()
    void desk.send({ type: 'groups.prepare', roundId: newRoundId(), ...sentWishes(settings), from })
  }
  const { plan: planned } = groups
  return (
    <Card title={planned ? t('groups.planned_title', { next: planned.next, of: planned.of }) : t('groups.draw_tables')}>
      <form className={styles.form} onSubmit={draw}>
        {planned && <p className={styles.soft}>{t('groups.planned_advice')}</p>}
        <SizeOrNumber wishes={wishes} plan={plan} />
        <output className={styles.plan}>
          <span>{usePlanWords(plan, settings)}</span>
          <Outlook plan={plan} rounds={settings.rounds} had={past.length + Number(groups.round !== undefined)} />
        </output>
        <Select
          label={t('groups.zones')}
          choices={(['apart', 'mixed'] as const).map((value) => ({ value, label: t(`groups.zones_${value}`) }))}
          value={settings.zones}
          onChoose={(zones) => set({ zones })}
        />
        {!attendance.onlyHere && <WhoIsDrawn wishes={wishes} expected={expected} />}
        <MixOrder mix={settings.mix} onMix={(mix) => set({ mix })} />
        <div className={styles.decide}>
          <Button type="submit" look="filled" size={56} wide disabled={!desk.isLive || plan.tables === 0}>
            {t(planned ? 'groups.draw_planned' : 'groups.draw')}
          </Button>
        </div>
      </form>
    </Card>
  )
}

type WhoIsDrawnProps = {
  readonly wishes: DrawWishes
  readonly expected: Readonly<Record<Settings['from'], readonly ToSeat[]>>
}

/** Those who are here, or the list. */
function WhoIsDrawn({ wishes: { settings, set }, expected }: WhoIsDrawnProps) {
  const t = useText()
  return (
    <Select
      label={t('groups.from')}
      hint={t('groups.from_hint')}
      choices={(['here', 'list'] as const).map((value) => ({
        value,
        label: t(`groups.from_${value}`, { count: expected[value].length }),
      }))}
      value={settings.from}
      onChoose={(from) => set({ from })}
    />
  )
}

type SizeOrNumberProps = { readonly wishes: DrawWishes; readonly plan: SeatingPlan }

/** How many sit at a table, or how many tables there are: the one says the other. */
function SizeOrNumber({ wishes: { settings, set }, plan }: SizeOrNumberProps) {
  const t = useText()
  const { size, count } = settings
  if (count === undefined)
    return (
      <div>
        <Stepper
          label={t('groups.size')}
          fewer={t('groups.size_fewer')}
          more={t('groups.size_more')}
          least={SMALLEST}
          most={LARGEST}
          value={size}
          onValue={(value) => set({ size: value })}
        />
        <Button look="quiet" onClick={() => set({ count: Math.max(1, plan.tables) })}>
          {t('groups.by_number')}
        </Button>
      </div>
    )
  return (
    <div>
      <Stepper
        label={t('groups.number')}
        fewer={t('groups.number_fewer')}
        more={t('groups.number_more')}
        least={1}
        most={Math.min(MOST_TABLES, Math.max(1, Math.floor(plan.people / SMALLEST)))}
        value={count}
        onValue={(value) => set({ count: value })}
      />
      <Button look="quiet" onClick={() => set({ count: undefined })}>
        {t('groups.by_size')}
      </Button>
    </div>
  )
}

function usePlanWords({ people, tables, room, remote }: SeatingPlan, { zones }: Settings): string {
  const t = useText()
  if (tables === 0) return t('groups.plan_nobody')
  return zones === 'apart'
    ? t('groups.plan_apart', { tables, room, remote, people })
    : t('groups.plan_mixed', { tables, people })
}

type OutlookProps = { readonly plan: SeatingPlan; readonly rounds: number | undefined; readonly had: number }

/** Whether people would meet again. */
function Outlook({ plan: { zones }, rounds = 1, had }: OutlookProps) {
  const t = useText()
  if (zones.length === 0) return null
  const hoped = estimate(zones, rounds, had)
  if (hoped.kind === 'fresh')
    return <span className={wishStyles.outlook}>{t('groups.fresh_rounds', { count: hoped.rounds })}</span>
  const { kind, tables } = hoped
  return (
    <span className={wishStyles.outlook}>
      {t(`groups.${kind}_rounds`)} {tables !== undefined && t('groups.fresh_tables', { tables })}
    </span>
  )
}
