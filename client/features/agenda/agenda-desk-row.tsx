import type { IdentifiedItem } from '../../../shared/features/agenda/forecast.ts'
import { textIn } from '../../../shared/lib/languages.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Time } from '../../ui/time.tsx'
import styles from './agenda-desk.module.css'
import { AgendaDeskLines } from './agenda-desk-lines.tsx'
import { itemActions, type ItemMenu } from './item-actions.ts'
import { ItemMarks } from './item-marks.tsx'
import { PostponedWords } from './postponed-words.tsx'
import { STATUS } from './item-status.ts'

type AgendaDeskRowProps = {
  readonly item: IdentifiedItem
  /** All items of its day, in their order. */
  readonly ofDay: readonly IdentifiedItem[]
  readonly menu: ItemMenu
}

/** One item of the day: when it is to be expected, how it stands, one up or down, and everything else in its menu. */
export function AgendaDeskRow({ item, ofDay, menu }: AgendaDeskRowProps) {
  const t = useText()
  const { language } = useLanguage()
  const expected = menu.agenda.forecast.expected[item.itemId]
  const status = STATUS[item.status]
  const title = textIn(item.title, language).text
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <span className={styles.when}>
          <Time atMs={expected?.startMs ?? item.startMs} meetingOnly />
        </span>
        <div className={styles.what}>
          <LocalizedText text={item.title} />
          <div className={styles.marks}>
            {status && <Chip tone={status.tone}>{t(status.textId)}</Chip>}
            <ItemMarks item={item} expected={expected} />
            {item.postponed && <PostponedWords postponed={item.postponed} />}
          </div>
        </div>
        {item.status === 'planned' && menu.desk.may('agenda.move') && (
          <MoveButtons item={item} ofDay={ofDay} menu={menu} title={title} />
        )}
        <Menu label={t('agenda.more_for', { item: title })} items={itemActions(t, item, menu)} />
      </div>
      {menu.desk.may('agenda.answer_point') && <AgendaDeskLines item={item} desk={menu.desk} />}
    </li>
  )
}

function MoveButtons({ item, ofDay, menu, title }: AgendaDeskRowProps & { readonly title: string }) {
  const t = useText()
  const { desk } = menu
  const at = ofDay.indexOf(item)
  const before = ofDay[at - 1]
  const after = ofDay[at + 1]
  const isAfterOpened = !before || before.openedAtMs !== undefined
  const to = (afterItemId: string | undefined) =>
    desk.press({
      type: 'agenda.move',
      itemId: item.itemId,
      dayId: item.dayId,
      ...(afterItemId !== undefined && { afterItemId }),
    })
  const up = to(ofDay[at - 2]?.itemId)
  const down = to(after?.itemId)
  return (
    <>
      <Button
        look="quiet"
        icon="up"
        aria-label={t('agenda.move_up', { item: title })}
        {...up}
        disabled={up.disabled || isAfterOpened}
      />
      <Button
        look="quiet"
        icon="down"
        aria-label={t('agenda.move_down', { item: title })}
        {...down}
        disabled={down.disabled || !after}
      />
    </>
  )
}
