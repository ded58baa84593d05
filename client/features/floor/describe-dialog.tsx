import { useId, useState, type FormEvent } from 'react'
import { useIntl } from 'react-intl'
import { KINDS } from '../../../shared/features/floor/state.ts'
import type { Language } from '../../../shared/lib/languages.ts'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import type { FloorSide } from './floor-side.ts'
import styles from './my-state.module.css'
import type { WireEntry } from './queue.ts'

const MOST_COMMON_FIRST = KINDS.toReversed()
const TOPIC_LENGTH = 500

type DescribeDialogProps = {
  readonly entryId: string
  readonly entry: WireEntry
  readonly side: FloorSide
  readonly onClose: () => void
}

/** Kind, topic and language of an entry that waits. */
export function DescribeDialog({ entryId, entry, side, onClose }: DescribeDialogProps) {
  const t = useText()
  const { formatDisplayName } = useIntl()
  const formId = useId()
  const [kind, setKind] = useState(entry.kind)
  const [topic, setTopic] = useState(entry.topic ?? '')
  const [language, setLanguage] = useState<Language | ''>(entry.language ?? '')
  const languages = side.languages.map((value) => ({
    value,
    label: formatDisplayName(value, { type: 'language' }) ?? value,
  }))

  const save = (event: FormEvent) => {
    event.preventDefault()
    side.send({
      type: 'floor.describe',
      entryId,
      kind,
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
          choices={MOST_COMMON_FIRST.map((value) => ({ value, label: t(`floor.kind_${value}`) }))}
          value={kind}
          onChoose={setKind}
        />
        <TextArea
          label={t('floor.topic')}
          hint={t('floor.topic_hint')}
          optional
          rows={2}
          maxLength={TOPIC_LENGTH}
          value={topic}
          onChange={(event) => setTopic(event.target.value)}
        />
        {languages.length > 1 && (
          <Select
            label={t('floor.language')}
            optional
            choices={
              entry.language ? languages : [{ value: '' as const, label: t('floor.language_unsaid') }, ...languages]
            }
            value={language}
            onChoose={setLanguage}
          />
        )}
      </form>
    </Dialog>
  )
}
