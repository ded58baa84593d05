import { useState, type FormEvent } from 'react'
import { MAX_NOTICE_LENGTH, URGENCIES, type Urgency } from '../../../shared/features/notices/state.ts'
import { findPeople } from '../../../shared/features/people/search.ts'
import type { Language, Localized } from '../../../shared/lib/languages.ts'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { usePodiumView, useServerTime } from '../../sync/hooks.ts'
import { directionOf } from '../../i18n/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './podium-notices.module.css'

const MOST_MATCHES = 6
const NAME_LENGTH = 60
const MINUTE_MS = 60_000
const KINDS = ['all', 'podium', 'person'] as const
/** For how many minutes; `always` until it is withdrawn. */
const DURATIONS = ['always', '5', '15', '60'] as const

interface Draft {
  readonly to: (typeof KINDS)[number]
  /** What is typed to find one person; `personId` once somebody was picked. */
  readonly name: string
  readonly personId?: string | undefined
  readonly text: Localized
  readonly urgency: Urgency
  readonly lasts: (typeof DURATIONS)[number]
}

const EMPTY: Draft = { to: 'all', name: '', text: {}, urgency: 'calm', lasts: 'always' }

/** Writes a notice: to whom, in which languages, how urgent, for how long. */
export function PodiumNoticeForm() {
  const t = useText()
  const { press, send } = useDesk()
  const serverNowMs = useServerTime()
  const languages = usePodiumView((view) => view.meeting.languages)
  const [draft, setDraft] = useState(EMPTY)
  const [isSent, setIsSent] = useState(false)
  const change = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part })
    // What is written now is not out yet.
    setIsSent(false)
  }
  const wish = wishOf(draft, serverNowMs())
  const { busy, disabled } = press({ type: 'notices.post', to: { kind: 'all' }, text: {}, urgency: 'calm' })

  const post = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || !wish) return
    setIsSent(false)
    const settled = await send(wish)
    if (settled.outcome !== 'accepted') return
    setDraft({ ...EMPTY, to: draft.to })
    setIsSent(true)
  }

  return (
    <form className={styles.form} onSubmit={(event) => void post(event)}>
      <div className={styles.choices}>
        <Select
          label={t('notices.to')}
          choices={KINDS.map((value) => ({ value, label: t(`notices.to_${value}`) }))}
          value={draft.to}
          onChoose={(to) => change({ to })}
        />
        <Select
          label={t('notices.urgency')}
          choices={URGENCIES.map((value) => ({ value, label: t(`notices.${value}`) }))}
          value={draft.urgency}
          onChoose={(urgency) => change({ urgency })}
        />
        <Select
          label={t('notices.lasts')}
          choices={DURATIONS.map((value) => ({ value, label: t(`notices.lasts_${value}`) }))}
          value={draft.lasts}
          onChoose={(lasts) => change({ lasts })}
        />
      </div>
      {draft.to === 'person' && <WhoField draft={draft} onChange={change} />}
      {languages.map((language) => (
        <TextField
          key={language}
          label={t('notices.text_in', { language })}
          lang={language}
          dir={directionOf(language)}
          maxLength={MAX_NOTICE_LENGTH}
          value={draft.text[language] ?? ''}
          onChange={(event) => change({ text: withText(draft.text, language, event.target.value) })}
        />
      ))}
      <div className={styles.send}>
        <output className={styles.hint}>{isSent && t('notices.sent')}</output>
        <Button type="submit" size={48} busy={busy} disabled={disabled || !wish}>
          {t('notices.post')}
        </Button>
      </div>
    </form>
  )
}

const withText = (text: Localized, language: Language, typed: string): Localized => ({ ...text, [language]: typed })

/** The command that the form stands for; undefined while it lacks words or somebody to say them to. */
function wishOf({ to, personId, text, urgency, lasts }: Draft, nowMs: number) {
  const filled = Object.entries(text).flatMap(([language, typed]) =>
    typed.trim() === '' ? [] : [[language, typed.trim()] as const],
  )
  if (filled.length === 0 || (to === 'person' && personId === undefined)) return undefined
  return {
    type: 'notices.post',
    to: to === 'person' ? { kind: to, personId: personId! } : { kind: to },
    text: Object.fromEntries(filled),
    urgency,
    ...(lasts !== 'always' && { untilMs: nowMs + Number(lasts) * MINUTE_MS }),
  } as const
}

type WhoFieldProps = { readonly draft: Draft; readonly onChange: (part: Partial<Draft>) => void }

/** Finds the one person as one types. */
function WhoField({ draft, onChange }: WhoFieldProps) {
  const t = useText()
  const people = usePodiumView((view) => view.people.people)
  const matches = draft.personId === undefined ? findPeople(people, draft.name, MOST_MATCHES) : []
  return (
    <Combobox
      label={t('notices.who')}
      maxLength={NAME_LENGTH}
      text={draft.name}
      onText={(name) => onChange({ name, personId: undefined })}
      options={matches.map((person) => ({
        key: person.personId,
        label: person.name,
        ...(person.organisation !== undefined && { hint: person.organisation }),
      }))}
      onPick={(personId) => onChange({ personId, name: people[personId]?.name ?? '' })}
    />
  )
}
