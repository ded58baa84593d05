import { useState, type FormEvent } from 'react'
import { useIntl } from 'react-intl'
import { LANGUAGES } from '../../../shared/lib/languages.ts'
import { MODES } from '../../../shared/lib/mode.ts'
import { ROLES } from '../../../shared/lib/roles.ts'
import type { PersonView } from '../../../shared/features/people/view.ts'
import { useText } from '../../i18n/use-text.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { STAKEHOLDER_GROUPS, REGIONAL_GROUPS, withChoice, type DetailsDraft } from './details-draft.ts'
import styles from './list-cards.module.css'

const NAME_LENGTH = 100
const LINE_LENGTH = 200
const LINES = [
  { field: 'name', label: 'people.full_name', most: NAME_LENGTH, isNeeded: true },
  { field: 'familyName', label: 'people.family_name', hint: 'people.family_name_hint', most: NAME_LENGTH },
  { field: 'nameLatin', label: 'people.name_latin', most: NAME_LENGTH },
  { field: 'nameArabic', label: 'people.name_arabic', most: NAME_LENGTH },
  { field: 'organisation', label: 'people.organisation', most: LINE_LENGTH },
  { field: 'country', label: 'people.country', most: LINE_LENGTH },
  { field: 'email', label: 'people.email', most: 254, type: 'email' },
] as const

/** A screen is no person. */
const PERSON_ROLES = ROLES.filter((role) => role !== 'screen')

type DetailsFormProps = {
  readonly id: string
  /** What is known; nothing of somebody new. */
  readonly person?: PersonView
  readonly onSave: (draft: DetailsDraft) => void
}

/** What the list says of somebody; only what was changed is saved, and what is emptied is removed. */
export function DetailsForm({ id, person, onSave }: DetailsFormProps) {
  const t = useText()
  const { formatDisplayName } = useIntl()
  const [draft, setDraft] = useState<DetailsDraft>({})
  const now = { roles: ['participant'] as const, ...person, ...draft }
  const change = (part: DetailsDraft) => setDraft({ ...draft, ...part })
  const groups = (known: readonly string[], value: string | undefined) => [
    { value: '', label: t('people.unsaid') },
    ...withChoice(known, value).map((group) => ({ value: group, label: t('people.group', { group }) })),
  ]
  const save = (event: FormEvent) => {
    event.preventDefault()
    onSave(draft)
  }
  return (
    <form id={id} className={styles.parts} onSubmit={save}>
      {LINES.map(({ field, label, most, ...line }) => (
        <TextField
          key={field}
          label={t(label)}
          hint={'hint' in line ? t(line.hint) : undefined}
          type={'type' in line ? line.type : 'text'}
          optional={!('isNeeded' in line)}
          required={'isNeeded' in line}
          maxLength={most}
          autoComplete="off"
          value={now[field] ?? ''}
          onChange={(event) => change({ [field]: event.target.value })}
        />
      ))}
      <Select
        label={t('people.stakeholder_group')}
        optional
        choices={groups(STAKEHOLDER_GROUPS, person?.stakeholderGroup)}
        value={now.stakeholderGroup ?? ''}
        onChoose={(stakeholderGroup) => change({ stakeholderGroup })}
      />
      <Select
        label={t('people.regional_group')}
        optional
        choices={groups(REGIONAL_GROUPS, person?.regionalGroup)}
        value={now.regionalGroup ?? ''}
        onChoose={(regionalGroup) => change({ regionalGroup })}
      />
      <Select
        label={t('people.language')}
        optional
        choices={[
          { value: '' as const, label: t('people.unsaid') },
          ...LANGUAGES.map((value) => ({ value, label: formatDisplayName(value, { type: 'language' }) ?? value })),
        ]}
        value={now.language ?? ''}
        onChoose={(language) => change({ language })}
      />
      <Select
        label={t('people.expected_mode')}
        hint={t('people.expected_mode_hint')}
        choices={MODES.map((mode) => ({ value: mode, label: t(`people.mode_${mode}`) }))}
        value={now.mode ?? 'room'}
        onChoose={(mode) => change({ mode })}
      />
      <fieldset className={styles.roles}>
        <legend>{t('people.roles')}</legend>
        {PERSON_ROLES.map((role) => (
          <Checkbox
            key={role}
            label={t(`people.role_${role}`)}
            checked={(now.roles as readonly string[]).includes(role)}
            onCheck={(isOn) =>
              change({
                roles: PERSON_ROLES.filter((each) =>
                  each === role ? isOn : (now.roles as readonly string[]).includes(each),
                ),
              })
            }
          />
        ))}
      </fieldset>
    </form>
  )
}
