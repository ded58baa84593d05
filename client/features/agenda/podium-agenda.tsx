import { useState } from 'react'
import type { IdentifiedItem } from '../../../shared/features/agenda/forecast.ts'
import { textIn } from '../../../shared/lib/languages.ts'
import type { Wish } from '../../../shared/protocol/wish.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText, type Say } from '../../i18n/use-text.ts'
import { useDesk, type Desk } from '../../sync/desk.ts'
import { Chip } from '../../ui/chip.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { Time } from '../../ui/time.tsx'
import { AgendaControls, expectsOf } from './agenda-controls.tsx'
import { LeavingItemDialog, type LeavingWish } from './leaving-item-dialog.tsx'
import styles from './podium-agenda.module.css'
import { useAgenda, type AgendaNow } from './use-agenda.ts'

const SHOWN = 3

/** The item that is on, the three after it with their forecast, and the controls of the agenda. */
export function PodiumAgenda({ waiting }: { readonly waiting: number }) {
  const t = useText()
  const agenda = useAgenda()
  const desk = useDesk()
  const [leaving, leave] = useState<LeavingWish>()
  // Closing an item takes the floor from those who wait, so it asks first; where nobody waits there is nothing to ask.
  const go = (wish: LeavingWish) => (waiting > 0 && agenda.current ? leave(wish) : void desk.send(wish))
  return (
    <section aria-label={t('agenda.title')} className={styles.agenda}>
      <CurrentItem agenda={agenda} />
      <ol>
        {comingUp(agenda).map((item) => (
          <ComingItem key={item.itemId} item={item} agenda={agenda} desk={desk} onGo={go} />
        ))}
      </ol>
      <AgendaControls agenda={agenda} desk={desk} onGo={go} />
      <LeavingItemDialog wish={leaving} waiting={waiting} desk={desk} onClose={() => leave(undefined)} />
    </section>
  )
}

function CurrentItem({ agenda: { current } }: { readonly agenda: AgendaNow }) {
  const t = useText()
  if (!current) return <p className={styles.nothing}>{t('agenda.nothing_on')}</p>
  return (
    <div className={styles.current}>
      <h2 className={styles.title}>
        <LocalizedText text={current.title} />
      </h2>
      <p className={styles.facts}>
        <span>
          {t('agenda.plan')} <Time atMs={current.startMs} untilMs={current.endMs} meetingOnly />
        </span>
        <span className={styles.chip}>
          <Chip tone={current.pausedAtMs === undefined ? 'accent' : 'warn'}>
            {t(current.pausedAtMs === undefined ? 'agenda.on_now' : 'agenda.paused')}
          </Chip>
        </span>
      </p>
    </div>
  )
}

/** The next ones of the day, left-out ones among them, so that leaving out can be taken back. */
function comingUp({ items, current, forecast }: AgendaNow): readonly IdentifiedItem[] {
  const startId = current?.itemId ?? forecast.nextItemId
  const at = items.findIndex(({ itemId }) => itemId === startId)
  const dayId = items[at]?.dayId
  return items
    .slice(Math.max(at, 0))
    .filter((item) => item.dayId === dayId && (item.status === 'planned' || item.status === 'skipped'))
    .slice(0, SHOWN)
}

type ComingItemProps = {
  readonly item: IdentifiedItem
  readonly agenda: AgendaNow
  readonly desk: Desk
  readonly onGo: (wish: LeavingWish) => void
}

function ComingItem(props: ComingItemProps) {
  const t = useText()
  const { language } = useLanguage()
  const { item, agenda } = props
  const actions = actionsOf(t, item, props)
  return (
    <li className={styles.coming}>
      <span className={styles.when}>
        <Time atMs={agenda.forecast.expected[item.itemId]?.startMs ?? item.startMs} meetingOnly />
      </span>
      <span className={styles.what}>
        <LocalizedText text={item.title} />
      </span>
      {item.status === 'skipped' && (
        <span className={styles.chip}>
          <Chip>{t('agenda.skipped')}</Chip>
        </span>
      )}
      {actions.length > 0 && (
        <Menu label={t('agenda.more_for', { item: textIn(item.title, language).text })} items={actions} />
      )}
    </li>
  )
}

/** What can be done about an item that is not on; what the reader's roles may not is left out. */
function actionsOf(t: Say, { itemId, status }: IdentifiedItem, { agenda, desk, onGo }: ComingItemProps): MenuItem[] {
  const sends = (wish: Wish, act: () => void = () => void desk.send(wish)) =>
    desk.may(wish.type) ? [{ key: wish.type, label: t(wish.type), disabled: !desk.isLive, onChoose: act }] : []
  if (status === 'skipped') return sends({ type: 'agenda.unskip', itemId })
  const open = { type: 'agenda.open', itemId, expects: expectsOf(agenda) } as const
  return [...sends(open, () => onGo(open)), ...sends({ type: 'agenda.skip', itemId })]
}
