import { useState, type FormEvent } from 'react'
import type { IdentifiedItem } from '../../../shared/features/agenda/forecast.ts'
import { ITEM_KINDS, type ItemKind } from '../../../shared/features/agenda/state.ts'
import { textIn } from '../../../shared/lib/languages.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import type { Desk } from '../../sync/desk.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './agenda-desk.module.css'
import type { WireDay } from './use-agenda.ts'

type InsertItemFormProps = {
  readonly day: WireDay
  readonly items: readonly IdentifiedItem[]
  readonly desk: Desk
}

const FIRST = 'first'
const USUAL_MINUTES = '15'

/** Another item for the day: what, how long, and behind which one. */
export function InsertItemForm({ day, items, desk }: InsertItemFormProps) {
  const t = useText()
  const { language } = useLanguage()
  const [title, setTitle] = useState('')
  const [kind, setKind] = useState<ItemKind>('plenary')
  const [minutes, setMinutes] = useState(USUAL_MINUTES)
  const opened = items.findLastIndex(({ openedAtMs }) => openedAtMs !== undefined)
  const places = items.slice(Math.max(opened, 0))
  const [after, setAfter] = useState(places[0]?.itemId ?? FIRST)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (title.trim() === '') return
    void desk.send({
      type: 'agenda.insert',
      dayId: day.dayId,
      ...(after !== FIRST && { afterItemId: after }),
      item: { kind, title: { [language]: title }, minutes: Number(minutes) },
    })
    setTitle('')
  }
  return (
    <details className={styles.part}>
      <summary>{t('agenda.insert')}</summary>
      <form className={styles.bar} onSubmit={submit}>
        <div className={styles.grows}>
          <TextField
            label={t('agenda.item_title')}
            required
            maxLength={300}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        </div>
        <Select
          label={t('agenda.item_kind')}
          choices={ITEM_KINDS.map((value) => ({ value, label: t(`agenda.kind_${value}`) }))}
          value={kind}
          onChoose={setKind}
        />
        <div className={styles.short}>
          <TextField
            type="number"
            label={t('agenda.item_minutes')}
            required
            min={1}
            max={600}
            value={minutes}
            onChange={(event) => setMinutes(event.target.value)}
          />
        </div>
        <Select
          label={t('agenda.item_after')}
          choices={[
            ...(opened < 0 ? [{ value: FIRST, label: t('agenda.item_first') }] : []),
            ...places.map((item) => ({ value: item.itemId, label: textIn(item.title, language).text })),
          ]}
          value={after}
          onChoose={setAfter}
        />
        <Button type="submit" icon="plus" disabled={!desk.isLive}>
          {t('agenda.insert_do')}
        </Button>
      </form>
    </details>
  )
}
