import { useText } from '../../i18n/use-text.ts'
import { useMe, usePending, useSend } from '../../sync/hooks.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { useTimeWords } from './use-time-words.ts'

/** Says on top of the page that the reader has left, for as long as they do not say that they are back. */
export function DepartedNotice() {
  const t = useText()
  const me = useMe()?.attendance
  const send = useSend()
  const timeWords = useTimeWords()
  const isWaiting = usePending().some(({ type }) => type === 'attendance.come_back')
  if (me?.departedAtMs === undefined) return null
  return (
    <Banner
      tone="warn"
      icon="leave"
      role="alert"
      actions={
        <Button busy={isWaiting} onClick={() => void send({ type: 'attendance.come_back' })}>
          {t('attendance.i_am_back')}
        </Button>
      }
    >
      {t('attendance.you_departed', { time: timeWords(me.departedAtMs) })}
    </Banner>
  )
}
