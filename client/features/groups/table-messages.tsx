import { useText } from '../../i18n/use-text.ts'
import { Banner } from '../../ui/banner.tsx'
import { Time } from '../../ui/time.tsx'
import type { TableMessage } from './my-table.ts'
import styles from './table-card.module.css'

/** What was said to the tables, each with its time. */
export function TableMessages({ messages }: { readonly messages: readonly TableMessage[] }) {
  const t = useText()
  return messages.map(({ messageId, text, atMs, to }) => (
    <Banner
      key={messageId}
      tone="info"
      title={
        <>
          {t(`groups.message_${to}`)} · <Time atMs={atMs} meetingOnly />
        </>
      }
    >
      <p className={styles.message} dir="auto">
        {text}
      </p>
    </Banner>
  ))
}
