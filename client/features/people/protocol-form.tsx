import { useState, type FormEvent } from 'react'
import { useIntl } from 'react-intl'
import { LANGUAGES } from '../../../shared/lib/languages.ts'
import type { ProtocolFacts } from '../../../shared/features/people/protocol.ts'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './person-dialog.module.css'

const LINE_LENGTH = 200
const SEAT_LENGTH = 40

const FIELDS = [
  { field: 'seat', label: 'people.seat', hint: undefined, most: SEAT_LENGTH },
  { field: 'calledAs', label: 'people.called_as', hint: 'people.called_as_hint', most: LINE_LENGTH },
  { field: 'pronunciation', label: 'people.pronunciation', hint: 'people.pronunciation_hint', most: LINE_LENGTH },
  { field: 'speakingFor', label: 'people.speaking_for', hint: 'people.speaking_for_hint', most: LINE_LENGTH },
  { field: 'capacity', label: 'people.capacity', hint: undefined, most: LINE_LENGTH },
] as const

type ProtocolFormProps = { readonly personId: string; readonly facts: ProtocolFacts | undefined }

/** How somebody is called upon, for whom they speak, where they sit; what is emptied is removed. */
export function ProtocolForm({ personId, facts = {} }: ProtocolFormProps) {
  const t = useText()
  const { formatDisplayName } = useIntl()
  const desk = useDesk()
  const [changed, setChanged] = useState<ProtocolDraft>({})
  const [isSaved, setIsSaved] = useState(false)
  const { language = facts.language ?? '' } = changed
  const change = (part: ProtocolDraft) => {
    setIsSaved(false)
    setChanged({ ...changed, ...part })
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const settled = await desk.send({ type: 'people.set_protocol', personId, ...changed })
    if (settled.outcome !== 'accepted') return
    setChanged({})
    setIsSaved(true)
  }
  return (
    <form className={styles.link} onSubmit={(event) => void save(event)}>
      <h3>{t('people.protocol')}</h3>
      {FIELDS.map(({ field, label, hint, most }) => (
        <TextField
          key={field}
          label={t(label)}
          hint={hint && t(hint)}
          optional
          maxLength={most}
          value={changed[field] ?? facts[field] ?? ''}
          onChange={(event) => change({ [field]: event.target.value })}
        />
      ))}
      <Select
        label={t('people.speaks_in')}
        optional
        choices={[
          { value: '' as const, label: t('people.speaks_in_unsaid') },
          ...LANGUAGES.map((value) => ({ value, label: formatDisplayName(value, { type: 'language' }) ?? value })),
        ]}
        value={language}
        onChoose={(chosen) => change({ language: chosen })}
      />
      <div className={styles.actions}>
        <Button
          type="submit"
          disabled={!desk.isLive || Object.keys(changed).length === 0}
          busy={desk.press({ type: 'people.set_protocol', personId }).busy}
        >
          {t('people.protocol_save')}
        </Button>
        <output>{isSaved && t('people.protocol_saved')}</output>
      </div>
    </form>
  )
}

/** What was changed and not saved yet. */
type ProtocolDraft = {
  readonly [Field in keyof ProtocolFacts]?: NonNullable<ProtocolFacts[Field]> | ''
}
