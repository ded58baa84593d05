import { useState, type FormEvent } from 'react'
import type { QuorumView } from '../../../shared/features/attendance/view-counts.ts'
import { HALL_ROLES, type HallRole } from '../../../shared/lib/roles.ts'
import { useText, type Say } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './quorum-rules.module.css'
import { quorumWhom } from './quorum-whom.ts'

type Of = QuorumView[string]['of']

const MOST = 10_000

/** How many are to be here at least, in all, of a group or with a role: what is set, and one more. */
export function QuorumRules() {
  const t = useText()
  const { may, isLive, send } = useDesk()
  const { quorum = {} } = usePodiumView((view) => view.attendance)
  const isDisabled = !isLive || !may('attendance.set_quorum')
  return (
    <section className={styles.part} aria-labelledby="quorum-title">
      <h3 id="quorum-title">{t('attendance.quorum_title')}</h3>
      <p className={styles.soft}>{t('attendance.quorum_hint')}</p>
      <ul className={styles.set}>
        {Object.entries(quorum).map(([key, { of, least, here }]) => (
          <li key={key}>
            <span>{t('attendance.quorum_set', { whom: whomWords(t, of), least, here })}</span>
            <Button
              icon="cross"
              disabled={isDisabled}
              aria-label={t('attendance.quorum_remove', { whom: whomWords(t, of) })}
              onClick={() => void send({ type: 'attendance.set_quorum', of, least: 0 })}
            />
          </li>
        ))}
      </ul>
      <NewQuorum isDisabled={isDisabled} />
    </section>
  )
}

function NewQuorum({ isDisabled }: { readonly isDisabled: boolean }) {
  const t = useText()
  const { send } = useDesk()
  const choices = useChoices()
  const [chosen, choose] = useState('all')
  const [least, setLeast] = useState('')
  const wanted = Math.min(Number(least), MOST)
  const set = (event: FormEvent) => {
    event.preventDefault()
    const of = choices.get(chosen)
    if (!of || wanted === 0) return
    void send({ type: 'attendance.set_quorum', of, least: wanted })
    setLeast('')
  }
  return (
    <form className={styles.form} onSubmit={set}>
      <Select
        label={t('attendance.quorum_whom')}
        choices={[...choices].map(([value, of]) => ({ value, label: whomWords(t, of) }))}
        value={chosen}
        disabled={isDisabled}
        onChoose={choose}
      />
      <TextField
        label={t('attendance.quorum_least')}
        inputMode="numeric"
        autoComplete="off"
        dir="ltr"
        value={least}
        disabled={isDisabled}
        onChange={(event) => setLeast(event.target.value.replaceAll(/\D/g, ''))}
      />
      <Button type="submit" disabled={isDisabled || wanted === 0}>
        {t('attendance.quorum_add')}
      </Button>
    </form>
  )
}

/** All, the roles, and the groups to which somebody on the list belongs. */
function useChoices(): ReadonlyMap<string, Of> {
  const people = usePodiumView((view) => view.people.people)
  const groups = Object.values(people).flatMap(({ stakeholderGroup: group }) => (group === undefined ? [] : [group]))
  const all: readonly Of[] = [
    { kind: 'all' },
    ...HALL_ROLES.map((role): Of => ({ kind: 'role', role })),
    ...[...new Set(groups)].toSorted().map((group): Of => ({ kind: 'group', group })),
  ]
  return new Map(all.map((of) => [quorumWhom(of), of]))
}

function whomWords(t: Say, of: Of): string {
  if (of.kind === 'group') return t('attendance.group', { group: of.group })
  const whom: 'all' | HallRole = of.kind === 'role' ? of.role : 'all'
  return t('attendance.quorum_of', { whom })
}
