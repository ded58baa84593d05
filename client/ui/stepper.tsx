import { useId } from 'react'
import { Button } from './button.tsx'
import styles from './stepper.module.css'

type StepperProps = {
  readonly label: string
  readonly value: number
  readonly least: number
  readonly most: number
  /** How far one press goes; 1 unless given. */
  readonly step?: number
  /** What the buttons do, for screen readers. */
  readonly fewer: string
  readonly more: string
  readonly onValue: (value: number) => void
}

/** A small whole number between two buttons that make it smaller and larger. */
export function Stepper({ label, value, least, most, step = 1, fewer, more, onValue }: StepperProps) {
  const id = useId()
  return (
    // A fieldset's legend cannot stand in one line with what it names.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div role="group" aria-labelledby={id} className={styles.stepper}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      <div className={styles.control}>
        <Button icon="minus" aria-label={fewer} disabled={value <= least} onClick={() => onValue(value - step)} />
        <output className={styles.value}>{value}</output>
        <Button icon="plus" aria-label={more} disabled={value >= most} onClick={() => onValue(value + step)} />
      </div>
    </div>
  )
}
