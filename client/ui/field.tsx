import { useId, type ReactNode } from 'react'
import { useText } from '../i18n/use-text.ts'
import styles from './field.module.css'
import { Icon } from './icon.tsx'

/** What every control of a form may say about itself. */
export type FieldWords = {
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** What is wrong and what to do about it; takes the hint's place. */
  readonly error?: ReactNode
  readonly optional?: boolean
}

/** What the control itself needs to belong to its words. */
export type FieldControl = {
  readonly id: string
  readonly className: string | undefined
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

type FieldProps = FieldWords & { readonly children: (control: FieldControl) => ReactNode }

/** Label above, hint or error below, a control between. */
export function Field({ label, hint, error, optional, children }: FieldProps) {
  const t = useText()
  const id = useId()
  const wordsId = `${id}-words`
  const words = error ?? hint
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {optional && <span className={styles.optional}> · {t('ui.optional')}</span>}
      </label>
      {children({
        id,
        className: styles.control,
        'aria-describedby': words === undefined ? undefined : wordsId,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {words !== undefined && (
        <p id={wordsId} className={error === undefined ? styles.hint : styles.error}>
          {error !== undefined && <Icon name="warning" />}
          <span>{words}</span>
        </p>
      )}
    </div>
  )
}
