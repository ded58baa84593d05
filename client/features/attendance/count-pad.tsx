import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './head-count.module.css'

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const
const MOST_DIGITS = 5

type CountPadProps = {
  readonly title: string
  readonly hint: string
  /** Our own figure, to be read beside what is typed. */
  readonly beside: string
  readonly onKeep: (count: number) => void
  readonly onClose: () => void
}

/** The pad on which a count is typed that somebody made. */
export function CountPad({ title, hint, beside, onKeep, onClose }: CountPadProps) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const type = (digit: string) =>
    setTyped((before) => `${before}${digit}`.replace(/^0+(?=\d)/, '').slice(0, MOST_DIGITS))
  const keep = () => {
    onKeep(Number(typed))
    onClose()
  }
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button look="filled" size={56} disabled={typed === ''} onClick={keep}>
            {t('attendance.head_count_keep')}
          </Button>
          <Button size={56} onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </>
      }
    >
      <p>{hint}</p>
      <p>{beside}</p>
      <input
        className={styles.heads}
        aria-label={title}
        inputMode="none"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value.replaceAll(/\D/g, '').slice(0, MOST_DIGITS))}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && typed !== '') keep()
        }}
      />
      {/* A pad of digits stands as on a telephone in every language. */}
      <div className={styles.pad} dir="ltr">
        {DIGITS.map((digit) => (
          <Button key={digit} size={56} onClick={() => type(digit)}>
            {digit}
          </Button>
        ))}
        <Button
          size={56}
          icon="cross"
          aria-label={t('attendance.head_count_clear')}
          onClick={() => setTyped(typed.slice(0, -1))}
        />
      </div>
    </Dialog>
  )
}
