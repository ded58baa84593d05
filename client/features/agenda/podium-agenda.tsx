import { useState } from 'react'
import type { IdentifiedItem } from '../../../shared/features/agenda/forecast.ts'
import { textIn } from '../../../shared/lib/languages.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { Chip } from '../../ui/chip.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Time } from '../../ui/time.tsx'
import { AgendaControls } from './agenda-controls.tsx'
import { AgendaDesk } from './agenda-desk.tsx'
import { itemActions, type ItemMenu, type ItemQuestion } from './item-actions.ts'
import { ItemMarks } from './item-marks.tsx'
import { ItemQuestions } from './item-questions.tsx'
import { STATUS } from './item-status.ts'
import { LeavingItemDialog, type LeavingWish } from './leaving-item-dialog.tsx'
import styles from './podium-agenda.module.css'
import { PodiumItem } from './podium-item.tsx'
import { useAgenda, type AgendaNow } from './use-agenda.ts'

const SHOWN = 3
const COMING: ReadonlySet<IdentifiedItem['status']> = new Set(['planned', 'skipped', 'postponed'])

/** The item that is on, the three after it with their forecast, and the controls of the agenda. */
export function PodiumAgenda({ waiting }: { readonly waiting: number }) {
  const t = useText()
  const agenda = useAgenda()
  const desk = useDesk()
  const [leaving, leave] = useState<LeavingWish>()
  const [question, ask] = useState<ItemQuestion>()
  const [isDeskOpen, setIsDeskOpen] = useState(false)
  // Closing an item takes the floor from those who wait, so it asks first; where nobody waits there is nothing to ask.
  const go = (wish: LeavingWish) => (waiting > 0 && agenda.current ? leave(wish) : void desk.send(wish))
  const menu: ItemMenu = { agenda, desk, onGo: go, onAsk: ask }
  return (
    <section aria-label={t('agenda.title')} className={styles.agenda}>
      <PodiumItem menu={menu} onDesk={() => setIsDeskOpen(true)} />
      <ol>
        {comingUp(agenda).map((item) => (
          <ComingItem key={item.itemId} item={item} menu={menu} />
        ))}
      </ol>
      <AgendaControls agenda={agenda} desk={desk} onGo={go} />
      <AgendaDesk open={isDeskOpen} onClose={() => setIsDeskOpen(false)} menu={menu} />
      <LeavingItemDialog wish={leaving} waiting={waiting} desk={desk} onClose={() => leave(undefined)} />
      <ItemQuestions question={question} agenda={agenda} desk={desk} onClose={() => ask(undefined)} />
    </section>
  )
}

/** The next ones of the day, left-out and postponed ones among them, so that it can be taken back. */
function comingUp({ items, current, forecast }: AgendaNow): readonly IdentifiedItem[] {
  const startId = current?.itemId ?? forecast.nextItemId
  const at = items.findIndex(({ itemId }) => itemId === startId)
  const dayId = items[at]?.dayId
  return items
    .slice(Math.max(at, 0))
    .filter((item) => item.dayId === dayId && COMING.has(item.status))
    .slice(0, SHOWN)
}

function ComingItem({ item, menu }: { readonly item: IdentifiedItem; readonly menu: ItemMenu }) {
  const t = useText()
  const { language } = useLanguage()
  const actions = itemActions(t, item, menu)
  const expected = menu.agenda.forecast.expected[item.itemId]
  const status = STATUS[item.status]
  return (
    <li className={styles.coming}>
      <span className={styles.when}>
        <Time atMs={expected?.startMs ?? item.startMs} meetingOnly />
      </span>
      <span className={styles.what}>
        <LocalizedText text={item.title} />
      </span>
      <span className={styles.marks}>
        {status && <Chip tone={status.tone}>{t(status.textId)}</Chip>}
        <ItemMarks brief item={item} expected={expected} />
      </span>
      {actions.length > 0 && (
        <Menu label={t('agenda.more_for', { item: textIn(item.title, language).text })} items={actions} />
      )}
    </li>
  )
}
