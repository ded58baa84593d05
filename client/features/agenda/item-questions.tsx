import { useId, useState, type FormEvent } from 'react'
import { textIn } from '../../../shared/lib/languages.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import type { Desk } from '../../sync/desk.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { ItemQuestion } from './item-actions.ts'
import styles from './agenda-desk.module.css'
import type { AgendaNow } from './use-agenda.ts'

type ItemQuestionsProps = {
  readonly question: ItemQuestion | undefined
  readonly agenda: AgendaNow
  readonly desk: Desk
  readonly onClose: () => void
}

/** Asks for what a change of an item needs besides a press. */
export function ItemQuestions(props: ItemQuestionsProps) {
  const { question } = props
  const key = question?.item.itemId
  return (
    <>
      <PostponeDialog
        key={`postpone-${key}`}
        {...props}
        question={question?.name === 'postpone' ? question : undefined}
      />
      <RenameDialog key={`rename-${key}`} {...props} question={question?.name === 'rename' ? question : undefined} />
    </>
  )
}

const ELSEWHERE = 'elsewhere'

function PostponeDialog({ question, agenda, desk, onClose }: ItemQuestionsProps) {
  const t = useText()
  const formId = useId()
  const { language } = useLanguage()
  const [reason, setReason] = useState('')
  const [where, setWhere] = useState('')
  const [dayId, setDayId] = useState(ELSEWHERE)
  const [wasTried, setWasTried] = useState(false)
  const isWhereMissing = dayId === ELSEWHERE && where.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setWasTried(true)
    if (!question || reason.trim() === '' || isWhereMissing) return
    const target =
      dayId === ELSEWHERE
        ? ({ kind: 'words', words: { [language]: where } } as const)
        : ({ kind: 'day', dayId } as const)
    void desk.send({ type: 'agenda.postpone', itemId: question.item.itemId, reason: { [language]: reason }, target })
    onClose()
  }
  return (
    <Dialog
      open={question !== undefined}
      title={t('agenda.postpone_title', { item: question ? textIn(question.item.title, language).text : '' })}
      onClose={onClose}
      actions={<FormButtons formId={formId} words={t('agenda.postpone_do')} onClose={onClose} />}
    >
      <form id={formId} className={styles.form} onSubmit={submit}>
        <TextField
          label={t('agenda.postpone_reason')}
          error={wasTried && reason.trim() === '' ? t('agenda.needed') : undefined}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Select
          label={t('agenda.postpone_to')}
          choices={[
            { value: ELSEWHERE, label: t('agenda.postpone_elsewhere') },
            ...agenda.days.map((day) => ({ value: day.dayId, label: textIn(day.title, language).text })),
          ]}
          value={dayId}
          onChoose={setDayId}
        />
        {dayId === ELSEWHERE && (
          <TextField
            label={t('agenda.postpone_where')}
            hint={t('agenda.postpone_where_hint')}
            error={wasTried && isWhereMissing ? t('agenda.needed') : undefined}
            maxLength={300}
            value={where}
            onChange={(event) => setWhere(event.target.value)}
          />
        )}
      </form>
    </Dialog>
  )
}

function RenameDialog({ question, desk, onClose }: ItemQuestionsProps) {
  const t = useText()
  const formId = useId()
  const { language } = useLanguage()
  const before = question?.item.title
  const [title, setTitle] = useState(before?.[language] ?? '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!question || title.trim() === '') return
    void desk.send({ type: 'agenda.change', itemId: question.item.itemId, title: { ...before, [language]: title } })
    onClose()
  }
  return (
    <Dialog
      open={question !== undefined}
      title={t('agenda.change')}
      onClose={onClose}
      actions={<FormButtons formId={formId} words={t('agenda.change_do')} onClose={onClose} />}
    >
      <form id={formId} className={styles.form} onSubmit={submit}>
        <TextField
          label={t('agenda.item_title')}
          hint={t('agenda.change_hint')}
          maxLength={300}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </form>
    </Dialog>
  )
}

type FormButtonsProps = { readonly formId: string; readonly words: string; readonly onClose: () => void }

function FormButtons({ formId, words, onClose }: FormButtonsProps) {
  const t = useText()
  return (
    <>
      <Button type="submit" form={formId} look="filled">
        {words}
      </Button>
      <Button onClick={onClose}>{t('ui.cancel')}</Button>
    </>
  )
}
