import { useId, useState } from 'react'
import type { PersonView } from '../../../shared/features/people/view.ts'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { addCommand, isComplete, type DetailsDraft } from './details-draft.ts'
import { DetailsForm } from './details-form.tsx'
import { newPersonId } from './random-id.ts'

type DetailsDialogProps = {
  /** Whose details are changed; absent where somebody is added. */
  readonly who?: { readonly personId: string; readonly person: PersonView }
  readonly onClose: () => void
}

/** What the list says of somebody, said by hand; or somebody whom no file names. */
export function DetailsDialog({ who, onClose }: DetailsDialogProps) {
  const t = useText()
  const { send, isLive } = useDesk()
  const formId = useId()
  const [newId] = useState(newPersonId)
  const save = async (draft: DetailsDraft) => {
    if (!isComplete(who?.person, draft)) return
    const settled = await send(
      who ? { type: 'people.change_details', personId: who.personId, ...draft } : addCommand(newId, draft),
    )
    if (settled.outcome === 'accepted') onClose()
  }
  return (
    <Dialog
      open
      title={who ? t('people.change_title', { name: who.person.name }) : t('people.add_title')}
      onClose={onClose}
      actions={
        <Button look="filled" type="submit" form={formId} disabled={!isLive}>
          {t(who ? 'people.save' : 'people.add')}
        </Button>
      }
    >
      <DetailsForm id={formId} {...(who && { person: who.person })} onSave={(draft) => void save(draft)} />
    </Dialog>
  )
}
