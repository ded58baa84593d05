import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { useText } from '../../i18n/use-text.ts'
import { useSend } from '../../sync/hooks.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Time } from '../../ui/time.tsx'
import type { Seated } from './my-table.ts'

type Answer = 'groups.accept_merge' | 'groups.wait_here'

/** Whoever sits alone is offered another table, and is taken there unless they would rather wait. */
export function TableMerge({ table }: { readonly table: Seated }) {
  const t = useText()
  const send = useSend()
  const [sending, setSending] = useState<Answer>()
  const { merge, number, round } = table
  if (!merge) return null
  const answer = async (type: Answer) => {
    setSending(type)
    await send({ type, roundId: round.roundId })
    setSending(undefined)
  }
  const hasWaited = merge.atMs === undefined
  return (
    <Banner
      tone={hasWaited ? 'neutral' : 'accent'}
      icon="people"
      title={t('groups.alone', { number })}
      actions={
        <>
          <Button
            look={hasWaited ? 'outlined' : 'filled'}
            size={56}
            busy={sending === 'groups.accept_merge'}
            onClick={() => void answer('groups.accept_merge')}
          >
            {t('groups.go_now', { number: merge.to })}
          </Button>
          {!hasWaited && (
            <Button size={56} busy={sending === 'groups.wait_here'} onClick={() => void answer('groups.wait_here')}>
              {t('groups.wait_here')}
            </Button>
          )}
        </>
      }
    >
      {merge.atMs === undefined ? (
        t('groups.you_wait_here', { number: merge.to })
      ) : (
        <Taken to={merge.to} atMs={merge.atMs} />
      )}
    </Banner>
  )
}

function Taken({ to, atMs }: { readonly to: number; readonly atMs: number }) {
  return (
    <FormattedMessage
      id="groups.alone_advice"
      values={{ number: to, time: () => <Time key="time" atMs={atMs} meetingOnly /> }}
    />
  )
}
