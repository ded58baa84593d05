import { useText } from '../../i18n/use-text.ts'
import type { Desk } from '../../sync/desk.ts'
import { Question } from '../../ui/question.tsx'
import { CallBackDialog } from './running-call-back.tsx'
import { ExtendDialog } from './running-extend.tsx'
import { MessageDialog } from './running-message.tsx'
import { PromptDialog } from './running-prompt.tsx'
import type { WireRound } from './use-tables-desk.ts'

/** What is to be done with a round, and is asked about first. */
export type RoundQuestion = 'longer' | 'call_back' | 'tell' | 'prompt' | 'end'

type RoundDialogProps = {
  readonly asked: RoundQuestion | undefined
  readonly desk: Desk
  readonly round: WireRound
  readonly onClose: () => void
}

/** The question that was asked for; nothing while there is none. */
export function RoundDialog({ asked, desk, round, onClose }: RoundDialogProps) {
  const { roundId } = round
  const shared = { desk, onClose }
  switch (asked) {
    case undefined:
      return null
    case 'longer':
      return <ExtendDialog {...shared} round={round} />
    case 'call_back':
      return <CallBackDialog {...shared} roundId={roundId} />
    case 'tell':
      return <MessageDialog {...shared} roundId={roundId} />
    case 'prompt':
      return <PromptDialog {...shared} roundId={roundId} prompt={round.prompt} />
    case 'end':
      return <EndQuestion {...shared} roundId={roundId} />
  }
}

type EndQuestionProps = Pick<RoundDialogProps, 'desk' | 'onClose'> & { readonly roundId: string }

function EndQuestion({ desk, roundId, onClose }: EndQuestionProps) {
  const t = useText()
  return (
    <Question
      open
      title={t('groups.end_question')}
      yes={t('groups.end')}
      onYes={() => {
        onClose()
        void desk.send({ type: 'groups.end', roundId })
      }}
      onClose={onClose}
    >
      {t('groups.end_advice')}
    </Question>
  )
}
