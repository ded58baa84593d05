import type { Found } from '../../../shared/features/people/search.ts'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Name } from '../../ui/name.tsx'
import { isIn, type DoorPerson } from './door-roster.ts'
import styles from './door-search.module.css'
import { useStandingWords } from './use-standing-words.ts'

type DoorRowProps = {
  readonly person: Found<DoorPerson>
  /** Enter would check in this one. */
  readonly isOnly: boolean
  readonly onCheckIn: () => void
  readonly onCheckOut: () => void
}

/** Somebody of the list, where they are, and the one thing that is done with them at a door. */
export function DoorRow({ person, isOnly, onCheckIn, onCheckOut }: DoorRowProps) {
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
          {organisation !== undefined && (
            <span className={styles.organisation}>
              {' · '}
              <Name>{organisation}</Name>
            </span>
          )}
        </p>
      </div>
      {isIn(standing) ? (
        <Menu
          label={t('attendance.more_for', { name })}
          items={[{ key: 'out', label: t('attendance.check_out'), icon: 'leave', onChoose: onCheckOut }]}
        />
      ) : (
        <Button
          size={56}
          look={isOnly ? 'filled' : 'outlined'}
          className={styles.checkIn}
          aria-label={t('attendance.check_in_name', { name })}
          onClick={onCheckIn}
        >
          {t('attendance.check_in')}
        </Button>
      )}
    </li>
  )
}
