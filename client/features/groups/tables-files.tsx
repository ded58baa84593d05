import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useFollowed, usePodiumView } from '../../sync/hooks.ts'
import { ButtonLink } from '../../ui/button.tsx'
import styles from './tables-desk.module.css'

/** Who sits where, to take along: of what is drawn, else of the round that is on; nothing where there is neither. */
export function TablesFiles() {
  const t = useText()
  const { draft, round } = usePodiumView((view) => view.groups)
  const without = useWithoutAddress()
  const prefix = draft?.tables ? 'draft-' : ''
  if (!draft?.tables && !round) return null
  return (
    <section aria-label={t('groups.files')} className={styles.form}>
      <div className={styles.actions}>
        <FileLink file={`${prefix}tables.csv`}>{t('groups.file_tables')}</FileLink>
        <FileLink file={`${prefix}breakout-rooms.csv`}>{t('groups.file_rooms')}</FileLink>
      </div>
      <p className={styles.soft}>
        {t('groups.file_rooms_advice')} {without > 0 && t('groups.file_rooms_without', { count: without })}
      </p>
    </section>
  )
}

function FileLink({ file, children }: { readonly file: string; readonly children: string }) {
  const { language } = useLanguage()
  const { meetingId, linkId } = useFollowed()
  return (
    <ButtonLink
      look="quiet"
      icon="down"
      href={`/api/meetings/${meetingId}/${file}?link=${linkId}&language=${language}`}
      download
    >
      {children}
    </ButtonLink>
  )
}

/** How many remote people at the tables have no address on the list. */
function useWithoutAddress(): number {
  const people = usePodiumView((view) => view.people.people)
  const tables = usePodiumView(({ groups }) => groups.draft?.tables ?? groups.tables)
  const remote = Object.values(tables).flatMap(({ members, remote: count }) => members.slice(members.length - count))
  return remote.filter((personId) => people[personId]?.email === undefined).length
}
