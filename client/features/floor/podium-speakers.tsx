import { useState } from 'react'
import { textIn } from '../../../shared/lib/languages.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { minutesAndSeconds } from '../../ui/clock.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Select } from '../../ui/select.tsx'
import { ListSpeakerDialog } from './list-speaker-dialog.tsx'
import { ListedRow } from './listed-row.tsx'
import styles from './podium-speakers.module.css'
import type { PodiumFloor } from './use-podium-floor.ts'
import { useItemsWithFloor, useSpeakersList, type SpeakersList } from './use-speakers-list.ts'

/** Moderators and presenters of an item: who they are, what speaks against it, and the way to give them the floor. */
export function PodiumSpeakers({ podium }: { readonly podium: PodiumFloor }) {
  const t = useText()
  const { language } = useLanguage()
  const items = useItemsWithFloor()
  const [chosen = podium.itemId, choose] = useState<string>()
  const [isAdding, setIsAdding] = useState(false)
  const item = items.find(({ itemId }) => itemId === chosen) ?? items[0]
  const list = useSpeakersList(item?.itemId ?? '')
  if (!item) return <p className={styles.soft}>{t('floor.add_nothing_on')}</p>
  const { itemId } = item
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <Select
          label={t('floor.speakers_item')}
          choices={items.map(({ itemId: value, title }) => ({ value, label: textIn(title, language).text }))}
          value={itemId}
          onChoose={choose}
        />
        {podium.desk.may('floor.list_speaker') && (
          <Button icon="plus" size={48} disabled={!podium.desk.isLive} onClick={() => setIsAdding(true)}>
            {t('floor.list_add_more')}
          </Button>
        )}
      </div>
      <Warnings list={list} />
      <Speakers list={list} itemId={itemId} podium={podium} />
      {isAdding && <ListSpeakerDialog itemId={itemId} desk={podium.desk} onClose={() => setIsAdding(false)} />}
    </div>
  )
}

type SpeakersProps = { readonly list: SpeakersList; readonly itemId: string; readonly podium: PodiumFloor }

function Speakers({ list: { speakers }, itemId, podium }: SpeakersProps) {
  const t = useText()
  if (speakers.length === 0) return <p className={styles.soft}>{t('floor.speakers_none')}</p>
  return (
    <ol>
      {speakers.map((speaker) => (
        <ListedRow key={speaker.slotId} speaker={speaker} last={speakers.length - 1} itemId={itemId} podium={podium} />
      ))}
    </ol>
  )
}

/** What speaks against the panel, and what it used of the time. */
function Warnings({ list: { warnings, panelMs, lengthMs } }: { readonly list: SpeakersList }) {
  const t = useText()
  const inWords = (ms: number) => minutesAndSeconds(Math.max(0, ms) / 1000)
  return (
    <>
      {warnings.length > 0 && (
        <ul className={styles.warnings}>
          {warnings.map((warning) => (
            <li key={warning.code}>
              <Icon name="warning" />
              <span>{t(`floor.warn_${warning.code}`, { ...warning })}</span>
            </li>
          ))}
        </ul>
      )}
      {panelMs > 0 && (
        <p className={styles.soft}>
          {t('floor.panel_used', { used: inWords(panelMs), left: inWords(lengthMs - panelMs) })}
        </p>
      )}
    </>
  )
}
