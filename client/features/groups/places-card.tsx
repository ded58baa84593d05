import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { LinkTest } from './link-test.tsx'
import { PlacesDialog } from './places-dialog.tsx'
import { TablesFiles } from './tables-files.tsx'
import styles from './tables-desk.module.css'
import type { TablesDesk, WireGroups } from './use-tables-desk.ts'

/** How people get to the tables, and the way to change it. */
export function PlacesCard({ tables: { groups, desk } }: { readonly tables: TablesDesk }) {
  const t = useText()
  const [isEditing, setIsEditing] = useState(false)
  const { roomNote } = groups.places
  return (
    <Card
      title={t('groups.places')}
      actions={
        <Button disabled={!desk.isLive} onClick={() => setIsEditing(true)}>
          {t('groups.places_edit')}
        </Button>
      }
    >
      <dl className={styles.places}>
        <dt>{t('groups.places_room')}</dt>
        <dd>{roomNote ? <LocalizedText text={roomNote} /> : t('groups.places_numbers')}</dd>
        <dt>{t('groups.places_remote')}</dt>
        <dd>
          <RemoteWay places={groups.places} />
        </dd>
      </dl>
      {(groups.places.kind === 'pattern' || groups.places.kind === 'list') && <LinkTest />}
      <TablesFiles />
      {isEditing && <PlacesDialog places={groups.places} desk={desk} onClose={() => setIsEditing(false)} />}
    </Card>
  )
}

function RemoteWay({ places: { kind, instruction, pattern, urls = [] } }: Pick<WireGroups, 'places'>) {
  const t = useText()
  if (kind === 'list') return t('groups.places_links', { count: urls.length })
  if (kind === 'pattern') return <bdi dir="ltr">{pattern}</bdi>
  return instruction ? <LocalizedText text={instruction} /> : t('groups.places_none')
}
