import { useId, type InputHTMLAttributes, type ReactNode } from 'react'
import styles from './checkbox.module.css'

type CheckboxProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'id' | 'className' | 'onChange'> & {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly onCheck: (checked: boolean) => void
  /** `switch` for what takes effect at once, without a form to send. */
  readonly look?: 'checkbox' | 'switch'
}

/** Yes or no; the whole line is the target. */
export function Checkbox({ label, hint, onCheck, look = 'checkbox', ...input }: CheckboxProps) {
  const id = useId()
  return (
    <div className={styles.line}>
      <input
        {...input}
        id={id}
        type="checkbox"
        role={look === 'switch' ? 'switch' : undefined}
        className={look === 'switch' ? styles.switch : styles.checkbox}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onCheck(event.target.checked)}
      />
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}
