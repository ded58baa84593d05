import { useId, useState, type FormEvent } from 'react'
import { findPeopleRoughly } from '../../../shared/features/people/search.ts'
import { useText } from '../../i18n/use-text.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './intake.module.css'
import type { Standing } from './queue.ts'
import type { PodiumFloor } from './use-podium-floor.ts'

const MOST_MATCHES = 6

type TieDialogProps = {
  readonly standing: Pick<Standing, 'entryId' | 'entry'>
  readonly podium: PodiumFloor
  readonly onClose: () => void
}

/** Says whose name it is that was typed into the queue. */
export function TieDialog({ standing: { entryId, entry }, podium, onClose }: TieDialogProps) {
  const t = useText()
  const formId = useId()
  const people = usePodiumView((view) => view.people.people)
  const [text, setText] = useState(entry.name)
  const [personId, pick] = useState<string>()
  const matches = personId === undefined ? findPeopleRoughly(people, text, MOST_MATCHES) : []
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (personId === undefined) return
    void podium.desk.send({ type: 'floor.tie', entryId, personId })
    onClose()
  }
  return (
    <Dialog
      open
      title={t('floor.this_is_title', { name: entry.name })}
      onClose={onClose}
      actions={
        <>
          <Button look="filled" type="submit" form={formId} disabled={personId === undefined}>
            {t('floor.this_is_save')}
          </Button>
          <Button onClick={onClose}>{t('floor.cancel')}</Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={save}>
        <Combobox
          label={t('floor.who')}
          hint={t('floor.this_is_hint')}
          text={text}
          onText={(typed) => {
            setText(typed)
            pick(undefined)
          }}
          options={matches.map((person) => ({
            key: person.personId,
            label: person.name,
            hint: [person.organisation, t(`floor.mode_${person.mode}`)].filter(Boolean).join(' · '),
          }))}
          onPick={(picked) => {
            pick(picked)
            setText(people[picked]?.name ?? text)
          }}
        />
      </form>
    </Dialog>
  )
}
