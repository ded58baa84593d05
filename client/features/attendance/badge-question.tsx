import { useText } from '../../i18n/use-text.ts'
import { Question } from '../../ui/question.tsx'
import type { DoorDesk } from './use-door-desk.ts'

type BadgeQuestionProps = {
  readonly desk: DoorDesk
  readonly personId: string
  readonly onYes: () => void
  readonly onClose: () => void
}

/** Whether a badge that was somebody's goes over to somebody else. */
export function BadgeQuestion({ desk: { people, result }, personId, onYes, onClose }: BadgeQuestionProps) {
  const t = useText()
  const formerId = result?.kind === 'unknown' ? result.formerId : undefined
  const names = { name: people[personId]?.name ?? '', former: people[formerId ?? '']?.name ?? '' }
  return (
    <Question
      open
      title={t('attendance.badge_move_title')}
      yes={t('attendance.badge_is_of', names)}
      onYes={onYes}
      onClose={onClose}
    >
      <p>{t('attendance.badge_move', names)}</p>
    </Question>
  )
}
