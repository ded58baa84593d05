import { useState } from 'react'
import type { Call } from '../../../shared/features/meeting/state.ts'
import type { Language } from '../../../shared/lib/languages.ts'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { useView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { EditCallDialog } from './edit-call-dialog.tsx'
import styles from './meeting-facts.module.css'

/** The video call of each language of the meeting, and the way to change it. */
export function CallFacts() {
  const t = useText()
  const { languages, calls } = useView((view) => view.meeting)
  const { may } = useDesk()
  const [edited, edit] = useState<Language>()
  return (
    <>
      {languages.map((language) => (
        <div key={language}>
          <dt>{t('meeting.call_in', { language })}</dt>
          <dd className={styles.call}>
            <CallWays call={calls[language]} />
            {may('meeting.set_call') && (
              <Button aria-label={t('meeting.edit_call_in', { language })} onClick={() => edit(language)}>
                {t('meeting.edit')}
              </Button>
            )}
          </dd>
        </div>
      ))}
      <EditCallDialog language={edited} onClose={() => edit(undefined)} />
    </>
  )
}

function CallWays({ call }: { readonly call: Call | undefined }) {
  const t = useText()
  if (!call) return <span className={styles.lacking}>{t('meeting.no_call')}</span>
  return (
    <ul className={styles.ways}>
      {call.url !== undefined && (
        <li>
          <Address>{call.url}</Address>
        </li>
      )}
      {call.dialIn !== undefined && (
        <li>
          {t('meeting.dial_in')}: <bdi dir="ltr">{call.dialIn}</bdi>
        </li>
      )}
      {call.standbyUrl !== undefined && (
        <li>
          {t('meeting.standby')}: <Address>{call.standbyUrl}</Address>
        </li>
      )}
    </ul>
  )
}

function Address({ children }: { readonly children: string }) {
  return (
    <a href={children} target="_blank" rel="noreferrer" dir="ltr" className={styles.address}>
      {children}
    </a>
  )
}
