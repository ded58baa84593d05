import { useId } from 'react'
import { MODES, type Mode } from '../../../shared/lib/mode.ts'
import { useText } from '../../i18n/use-text.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import styles from './mode-choice.module.css'

const ICONS: { readonly [M in Mode]: IconName } = { room: 'people', remote: 'screen' }

type ModeChoiceProps = {
  readonly legend: string
  /** Undefined as long as nothing is chosen. */
  readonly mode: Mode | undefined
  /** Says that a choice is needed. */
  readonly isLacking?: boolean
  readonly onChoose: (mode: Mode) => void
}

/** In the room or remotely: two large targets. */
export function ModeChoice({ legend, mode, isLacking = false, onChoose }: ModeChoiceProps) {
  const t = useText()
  const id = useId()
  return (
    <fieldset className={styles.choice} aria-describedby={isLacking ? `${id}-error` : undefined}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.options}>
        {MODES.map((option) => (
          <label key={option} className={styles.option}>
            <input
              type="radio"
              name={id}
              value={option}
              checked={mode === option}
              onChange={() => onChoose(option)}
              className={styles.input}
            />
            <Icon name={ICONS[option]} />
            {t(`people.mode_${option}`)}
          </label>
        ))}
      </div>
      {isLacking && (
        <p id={`${id}-error`} className={styles.error}>
          <Icon name="warning" />
          {t('people.mode_needed')}
        </p>
      )}
    </fieldset>
  )
}
