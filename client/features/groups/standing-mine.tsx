import { textIn } from '../../../shared/lib/languages.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { useMe } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import styles from './standing.module.css'
import { useGroupNames, type NamedGroup } from './use-group-names.ts'

/** The standing groups for a participant: which are theirs, and which they may join or leave; nothing where there are none. */
export function MyGroups() {
  const t = useText()
  const groups = useGroupNames()
  const mine = useMe()?.groups.groupIds ?? []
  if (groups.length === 0) return null
  return (
    <section aria-labelledby="my-groups" className={styles.mine}>
      <h3 id="my-groups">{t('groups.my_groups')}</h3>
      <ul>
        {groups.map((group) => (
          <MyGroup key={group.groupId} group={group} isMine={mine.includes(group.groupId)} />
        ))}
      </ul>
    </section>
  )
}

function MyGroup({ group, isMine }: { readonly group: NamedGroup; readonly isMine: boolean }) {
  const t = useText()
  const desk = useDesk()
  const { language } = useLanguage()
  const { groupId, isOpen = false } = group
  const name = { group: textIn(group.name, language).text }
  const act = isMine ? 'leave_group' : 'join_group'
  return (
    <li className={styles.myGroup}>
      <span>
        <LocalizedText text={group.name} unmarked />
        {(isMine || !isOpen) && (
          <span className={styles.soft}> · {t(isMine ? 'groups.in_group' : 'groups.group_of_others')}</span>
        )}
      </span>
      {isOpen && (
        <Button {...desk.press({ type: `groups.${act}`, groupId })} aria-label={t(`groups.${act}_of`, name)}>
          {t(`groups.${act}`)}
        </Button>
      )}
    </li>
  )
}
