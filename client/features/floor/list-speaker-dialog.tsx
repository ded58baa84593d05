import { useId, useState, type FormEvent } from 'react'
import { PARTS, type Part } from '../../../shared/features/floor/speakers-list.ts'
import { findPeople } from '../../../shared/features/people/search.ts'
import type { Mode } from '../../../shared/lib/mode.ts'
import { useText } from '../../i18n/use-text.ts'
import type { Desk } from '../../sync/desk.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { newSlotId } from './slot-id.ts'
import styles from './podium-speakers.module.css'

const MOST_MATCHES = 6
const NAME_LENGTH = 100
const ORGANISATION_LENGTH = 120
const MINUTE_MS = 60_000
const USUAL = 'usual'
const LIMITS_MINUTES = ['2', '3', '5', '7', '10', '15', '20', '30', '45', '60'] as const
type Limit = typeof USUAL | (typeof LIMITS_MINUTES)[number]

/** What is typed; `personId` once somebody of the list was picked. */
interface Draft {
  readonly name: string
  readonly organisation: string
  readonly personId?: string | undefined
  readonly part: Part
  readonly mode: Mode
  readonly limit: Limit
}

const EMPTY: Draft = { name: '', organisation: '', part: 'presenter', mode: 'room', limit: USUAL }

type ListSpeakerDialogProps = { readonly itemId: string; readonly desk: Desk; readonly onClose: () => void }

/** Puts somebody on the speakers' list of an item: somebody known, or a name; stays open for the next one. */
export function ListSpeakerDialog({ itemId, desk, onClose }: ListSpeakerDialogProps) {
  const t = useText()
  const formId = useId()
  const [draft, setDraft] = useState(EMPTY)
  const [slotId, setSlotId] = useState(newSlotId)
  const [added, setAdded] = useState('')
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const wish = { type: 'floor.list_speaker', itemId, slotId, ...slotOf(draft) } as const
  const { busy } = desk.press(wish)

  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setAdded('')
    const settled = await desk.send(wish)
    if (settled.outcome !== 'accepted') return
    setSlotId(newSlotId())
    setDraft(EMPTY)
    setAdded(draft.name)
  }

  return (
    <Dialog
      open
      title={t('floor.list_add')}
      onClose={onClose}
      actions={
        <Button type="submit" form={formId} look="filled" size={48} busy={busy} disabled={draft.name.trim() === ''}>
          {t('floor.add')}
        </Button>
      }
    >
      <form id={formId} className={styles.panel} onSubmit={(event) => void add(event)}>
        <WhoField draft={draft} onChange={change} />
        <TextField
          label={t('floor.organisation')}
          optional
          maxLength={ORGANISATION_LENGTH}
          value={draft.organisation}
          onChange={(event) => change({ organisation: event.target.value })}
        />
        <HowFields draft={draft} onChange={change} />
        <output className={styles.soft}>{added !== '' && t('floor.list_added', { name: added })}</output>
      </form>
    </Dialog>
  )
}

const slotOf = ({ name, organisation, personId, part, mode, limit }: Draft) => ({
  part,
  mode,
  ...(personId === undefined ? { name: name.trim() } : { personId }),
  ...(organisation.trim() !== '' && { organisation: organisation.trim() }),
  ...(limit !== USUAL && { limitMs: Number(limit) * MINUTE_MS }),
})

type FieldProps = { readonly draft: Draft; readonly onChange: (part: Partial<Draft>) => void }

/** Finds somebody of the list as one types, or takes the name as it is. */
function WhoField({ draft, onChange }: FieldProps) {
  const t = useText()
  const people = usePodiumView((view) => view.people.people)
  const matches = draft.personId === undefined ? findPeople(people, draft.name, MOST_MATCHES) : []
  return (
    <Combobox
      label={t('floor.who')}
      hint={t('floor.list_group_hint')}
      maxLength={NAME_LENGTH}
      text={draft.name}
      onText={(name) => onChange({ name, personId: undefined })}
      options={matches.map(({ personId, name, organisation }) => ({
        key: personId,
        label: name,
        ...(organisation !== undefined && { hint: organisation }),
      }))}
      onPick={(personId) => {
        const person = people[personId]
        if (person) onChange({ personId, name: person.name, mode: person.mode })
      }}
    />
  )
}

function HowFields({ draft, onChange }: FieldProps) {
  const t = useText()
  return (
    <div className={styles.choices}>
      <Select
        label={t('floor.speakers_part')}
        choices={PARTS.map((value) => ({ value, label: t(`floor.part_${value}_person`) }))}
        value={draft.part}
        onChoose={(part) => onChange({ part })}
      />
      <Select
        label={t('floor.mode')}
        choices={(['room', 'remote'] as const).map((value) => ({ value, label: t(`floor.mode_${value}`) }))}
        value={draft.mode}
        onChoose={(mode) => onChange({ mode })}
      />
      <Select<Limit>
        label={t('floor.list_limit')}
        choices={[
          { value: USUAL, label: t('floor.list_usual_limit') },
          ...LIMITS_MINUTES.map((value) => ({ value, label: t('floor.limit_minutes', { minutes: Number(value) }) })),
        ]}
        value={draft.limit}
        onChoose={(limit) => onChange({ limit })}
      />
    </div>
  )
}
