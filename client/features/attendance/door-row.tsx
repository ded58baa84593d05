import { memo } from 'react'
import { nameMarkOf } from '../../../shared/lib/look-alike.ts'
import { nameMarkWords } from '../../i18n/name-mark.ts'
import { useText } from '../../i18n/use-text.ts'
import { useDoorView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Name } from '../../ui/name.tsx'
import { isIn, type DoorPerson } from './door-roster.ts'
import styles from './door-search.module.css'
import { useStandingWords } from './use-standing-words.ts'

type DoorRowProps = {
  readonly personId: string
  readonly person: DoorPerson
  /** Enter would do it with this one. */
  readonly isOnly: boolean
  /** A badge waits for its person. */
  readonly isTying: boolean
  /** The same functions each time: of forty rows only those are drawn again that changed. */
  readonly onTake: (personId: string) => void
  readonly onCheckOut: (personId: string) => void
}

/** Somebody of the list, where they are, and the one thing that is done with them at a door. */
export const DoorRow = memo(({ personId, person, isOnly, isTying, onTake, onCheckOut }: DoorRowProps) => {
  const t = useText()
  const words = useStandingWords()
  const { name, organisation, standing, isUnsent } = person
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <p className={styles.name}>
          <Name>{name}</Name>
        </p>
        <p className={styles.state}>
          {isIn(standing) && <Icon name="check" />}
          <span>
            {words(standing)}
            {isUnsent && ` · ${t('attendance.not_sent')}`}
          </span>
          <NameMark personId={personId} />
          {organisation !== undefined && (
            <span className={styles.organisation}>
              {' · '}
              <Name>{organisation}</Name>
            </span>
          )}
        </p>
      </div>
      {isIn(standing) && !isTying ? (
        <Menu
          label={t('attendance.more_for', { name })}
          items={[
            { key: 'out', label: t('attendance.check_out'), icon: 'leave', onChoose: () => onCheckOut(personId) },
          ]}
        />
      ) : (
        <TakeButton name={name} isOnly={isOnly} isTying={isTying} onPress={() => onTake(personId)} />
      )}
    </li>
  )
})

/** Which of two of the same name this is. */
function NameMark({ personId }: { readonly personId: string }) {
  const t = useText()
  const words = nameMarkWords(
    t,
    useDoorView((view) => nameMarkOf(view.people.people, personId)),
  )
  return words !== undefined && <span>{`· ${words}`}</span>
}

type TakeButtonProps = Pick<DoorRowProps, 'isOnly' | 'isTying'> & {
  readonly name: string
  readonly onPress: () => void
}

function TakeButton({ name, isOnly, isTying, onPress }: TakeButtonProps) {
  const t = useText()
  return (
    <Button
      size={56}
      look={isOnly ? 'filled' : 'outlined'}
      className={styles.checkIn}
      aria-label={t(isTying ? 'attendance.badge_is_of' : 'attendance.check_in_name', { name })}
      onClick={onPress}
    >
      {t(isTying ? 'attendance.badge_is_theirs' : 'attendance.check_in')}
    </Button>
  )
}
