import type { IdentifiedItem } from '../../../shared/features/agenda/forecast.ts'
import { segmentNow } from '../../../shared/features/agenda/segments.ts'
import { textIn } from '../../../shared/lib/languages.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { CONSOLE_KEYS } from '../../ui/keys.ts'
import { Chip } from '../../ui/chip.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Time } from '../../ui/time.tsx'
import { itemActions, type ItemMenu } from './item-actions.ts'
import { ItemMarks } from './item-marks.tsx'
import styles from './podium-agenda.module.css'
import { SegmentLine } from './segment-line.tsx'

type PodiumItemProps = {
  readonly menu: ItemMenu
  /** Opens the whole agenda. */
  readonly onDesk: () => void
}

/** The item that is on: its plan, how it stands, the part that is on with the way to the next one, and its menu. */
export function PodiumItem({ menu, onDesk }: PodiumItemProps) {
  const t = useText()
  const { language } = useLanguage()
  const { current } = menu.agenda
  const desk = { key: 'desk', label: t('agenda.desk'), onChoose: onDesk }
  return (
    <div className={styles.current}>
      {current ? (
        <h2 className={styles.title}>
          <LocalizedText text={current.title} />
        </h2>
      ) : (
        <p className={styles.nothing}>{t('agenda.nothing_on')}</p>
      )}
      <Menu
        label={t('agenda.more_for', { item: current ? textIn(current.title, language).text : t('agenda.title') })}
        items={[desk, ...(current ? itemActions(t, current, menu) : [])]}
      />
      {current && <ItemFacts item={current} menu={menu} />}
    </div>
  )
}

function ItemFacts({ item, menu }: { readonly item: IdentifiedItem; readonly menu: ItemMenu }) {
  const t = useText()
  const { agenda, desk } = menu
  const day = agenda.days.find(({ dayId }) => dayId === item.dayId)
  const isToAdopt = day && day.adoptedAtMs === undefined && item.rank === 0 && desk.may('agenda.adopt')
  return (
    <div className={styles.facts}>
      <span>
        {t('agenda.plan')} <Time atMs={item.startMs} untilMs={item.endMs} meetingOnly />
      </span>
      <Chip tone={item.pausedAtMs === undefined ? 'accent' : 'warn'}>
        {t(item.pausedAtMs === undefined ? 'agenda.on_now' : 'agenda.paused')}
      </Chip>
      <ItemMarks brief item={item} expected={agenda.forecast.expected[item.itemId]} />
      <PartLine item={item} menu={menu} />
      {isToAdopt && (
        <Button icon="check" {...desk.press({ type: 'agenda.adopt', dayId: item.dayId })}>
          {t('agenda.adopt')}
        </Button>
      )}
    </div>
  )
}

/** The part that is on, and the button that begins the next one: no part begins by itself. */
function PartLine({ item, menu: { desk } }: { readonly item: IdentifiedItem; readonly menu: ItemMenu }) {
  const t = useText()
  const part = segmentNow(item)
  if (!part) return null
  const next = { type: 'agenda.start_segment', itemId: item.itemId, segment: part.rank + 1 } as const
  return (
    <span className={styles.part}>
      <span>
        <SegmentLine item={item} />
      </span>
      {part.next && desk.may(next.type) && (
        <Button aria-keyshortcuts={CONSOLE_KEYS.part} guarded icon="arrow" {...desk.press(next)}>
          {t('agenda.next_part')}
        </Button>
      )}
    </span>
  )
}
