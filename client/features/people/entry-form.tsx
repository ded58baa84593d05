import { useState, type FormEvent } from 'react'
import type { Mode } from '../../../shared/lib/mode.ts'
import { useText } from '../../i18n/use-text.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './entry-form.module.css'
import { ModeChoice } from './mode-choice.tsx'
import type { Door, Newcomer } from './ways-in.ts'

type OutsideDoor = Door & { readonly state: 'outside' }

type EntryFormProps = {
  readonly door: OutsideDoor
  /** Code of the problem that the last attempt met. */
  readonly refused?: string | undefined
  readonly isEntering: boolean
  readonly onEnter: (newcomer: Newcomer) => void
}

/** One tap for a person whom the link knows; name, organisation and place of taking part of anybody else. */
export function EntryForm({ door, refused, isEntering, onEnter }: EntryFormProps) {
  const t = useText()
  const [said, setSaid] = useState<Said>({ name: '', organisation: '' })
  const [wasTried, setWasTried] = useState(false)
  const lacks = lackingOf(door, said)
  const say = (more: Partial<Said>) => setSaid({ ...said, ...more })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setWasTried(true)
    if (!lacks.name && !lacks.mode) onEnter(newcomerOf(said))
  }

  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      {refused !== undefined && (
        <Banner tone="danger" role="alert">
          {t(refusalId(refused))}
        </Banner>
      )}
      {door.asksName && <WhoFields said={said} say={say} lacksName={wasTried && lacks.name} />}
      {door.asksMode && (
        <ModeChoice
          legend={t('people.mode')}
          mode={said.mode}
          isLacking={wasTried && lacks.mode}
          onChoose={(mode) => say({ mode })}
        />
      )}
      <Button type="submit" look="filled" size={64} wide busy={isEntering}>
        {door.personName === undefined ? t('people.enter') : t('people.enter_as', { name: door.personName })}
      </Button>
      {door.personName !== undefined && <p className={styles.aside}>{t('people.not_you')}</p>}
    </form>
  )
}

type Said = { readonly name: string; readonly organisation: string; readonly mode?: Mode }

type WhoFieldsProps = {
  readonly said: Said
  readonly say: (more: Partial<Said>) => void
  readonly lacksName: boolean
}

function WhoFields({ said, say, lacksName }: WhoFieldsProps) {
  const t = useText()
  return (
    <>
      <TextField
        label={t('people.name')}
        hint={t('people.name_hint')}
        error={lacksName ? t('people.name_needed') : undefined}
        name="name"
        autoComplete="name"
        required
        value={said.name}
        onChange={(event) => say({ name: event.target.value })}
      />
      <TextField
        label={t('people.organisation')}
        optional
        name="organisation"
        autoComplete="organization"
        value={said.organisation}
        onChange={(event) => say({ organisation: event.target.value })}
      />
    </>
  )
}

const lackingOf = ({ asksName, asksMode }: OutsideDoor, { name, mode }: Said) => ({
  name: asksName && name.trim() === '',
  mode: asksMode && mode === undefined,
})

/** What was left empty is not sent. */
function newcomerOf(said: Said): Newcomer {
  const [name, organisation] = [said.name.trim(), said.organisation.trim()]
  return { ...(name && { name }), ...(organisation && { organisation }), ...(said.mode && { mode: said.mode }) }
}

const REFUSED: { readonly [code: string]: string } = {
  no_connection: 'people.no_connection',
  bad_request: 'people.name_refused',
  'people/name_needed': 'people.name_needed',
  'people/device_taken': 'people.refused_device_taken',
}

const refusalId = (code: string): string => REFUSED[code] ?? 'people.failed'
