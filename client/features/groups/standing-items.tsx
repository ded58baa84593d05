import { useId, useState, type FormEvent } from 'react'
import { textIn } from '../../../shared/lib/languages.ts'
import type { WireViewOf } from '../../../shared/meeting/view.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { Time } from '../../ui/time.tsx'
import styles from './standing.module.css'
import type { StandingDesk } from './use-standing-desk.ts'

type Item = WireViewOf['podium']['agenda']['items'][string] & { readonly itemId: string }
type StandingItemsProps = { readonly standing: StandingDesk }

/** The breakouts of the agenda that are not over, and the groups that each is for; nothing where there are none. */
export function StandingItems({ standing }: StandingItemsProps) {
  const t = useText()
  const all = usePodiumView((view) => view.agenda.items)
  const items = Object.entries(all)
    .map(([itemId, item]) => ({ ...item, itemId }))
    .filter(isBreakoutToCome)
    .sort((a, b) => a.startMs - b.startMs)
  if (items.length === 0) return null
  return (
    <Card title={t('groups.items_title')}>
      <p className={styles.soft}>{t('groups.items_advice')}</p>
      <ul className={styles.items}>
        {items.map((item) => (
          <ItemLine key={item.itemId} standing={standing} item={item} />
        ))}
      </ul>
    </Card>
  )
}

const TO_COME: ReadonlySet<Item['status']> = new Set(['planned', 'open', 'paused'])

const isBreakoutToCome = ({ kind, status, segments }: Item): boolean =>
  TO_COME.has(status) && (kind === 'breakout' || Object.values(segments).some((part) => part.kind === 'breakout'))

type ItemProps = StandingItemsProps & { readonly item: Item }

function ItemLine({ standing, item }: ItemProps) {
  const t = useText()
  const { language } = useLanguage()
  const [isChoosing, setIsChoosing] = useState(false)
  const { groupIds = [], opensByItself = false } = standing.ofItems[item.itemId] ?? {}
  const names = standing.groups.filter(({ groupId }) => groupIds.includes(groupId))
  return (
    <li>
      <h3>
        <LocalizedText text={item.title} unmarked />
      </h3>
      <p className={styles.soft}>
        <Time atMs={item.startMs} untilMs={item.endMs} meetingOnly />
        {opensByItself && ` · ${t('groups.opens_with_item')}`}
      </p>
      {names.length === 0 ? (
        <p className={styles.soft}>{t('groups.item_no_groups')}</p>
      ) : (
        <ul className={styles.names}>
          {names.map(({ groupId, name }) => (
            <li key={groupId}>
              <LocalizedText text={name} unmarked />
            </li>
          ))}
        </ul>
      )}
      <Button
        aria-label={t('groups.item_choose_of', { item: textIn(item.title, language).text })}
        disabled={!standing.desk.isLive}
        onClick={() => setIsChoosing(true)}
      >
        {t('groups.item_choose')}
      </Button>
      {isChoosing && <Choice standing={standing} item={item} onClose={() => setIsChoosing(false)} />}
    </li>
  )
}

function Choice({ standing, item, onClose }: ItemProps & { readonly onClose: () => void }) {
  const t = useText()
  const formId = useId()
  const before = standing.ofItems[item.itemId]
  const [groupIds, setGroupIds] = useState(before?.groupIds ?? [])
  const [opensByItself, setOpensByItself] = useState(before?.opensByItself ?? false)
  const save = (event: FormEvent) => {
    event.preventDefault()
    const how = opensByItself ? ({ opensByItself: true } as const) : {}
    void standing.desk.send({ type: 'groups.bind_groups', itemId: item.itemId, groupIds, ...how })
    onClose()
  }
  return (
    <Dialog
      open
      title={<LocalizedText text={item.title} unmarked />}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={formId} look="filled" disabled={!standing.desk.isLive}>
            {t('groups.save')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={save}>
        <fieldset className={styles.values}>
          <legend>{t('groups.open_which')}</legend>
          {standing.groups.map(({ groupId, name }) => (
            <Checkbox
              key={groupId}
              label={<LocalizedText text={name} unmarked />}
              checked={groupIds.includes(groupId)}
              onCheck={(isChosen) =>
                setGroupIds(isChosen ? [...groupIds, groupId] : groupIds.filter((each) => each !== groupId))
              }
            />
          ))}
        </fieldset>
        <Checkbox
          label={t('groups.item_by_itself')}
          hint={t('groups.item_by_itself_hint')}
          checked={opensByItself}
          onCheck={setOpensByItself}
        />
      </form>
    </Dialog>
  )
}
