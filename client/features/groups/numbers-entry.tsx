import { useState, type FormEvent } from 'react'
import type { DrawProofView } from '../../../shared/features/groups/view-proof.ts'
import { useText } from '../../i18n/use-text.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { calledNumbers } from './called-numbers.ts'
import { DrawCode } from './draw-code.tsx'
import styles from './draw-proof.module.css'
import type { TablesDesk, WireDraft } from './use-tables-desk.ts'

type NumbersEntryProps = {
  readonly desk: TablesDesk['desk']
  readonly draft: WireDraft
  readonly proof: DrawProofView
}

/** Takes the numbers that are called in the room: with them the tables are drawn. */
export function NumbersEntry({ desk, draft: { roundId, draw }, proof }: NumbersEntryProps) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const [isWrong, setIsWrong] = useState(false)
  const [isSending, setIsSending] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const numbers = calledNumbers(typed)
    setIsWrong(!numbers)
    if (!numbers) return
    setIsSending(true)
    await desk.send({ type: 'groups.enter_numbers', roundId, expects: { draw }, numbers: [...numbers] })
    setIsSending(false)
  }
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)}>
      <Banner icon="hand" title={t('groups.enter_numbers')}>
        {t('groups.enter_numbers_advice')}
      </Banner>
      <p className={styles.large}>
        <DrawCode commitment={proof.commitment} />
      </p>
      <TextField
        label={t('groups.numbers')}
        hint={t('groups.numbers_hint')}
        error={isWrong ? t('groups.numbers_wrong') : undefined}
        dir="ltr"
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Button
        type="submit"
        look="filled"
        size={56}
        wide
        busy={isSending}
        disabled={!desk.isLive || typed.trim() === ''}
      >
        {t('groups.draw_with_numbers')}
      </Button>
    </form>
  )
}
