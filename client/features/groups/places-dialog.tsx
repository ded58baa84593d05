import { useId, useState, type FormEvent } from 'react'
import { useText } from '../../i18n/use-text.ts'
import type { Desk } from '../../sync/desk.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { InEachLanguage } from './in-each-language.tsx'
import { placesDraft, placesWish, REMOTE_WAYS, type PlacesDraft } from './places-draft.ts'
import styles from './tables-desk.module.css'
import type { WireGroups } from './use-tables-desk.ts'

type PlacesDialogProps = {
  readonly places: WireGroups['places']
  readonly desk: Desk
  readonly onClose: () => void
}

/** How people get to the tables: where those of the room are, and a link or an instruction for remote people. */
export function PlacesDialog({ places, desk, onClose }: PlacesDialogProps) {
  const t = useText()
  const formId = useId()
  const [draft, setDraft] = useState(() => placesDraft(places))
  const [wasTried, setWasTried] = useState(false)
  const set = (change: Partial<PlacesDraft>) => setDraft({ ...draft, ...change })
  const wish = placesWish(draft)
  const save = (event: FormEvent) => {
    event.preventDefault()
    setWasTried(true)
    if (!wish) return
    void desk.send(wish)
    onClose()
  }
  return (
    <Dialog
      open
      title={t('groups.places')}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={formId} look="filled" disabled={!desk.isLive}>
            {t('groups.save')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <form id={formId} className={styles.form} noValidate onSubmit={save}>
        <InEachLanguage
          label="groups.room_note"
          optional
          text={draft.roomNote}
          onText={(roomNote) => set({ roomNote })}
        />
        <Select
          label={t('groups.remote_way')}
          choices={REMOTE_WAYS.map((value) => ({ value, label: t(`groups.places_${value}`) }))}
          value={draft.remote}
          onChoose={(remote) => set({ remote })}
        />
        <RemoteWay draft={draft} isWrong={wasTried && !wish} onChange={set} />
      </form>
    </Dialog>
  )
}

type RemoteWayProps = {
  readonly draft: PlacesDraft
  readonly isWrong: boolean
  readonly onChange: (change: Partial<PlacesDraft>) => void
}

function RemoteWay({ draft, isWrong, onChange }: RemoteWayProps) {
  const t = useText()
  const error = isWrong ? t(`groups.${draft.remote}_wrong`) : undefined
  switch (draft.remote) {
    case 'later':
      return null
    case 'pattern':
      return (
        <TextField
          type="url"
          dir="ltr"
          label={t('groups.pattern')}
          hint={t('groups.pattern_hint')}
          error={error}
          maxLength={500}
          placeholder="https://meet.example.org/table-{n}"
          value={draft.pattern}
          onChange={(event) => onChange({ pattern: event.target.value })}
        />
      )
    case 'list':
      return (
        <TextArea
          dir="ltr"
          label={t('groups.list')}
          hint={t('groups.list_hint')}
          error={error}
          value={draft.list}
          onChange={(event) => onChange({ list: event.target.value })}
        />
      )
    case 'instruction':
      return (
        <InEachLanguage
          label="groups.instruction"
          hint={t('groups.instruction_hint')}
          error={error}
          text={draft.instruction}
          onText={(instruction) => onChange({ instruction })}
        />
      )
  }
}
