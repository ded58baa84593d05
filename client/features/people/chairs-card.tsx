import { useState, type ReactNode } from 'react'
import { findPeople } from '../../../shared/features/people/search.ts'
import { PODIUM_ROLES, type Role } from '../../../shared/lib/roles.ts'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { useMe, usePodiumView, usePresence } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Question } from '../../ui/question.tsx'
import styles from './links-card.module.css'
import { ReadmissionDialog } from './readmission-dialog.tsx'

const MOST_MATCHES = 6

interface Leader {
  readonly personId: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly isChairGiven?: boolean
}

/** Who runs the meeting; lets a new device of theirs in when one is lost, and gives the chair to somebody else. */
export function ChairsCard() {
  const t = useText()
  const { may, press, send } = useDesk()
  const leaders = useLeaders()
  const ownRoles = useMe()?.people.roles ?? []
  const [readmitted, readmit] = useState<Leader>()
  if (!may('people.readmit')) return null
  const mayReadmit = ({ roles }: Leader) => ownRoles.includes('secretariat') || !roles.includes('secretariat')
  return (
    <Card title={t('people.leaders')}>
      <p className={styles.soft}>{t('people.leaders_advice')}</p>
      <ul className={styles.list}>
        {leaders.map((leader) => (
          <LeaderLine key={leader.personId} leader={leader}>
            {mayReadmit(leader) && (
              <Button
                icon="link"
                {...press({ type: 'people.readmit', personId: leader.personId })}
                onClick={() => {
                  readmit(leader)
                  void send({ type: 'people.readmit', personId: leader.personId })
                }}
                aria-label={t('people.readmit_name', { name: leader.name })}
              >
                {t('people.readmit')}
              </Button>
            )}
            {leader.isChairGiven === true && (
              <Button
                {...press({ type: 'people.take_chair', personId: leader.personId })}
                aria-label={t('people.take_chair_name', { name: leader.name })}
              >
                {t('people.take_chair')}
              </Button>
            )}
          </LeaderLine>
        ))}
      </ul>
      <GiveChair />
      <ReadmissionDialog person={readmitted} onClose={() => readmit(undefined)} />
    </Card>
  )
}

function useLeaders(): readonly Leader[] {
  const people = usePodiumView((view) => view.people.people)
  return Object.entries(people)
    .filter(([, { roles, isErased }]) => !isErased && roles.some((role) => PODIUM.has(role)))
    .map(([personId, { name, roles, isChairGiven }]) => ({
      personId,
      name,
      roles,
      ...(isChairGiven === true && { isChairGiven }),
    }))
    .sort((a, b) => a.name.localeCompare(b.name))
}

const PODIUM: ReadonlySet<Role> = new Set(PODIUM_ROLES)

type LeaderLineProps = { readonly leader: Leader; readonly children: ReactNode }

function LeaderLine({ leader, children }: LeaderLineProps) {
  const t = useText()
  const who = usePresence()?.who
  const { name, roles, personId, isChairGiven } = leader
  const words = roles
    .filter((role) => PODIUM.has(role))
    .map((role) => (role === 'chair' && isChairGiven === true ? t('people.chair_given') : t(`people.role_${role}`)))
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <h3 className={styles.role}>
          <bdi dir="auto" translate="no">
            {name}
          </bdi>
          {who?.includes(personId) === true && (
            <Chip tone="accent" icon="check">
              {t('people.connected')}
            </Chip>
          )}
        </h3>
        <p className={styles.soft}>{words.join(' · ')}</p>
      </div>
      {children}
    </li>
  )
}

/** Somebody else takes the chair: found by the name, given after a question. */
function GiveChair() {
  const t = useText()
  const { send } = useDesk()
  const people = usePodiumView((view) => view.people.people)
  const [text, setText] = useState('')
  const [personId, setPersonId] = useState<string>()
  const [isAsking, ask] = useState(false)
  const matches = personId === undefined ? findPeople(people, text, MOST_MATCHES) : []
  const name = people[personId ?? '']?.name ?? ''
  const settle = () => {
    ask(false)
    if (personId !== undefined) void send({ type: 'people.give_chair', personId })
    setPersonId(undefined)
    setText('')
  }
  return (
    <>
      <div className={styles.line}>
        <Combobox
          label={t('people.give_chair_to')}
          text={text}
          onText={(typed) => {
            setPersonId(undefined)
            setText(typed)
          }}
          options={matches
            .filter(({ roles }) => !roles.includes('chair'))
            .map((person) => ({
              key: person.personId,
              label: person.name,
              ...(person.organisation !== undefined && { hint: person.organisation }),
            }))}
          onPick={(picked) => {
            setPersonId(picked)
            setText(people[picked]?.name ?? '')
          }}
        />
        <Button disabled={personId === undefined} onClick={() => ask(true)}>
          {t('people.give_chair')}
        </Button>
      </div>
      <Question
        open={isAsking}
        title={t('people.give_chair_question', { name })}
        yes={t('people.give_chair')}
        onYes={settle}
        onClose={() => ask(false)}
      >
        {t('people.give_chair_advice')}
      </Question>
    </>
  )
}
