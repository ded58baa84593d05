import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import styles from './code-card.module.css'
import { invitationsCsv } from './invitations-csv.ts'
import type { HandedLink } from './link-addresses.ts'
import { usePeopleList, usePersonalLinks } from './people-index.ts'

/** Personal links of everyone on the list, as a file for a mail merge; makes those that lack. */
export function InvitationsCard({ handed }: { readonly handed: readonly HandedLink[] }) {
  const t = useText()
  const { may, press } = useDesk()
  const personal = usePersonalLinks()
  const onList = usePeopleList().filter(({ source, isErased }) => source === 'roster' && !isErased)
  const lacking = onList.filter(({ personId }) => !personal.has(personId)).length
  const own = handed.filter(({ kind }) => kind === 'personal')
  return (
    <Card title={t('people.invitations')}>
      <div className={styles.parts}>
        <p>{t('people.invitations_count', { count: onList.length - lacking, all: onList.length })}</p>
        <p className={styles.soft}>{t('people.invitations_advice')}</p>
        <div className={styles.actions}>
          {own.length > 0 && (
            <Button icon="down" onClick={() => download(invitationsCsv(own), 'invitations.csv')}>
              {t('people.invitations_file')}
            </Button>
          )}
          {may('people.make_personal_links') && lacking > 0 && (
            <Button icon="link" {...press({ type: 'people.make_personal_links' })}>
              {t('people.make_personal_links', { count: lacking })}
            </Button>
          )}
        </div>
      </div>
    </Card>
  )
}

function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
