import { useId, useState, type FormEvent } from 'react'
import { roughIds } from '../../../shared/features/people/search.ts'
import { isSameName } from '../../../shared/lib/folded-words.ts'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Name } from '../../ui/name.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { DoorPeople } from './door-roster.ts'
import { useFirstField } from './use-first-field.ts'
import { useStandingWords } from './use-standing-words.ts'
import styles from './walk-in-dialog.module.css'

const NAME_LENGTH = 60
const ORGANISATION_LENGTH = 120
const MOST_ALIKE = 3
const LEAST_TYPED = 3

type WalkInDialogProps = {
  readonly people: DoorPeople
  /** What was searched for in vain: taken over where it may be a name. */
  readonly typed: string
  readonly onAdd: (name: string, organisation: string) => void
  /** It is somebody of the list after all. */
  readonly onChoose: (personId: string) => void
  readonly onClose: () => void
}

/** Checks in somebody who is not on the list: only the name is needed. */
export function WalkInDialog({ people, typed, onAdd, onChoose, onClose }: WalkInDialogProps) {
  const t = useText()
  const formId = useId()
  const form = useFirstField<HTMLFormElement>()
  const [name, setName] = useState(() => (isName(typed) ? typed.trim().slice(0, NAME_LENGTH) : ''))
  const [organisation, setOrganisation] = useState('')
  const [triedName, setTriedName] = useState<string>()
  const isLacking = !/\p{L}/u.test(name)
  const alike = peopleAlike(people, name)
  const add = (event: FormEvent) => {
    event.preventDefault()
    setTriedName(name)
    const isAsked = triedName !== name && alike.some((personId) => isSameName(people[personId]?.name ?? '', name))
    if (!isLacking && !isAsked) onAdd(name.trim(), organisation.trim())
  }
  return (
    <Dialog
      open
      title={t('attendance.walk_in_title')}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={formId} look="filled" size={56}>
            {t(alike.length > 0 ? 'attendance.walk_in_other' : 'attendance.check_in')}
          </Button>
          <Button size={56} onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </>
      }
    >
      <form ref={form} id={formId} className={styles.form} noValidate onSubmit={add}>
        <TextField
          label={t('attendance.walk_in_name')}
          error={triedName !== undefined && isLacking ? t('attendance.walk_in_name_needed') : undefined}
          autoComplete="off"
          maxLength={NAME_LENGTH}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        {alike.length > 0 && <Alike people={people} alike={alike} onChoose={onChoose} />}
        <TextField
          label={t('attendance.walk_in_organisation')}
          optional
          autoComplete="off"
          maxLength={ORGANISATION_LENGTH}
          value={organisation}
          onChange={(event) => setOrganisation(event.target.value)}
        />
      </form>
    </Dialog>
  )
}

type AlikeProps = Pick<WalkInDialogProps, 'people' | 'onChoose'> & { readonly alike: readonly string[] }

/** Who is on the list under nearly the same name. */
function Alike({ people, alike, onChoose }: AlikeProps) {
  const t = useText()
  const words = useStandingWords()
  return (
    <section className={styles.alike}>
      <output className={styles.question}>{t('attendance.walk_in_alike')}</output>
      <ul>
        {alike.map((personId) => {
          const { name = '', organisation, standing = {} } = people[personId] ?? {}
          return (
            <li key={personId} className={styles.one}>
              <span className={styles.who}>
                <Name>{name}</Name>
                <small>
                  {organisation !== undefined && (
                    <>
                      <Name>{organisation}</Name>
                      {' · '}
                    </>
                  )}
                  {words(standing)}
                </small>
              </span>
              <Button size={48} onClick={() => onChoose(personId)}>
                {t('attendance.walk_in_is')}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const isName = (typed: string): boolean => /\p{L}/u.test(typed) && !/\d/.test(typed)

const peopleAlike = (people: DoorPeople, name: string): readonly string[] =>
  name.trim().length < LEAST_TYPED ? [] : roughIds(people, name).slice(0, MOST_ALIKE)
