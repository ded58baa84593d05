import { useId, useState, type FormEvent } from 'react'
import { GROUP_TRAITS } from '../../../shared/features/groups/standing.ts'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { newGroupId } from './group-id.ts'
import { InEachLanguage } from './in-each-language.tsx'
import { groupDraft, groupWish, problemsOf, type GroupDraft } from './standing-draft.ts'
import { valuesOf, type DeskGroup } from './standing-people.ts'
import styles from './standing.module.css'
import { useTraitValue } from './use-rule-words.ts'
import type { StandingDesk } from './use-standing-desk.ts'

const MOST_MINUTES = 60
const TRAITS = ['none', ...GROUP_TRAITS] as const

type StandingGroupDialogProps = {
  readonly standing: StandingDesk
  /** A new one where absent. */
  readonly group?: DeskGroup
  readonly onClose: () => void
}

/** What a group is called, how long it reports, and who belongs to it by an attribute. */
export function StandingGroupDialog({ standing, group, onClose }: StandingGroupDialogProps) {
  const t = useText()
  const formId = useId()
  const [draft, setDraft] = useState(() => groupDraft(group))
  const [wasTried, setWasTried] = useState(false)
  const set = (change: Partial<GroupDraft>) => setDraft({ ...draft, ...change })
  const problems = wasTried ? problemsOf(draft) : []
  const save = (event: FormEvent) => {
    event.preventDefault()
    setWasTried(true)
    if (problemsOf(draft).length > 0) return
    void standing.desk.send(groupWish(draft, group?.groupId ?? newGroupId(), group === undefined))
    onClose()
  }
  return (
    <Dialog
      open
      title={t(group ? 'groups.edit_group' : 'groups.new_group')}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={formId} look="filled" disabled={!standing.desk.isLive}>
            {t('groups.save')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <form id={formId} className={styles.form} noValidate onSubmit={save}>
        <InEachLanguage
          label="groups.group_name"
          error={problems.includes('name') ? t('groups.group_name_needed') : undefined}
          text={draft.name}
          onText={(name) => set({ name })}
        />
        <Stepper
          label={t('groups.report_minutes')}
          fewer={t('groups.report_fewer')}
          more={t('groups.report_more')}
          least={1}
          most={MOST_MINUTES}
          value={draft.minutes}
          onValue={(minutes) => set({ minutes })}
        />
        <Rule standing={standing} draft={draft} onChange={set} />
        {!group && (
          <Checkbox
            label={t('groups.is_open')}
            hint={t('groups.is_open_hint')}
            checked={draft.isOpen}
            onCheck={(isOpen) => set({ isOpen })}
          />
        )}
        <TextField
          type="url"
          dir="ltr"
          label={t('groups.group_url')}
          optional
          hint={t('groups.group_url_hint')}
          error={problems.includes('url') ? t('groups.group_url_wrong') : undefined}
          maxLength={500}
          value={draft.url}
          onChange={(event) => set({ url: event.target.value })}
        />
      </form>
    </Dialog>
  )
}

type RuleProps = {
  readonly standing: StandingDesk
  readonly draft: GroupDraft
  readonly onChange: (change: Partial<GroupDraft>) => void
}

/** Which values of which attribute make somebody a member, and how many that are now. */
function Rule({ standing: { people }, draft: { trait, values }, onChange }: RuleProps) {
  const t = useText()
  const wordOf = useTraitValue()
  const found = trait === 'none' ? [] : valuesOf(people, trait)
  // What was chosen and nobody has any more stays in sight: else it could not be taken back.
  const gone = values.filter((value) => !found.some((each) => each.value === value))
  const offered = [...found, ...gone.map((value) => ({ value, count: 0 }))]
  const fitting = found.reduce((sum, { value, count }) => (values.includes(value) ? sum + count : sum), 0)
  return (
    <>
      <Select
        label={t('groups.rule')}
        choices={TRAITS.map((value) => ({ value, label: t(`groups.rule_${value}`) }))}
        value={trait}
        onChoose={(chosen) => onChange({ trait: chosen, values: [] })}
      />
      {trait !== 'none' && (
        <fieldset className={styles.values}>
          <legend>{t('groups.rule_values')}</legend>
          {offered.map(({ value, count }) => (
            <Checkbox
              key={value}
              label={`${wordOf(trait, value)} · ${count}`}
              checked={values.includes(value)}
              onCheck={(isChosen) =>
                onChange({ values: isChosen ? [...values, value] : values.filter((each) => each !== value) })
              }
            />
          ))}
          <output>{values.length > 0 && t('groups.rule_fit', { count: fitting })}</output>
        </fieldset>
      )}
    </>
  )
}
