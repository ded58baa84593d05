import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { useSend } from '../../sync/hooks.ts'
import { Button, type ButtonSize } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './head-count.module.css'

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const
const MOST_DIGITS = 5

/** Opens the pad on which a count of heads by eye is typed. */
export function HeadCount({ size = 44 }: { readonly size?: ButtonSize }) {
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button size={size} icon="people" onClick={() => setIsOpen(true)}>
        {t('attendance.head_count')}
      </Button>
      {isOpen && <HeadCountDialog onClose={() => setIsOpen(false)} />}
    </>
  )
}

function HeadCountDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const send = useSend()
  const [heads, setHeads] = useState('')
  const type = (digit: string) =>
    setHeads((before) => `${before}${digit}`.replace(/^0+(?=\d)/, '').slice(0, MOST_DIGITS))
  const keep = () => {
    void send({ type: 'attendance.count_heads', heads: Number(heads) })
    onClose()
  }
  return (
    <Dialog
      open
      title={t('attendance.head_count')}
      onClose={onClose}
      actions={
        <>
          <Button look="filled" size={56} disabled={heads === ''} onClick={keep}>
            {t('attendance.head_count_keep')}
          </Button>
          <Button size={56} onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('attendance.head_count_hint')}</p>
      <input
        className={styles.heads}
        aria-label={t('attendance.head_count')}
        inputMode="none"
        autoComplete="off"
        value={heads}
        onChange={(event) => setHeads(event.target.value.replaceAll(/\D/g, '').slice(0, MOST_DIGITS))}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && heads !== '') keep()
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
          onClick={() => setHeads(heads.slice(0, -1))}
        />
      </div>
    </Dialog>
  )
}
