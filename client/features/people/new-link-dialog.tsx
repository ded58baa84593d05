import { useId, useState, type FormEvent } from 'react'
import { HALL_ROLES, PODIUM_ROLES, type Role } from '../../../shared/lib/roles.ts'
import { useText } from '../../i18n/use-text.ts'
import { useSend } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { newLinkId } from './random-id.ts'
import styles from './person-dialog.module.css'

const HOUR_MS = 3_600_000
/** How long a link may last, in hours; `never` without end. */
const LASTING = { never: undefined, h8: 8, d1: 24, d7: 24 * 7, d30: 24 * 30 } as const
type Lasting = keyof typeof LASTING
const LASTINGS = ['never', 'h8', 'd1', 'd7', 'd30'] as const satisfies readonly Lasting[]

/** How many devices a link may let in. */
const USES = ['any', '1', '10', '50', '250'] as const
type Uses = (typeof USES)[number]

/** What somebody can do who gets a link of this role. */
function adviceOf(role: Role): string {
  if (role === 'door' || role === 'booth') return `people.link_${role}_advice`
  return (HALL_ROLES as readonly Role[]).includes(role) ? 'people.link_shared_advice' : 'people.link_podium_advice'
}

type NewLinkDialogProps = { readonly open: boolean; readonly onClose: () => void }

/** Makes another link of a role, with an end and a number of devices if wanted. */
export function NewLinkDialog({ open, onClose }: NewLinkDialogProps) {
  const t = useText()
  const send = useSend()
  const formId = useId()
  const [role, setRole] = useState<Role>('participant')
  const [lasting, setLasting] = useState<Lasting>('never')
  const [uses, setUses] = useState<Uses>('any')

  const submit = (event: FormEvent) => {
    event.preventDefault()
    onClose()
    const hours = LASTING[lasting]
    void send({
      type: 'people.make_link',
      linkId: newLinkId(),
      kind: (HALL_ROLES as readonly Role[]).includes(role) ? 'shared' : 'role',
      role,
      ...(hours !== undefined && { expiresAtMs: Date.now() + hours * HOUR_MS }),
      ...(uses !== 'any' && { mostUses: Number(uses) }),
    })
    // The next link is not to be narrow because this one was.
    setRole('participant')
    setLasting('never')
    setUses('any')
  }

  return (
    <Dialog
      open={open}
      title={t('people.new_link')}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={formId} look="filled">
            {t('people.make_link')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <form id={formId} className={styles.parts} onSubmit={submit}>
        <Select
          label={t('people.role')}
          hint={t(adviceOf(role))}
          choices={[...HALL_ROLES, 'door' as const, 'booth' as const, ...PODIUM_ROLES].map((value) => ({
            value,
            label: t(`people.role_${value}`),
          }))}
          value={role}
          onChoose={setRole}
        />
        <Select
          label={t('people.lasts')}
          choices={LASTINGS.map((value) => ({ value, label: t(`people.lasts_${value}`) }))}
          value={lasting}
          onChoose={setLasting}
        />
        <Select
          label={t('people.uses')}
          choices={USES.map((value) => ({
            value,
            label: value === 'any' ? t('people.uses_any') : t('people.uses_n', { count: Number(value) }),
          }))}
          value={uses}
          onChoose={setUses}
        />
      </form>
    </Dialog>
  )
}
