import { useText } from '../../i18n/use-text.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { LinkAddress } from './link-address.tsx'
import type { RoleLink } from './role-links.ts'

type LinkDialogProps = {
  /** Undefined: closed. */
  readonly link: RoleLink | undefined
  readonly onClose: () => void
}

/** The link of a role, large enough to be scanned off a laptop. */
export function LinkDialog({ link, onClose }: LinkDialogProps) {
  const t = useText()
  const role = link ? t(`people.role_${link.role}`) : ''
  return (
    <Dialog open={link !== undefined} title={role} onClose={onClose}>
      {link && <LinkAddress url={link.url} label={role} />}
    </Dialog>
  )
}
