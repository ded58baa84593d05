import { useState } from 'react'
import { textIn } from '../../../shared/lib/languages.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './agenda-desk.module.css'
import { AgendaDeskRow } from './agenda-desk-row.tsx'
import { ApologiesForm } from './apologies-form.tsx'
import { DayActs } from './day-acts.tsx'
import { InsertItemForm } from './insert-item-form.tsx'
import type { ItemMenu } from './item-actions.ts'
import type { WireDay } from './use-agenda.ts'

type AgendaDeskProps = { readonly open: boolean; readonly onClose: () => void; readonly menu: ItemMenu }

/** A whole day of the agenda, to be put in order, changed, adopted and ticked off. */
export function AgendaDesk({ open, onClose, menu }: AgendaDeskProps) {
  const t = useText()
  return (
    <Dialog open={open} title={t('agenda.desk')} onClose={onClose}>
      {open && <DayDesk menu={menu} />}
    </Dialog>
  )
}

function DayDesk({ menu }: { readonly menu: ItemMenu }) {
  const t = useText()
  const { days, items, current, forecast } = menu.agenda
  const today = items.find(({ itemId }) => itemId === (current?.itemId ?? forecast.nextItemId))?.dayId
  const [chosen, choose] = useState(today)
  const day = days.find(({ dayId }) => dayId === chosen) ?? days[0]
  if (!day) return <p>{t('agenda.empty')}</p>
  return (
    <div className={styles.desk}>
      {days.length > 1 && <DayChoice days={days} dayId={day.dayId} onChoose={choose} />}
      <DayParts key={day.dayId} day={day} menu={menu} />
    </div>
  )
}

type DayChoiceProps = {
  readonly days: readonly WireDay[]
  readonly dayId: string
  readonly onChoose: (dayId: string) => void
}

function DayChoice({ days, dayId, onChoose }: DayChoiceProps) {
  const t = useText()
  const { language } = useLanguage()
  const choices = days.map((day) => ({ value: day.dayId, label: `${textIn(day.title, language).text} · ${day.date}` }))
  return <Select label={t('agenda.day')} choices={choices} value={dayId} onChoose={onChoose} />
}

function DayParts({ day, menu }: { readonly day: WireDay; readonly menu: ItemMenu }) {
  const { agenda, desk } = menu
  const items = agenda.items.filter(({ dayId }) => dayId === day.dayId)
  return (
    <>
      {desk.may('agenda.adopt') && <DayActs day={day} items={items} desk={desk} />}
      <ol>
        {items.map((item) => (
          <AgendaDeskRow key={item.itemId} item={item} ofDay={items} menu={menu} />
        ))}
      </ol>
      {desk.may('agenda.insert') && <InsertItemForm day={day} items={items} desk={desk} />}
      {desk.may('agenda.note_apology') && <ApologiesForm dayId={day.dayId} desk={desk} />}
    </>
  )
}
