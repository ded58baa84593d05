import { useRef, useState, type FormEvent, type Ref } from 'react'
import { CHANNELS, type Channel, type Kind } from '../../../shared/features/floor/state.ts'
import { findPeopleRoughly } from '../../../shared/features/people/search.ts'
import type { Mode } from '../../../shared/lib/mode.ts'
import { useText } from '../../i18n/use-text.ts'
import { usePodiumView, useServerTime } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { CONSOLE_KEYS } from '../../ui/keys.ts'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { kindsToChoose } from './kind-words.ts'
import styles from './podium-forms.module.css'
import type { PodiumFloor } from './use-podium-floor.ts'

const MOST_MATCHES = 6
const NAME_LENGTH = 60
const ORGANISATION_LENGTH = 120
/** The app is not offered: whoever asks by it does so alone. */
const CHANNELS_BY_HAND = CHANNELS.filter((channel) => channel !== 'app')
const HAND_UP = ['0', '1', '2', '3', '5', '10', '15'] as const
type HandUp = (typeof HAND_UP)[number]
const MINUTE_MS = 60_000
const USUAL_CHANNEL = { room: 'raised_hand', remote: 'video_call' } as const

/** What is typed; `personId` once somebody of the list was picked. */
interface Draft {
  readonly name: string
  readonly organisation: string
  readonly personId?: string | undefined
  readonly mode: Mode
  readonly kind: Kind
  /** Absent as long as the usual one of the mode will do. */
  readonly channel?: Channel
  /** For how many minutes the hand has been up. */
  readonly handUp: HandUp
}

const EMPTY: Draft = { name: '', organisation: '', mode: 'room', kind: 'intervention', handUp: '0' }

/** Brings somebody into the queue who cannot ask: three letters, Enter for the match, Enter to add. */
export function PodiumAdd({ podium }: { readonly podium: PodiumFloor }) {
  const t = useText()
  const [draft, setDraft] = useState(EMPTY)
  const [added, setAdded] = useState('')
  const nameField = useRef<HTMLInputElement>(null)
  const serverTime = useServerTime()
  const openedAtMs = usePodiumView(({ agenda }) => agenda.items[agenda.currentItemId ?? '']?.openedAtMs) ?? 0
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const { itemId, hasFloor } = podium
  if (itemId === undefined || !hasFloor) return <p className={styles.hint}>{t('floor.add_nothing_on')}</p>

  const wish = wishOf(draft, itemId)
  const { busy } = podium.desk.press(wish)

  const add = async (event: FormEvent) => {
    event.preventDefault()
    // A second Enter in haste would add them twice.
    if (busy) return
    setAdded('')
    const sinceMs = Math.max(serverTime() - Number(draft.handUp) * MINUTE_MS, openedAtMs)
    const settled = await podium.desk.send({ ...wish, ...(draft.handUp !== '0' && { askedAtMs: sinceMs }) })
    if (settled.outcome !== 'accepted') return
    setDraft({ ...EMPTY, mode: draft.mode })
    setAdded(draft.name)
    nameField.current?.focus()
  }

  return (
    <form className={styles.form} onSubmit={(event) => void add(event)}>
      <div className={styles.whoRow}>
        <WhoField draft={draft} onChange={change} ref={nameField} />
        <TextField
          label={t('floor.organisation')}
          maxLength={ORGANISATION_LENGTH}
          disabled={draft.personId !== undefined}
          value={draft.organisation}
          onChange={(event) => change({ organisation: event.target.value })}
        />
        <Select
          label={t('floor.hand_up')}
          choices={HAND_UP.map((value) => ({
            value,
            label: t('floor.hand_up_ago', { minutes: Number(value) }),
          }))}
          value={draft.handUp}
          onChoose={(handUp) => change({ handUp })}
        />
      </div>
      <div className={styles.choices}>
        <Select
          label={t('floor.mode')}
          choices={(['room', 'remote'] as const).map((value) => ({ value, label: t(`floor.mode_${value}`) }))}
          value={draft.mode}
          onChoose={(mode) => change({ mode })}
        />
        <Select
          label={t('floor.channel')}
          choices={CHANNELS_BY_HAND.map((value) => ({ value, label: t(`floor.channel_${value}`) }))}
          value={draft.channel ?? USUAL_CHANNEL[draft.mode]}
          onChoose={(channel) => change({ channel })}
        />
        <Select
          label={t('floor.kind')}
          choices={kindsToChoose(podium.floor).map((value) => ({ value, label: t(`floor.kind_${value}`) }))}
          value={draft.kind}
          onChoose={(kind) => change({ kind })}
        />
        <Button type="submit" size={48} busy={busy} disabled={draft.name.trim() === ''}>
          {t('floor.add')}
        </Button>
      </div>
      <output className={styles.hint}>{added !== '' && t('floor.added', { name: added })}</output>
    </form>
  )
}

const wishOf = ({ name, organisation, personId, mode, kind, channel = USUAL_CHANNEL[mode] }: Draft, itemId: string) =>
  ({
    type: 'floor.add',
    itemId,
    mode,
    kind,
    channel,
    ...(personId === undefined
      ? { name: name.trim(), ...(organisation.trim() !== '' && { organisation: organisation.trim() }) }
      : { personId }),
  }) as const

type WhoFieldProps = {
  readonly draft: Draft
  readonly onChange: (part: Partial<Draft>) => void
  readonly ref: Ref<HTMLInputElement>
}

/** Finds somebody of the list as one types, or takes the name as it is. */
function WhoField({ draft, onChange, ref }: WhoFieldProps) {
  const t = useText()
  const people = usePodiumView((view) => view.people.people)
  const matches = draft.personId === undefined ? findPeopleRoughly(people, draft.name, MOST_MATCHES) : []
  return (
    <Combobox
      ref={ref}
      aria-keyshortcuts={CONSOLE_KEYS.add}
      label={t('floor.who')}
      maxLength={NAME_LENGTH}
      text={draft.name}
      onText={(name) => onChange({ name, personId: undefined, ...(draft.personId && { organisation: '' }) })}
      options={matches.map((person) => ({
        key: person.personId,
        label: person.name,
        hint: [person.organisation, t(`floor.mode_${person.mode}`)].filter(Boolean).join(' · '),
      }))}
      onPick={(personId) => {
        const person = people[personId]
        if (person)
          onChange({ personId, name: person.name, organisation: person.organisation ?? '', mode: person.mode })
      }}
    />
  )
}
