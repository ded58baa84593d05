import { useId, useState, type FormEvent } from 'react'
import { useIntl } from 'react-intl'
import { TAGS, type Kind, type Tag } from '../../../shared/features/floor/state.ts'
import type { Language } from '../../../shared/lib/languages.ts'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import type { FloorSide } from './floor-side.ts'
import { answerableTurns, kindsToChoose } from './kind-words.ts'
import styles from './my-state.module.css'
import type { WireEntry } from './queue.ts'

const TOPIC_LENGTH = 500

type DescribeDialogProps = {
  readonly entryId: string
  readonly entry: WireEntry
  readonly side: FloorSide
  readonly onClose: () => void
}

/** Kind, whose turn it answers, topic, and language of an entry that waits. */
export function DescribeDialog({ entryId, entry, side, onClose }: DescribeDialogProps) {
  const t = useText()
  const formId = useId()
  const [kind, setKind] = useState(entry.kind)
  const [replyTo, setReplyTo] = useState(entry.replyTo?.entryId ?? '')
  const [tag, setTag] = useState<Tag | ''>(entry.tag ?? '')
  const [topic, setTopic] = useState(entry.topic ?? '')
  const [language, setLanguage] = useState<Language | ''>(entry.language ?? '')
  const save = (event: FormEvent) => {
    event.preventDefault()
    side.send({
      type: 'floor.describe',
      entryId,
      kind,
      ...(kind === 'right_of_reply' && { replyTo }),
      tag,
      topic: topic.trim(),
      ...(language !== '' && { language }),
    })
    onClose()
  }

  return (
    <Dialog
      open
      title={t('floor.describe')}
      onClose={onClose}
      actions={
        <>
          <Button look="filled" type="submit" form={formId}>
            {t('floor.save')}
          </Button>
          <Button onClick={onClose}>{t('floor.cancel')}</Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={save}>
        <Select
          label={t('floor.kind')}
          choices={kindsToChoose(side.floor, entry.kind).map((value) => ({ value, label: t(`floor.kind_${value}`) }))}
          value={kind}
          onChoose={setKind}
        />
        {kind === 'right_of_reply' && <ReplyTo entry={entry} side={side} value={replyTo} onChoose={setReplyTo} />}
        <TagField kind={kind} value={tag} onChoose={setTag} />
        <TextArea
          label={t('floor.topic')}
          hint={t('floor.topic_hint')}
          optional
          rows={2}
          maxLength={TOPIC_LENGTH}
          value={topic}
          onChange={(event) => setTopic(event.target.value)}
        />
        <LanguageField entry={entry} side={side} value={language} onChoose={setLanguage} />
      </form>
    </Dialog>
  )
}

type ReplyToProps = Pick<DescribeDialogProps, 'entry' | 'side'> & {
  readonly value: string
  readonly onChoose: (entryId: string) => void
}

/** Whose turn is answered; one that is too long ago to be offered stays with the entry that names it. */
function ReplyTo({ entry: { replyTo }, side, value, onChoose }: ReplyToProps) {
  const t = useText()
  const offered = answerableTurns(side.floor)
  const known = replyTo && !offered.some(({ entryId }) => entryId === replyTo.entryId) ? [replyTo] : []
  return (
    <Select
      label={t('floor.reply_to')}
      optional
      choices={[
        { value: '', label: t('floor.reply_unsaid') },
        ...[...offered, ...known].map(({ entryId, name }) => ({ value: entryId, label: name })),
      ]}
      value={value}
      onChoose={onChoose}
    />
  )
}

type TagFieldProps = {
  readonly kind: Kind
  readonly value: Tag | ''
  readonly onChoose: (tag: Tag | '') => void
}

/** What an intervention is to the matter; a point of order is nothing to it. */
function TagField({ kind, value, onChoose }: TagFieldProps) {
  const t = useText()
  if (kind === 'point_of_order') return null
  return (
    <Select
      label={t('floor.tag')}
      optional
      choices={(['', ...TAGS] as const).map((tag) => ({ value: tag, label: t(`floor.tag_${tag || 'unsaid'}`) }))}
      value={value}
      onChoose={onChoose}
    />
  )
}

type LanguageFieldProps = Pick<DescribeDialogProps, 'entry' | 'side'> & {
  readonly value: Language | ''
  readonly onChoose: (language: Language | '') => void
}

/** In which of the meeting's languages; nothing to say where it has one. */
function LanguageField({ entry, side, value, onChoose }: LanguageFieldProps) {
  const t = useText()
  const { formatDisplayName } = useIntl()
  if (side.languages.length < 2) return null
  const languages = side.languages.map((each) => ({
    value: each,
    label: formatDisplayName(each, { type: 'language' }) ?? each,
  }))
  return (
    <Select
      label={t('floor.language')}
      optional
      choices={entry.language ? languages : [{ value: '' as const, label: t('floor.language_unsaid') }, ...languages]}
      value={value}
      onChoose={onChoose}
    />
  )
}
