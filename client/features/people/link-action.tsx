import { defined } from '../../../shared/lib/defined.ts'
import { useText } from '../../i18n/use-text.ts'
import { useFollowed, usePodiumView, useSend } from '../../sync/hooks.ts'
import { Question } from '../../ui/question.tsx'
import type { RoleLink } from './role-links.ts'
import { newLinkId } from './random-id.ts'

/** What is to be done with a link: withdraw it, or withdraw it and make another of its kind. */
export interface LinkDeed {
  readonly name: 'revoke' | 'renew'
  readonly link: RoleLink
}

type LinkActionProps = {
  /** Undefined: nothing is asked. */
  readonly deed: LinkDeed | undefined
  readonly onClose: () => void
}

/** Asks before a link is withdrawn, saying how many devices it takes out of the meeting. */
export function LinkAction({ deed, onClose }: LinkActionProps) {
  const t = useText()
  const send = useSend()
  const { linkId: ownLinkId } = useFollowed()
  const devices = usePodiumView((view) => view.people.devices)
  const linkId = deed?.link.linkId
  const count = Object.values(devices).filter((device) => device.linkId === linkId).length

  const act = async ({ name, link: { kind, role, expiresAtMs, mostUses, linkId: oldId } }: LinkDeed) => {
    onClose()
    // The new one first: a link that the reader came in by takes the reader out with it.
    if (name === 'renew') {
      const limits = defined({ expiresAtMs, mostUses })
      const made = await send({ type: 'people.make_link', linkId: newLinkId(), kind, role, ...limits })
      if (made.outcome === 'rejected') return
    }
    await send({ type: 'people.revoke_link', linkId: oldId })
  }

  return (
    <Question
      open={deed !== undefined}
      title={deed ? t(`people.${deed.name}_question`, { role: t(`people.role_${deed.link.role}`) }) : ''}
      yes={deed ? t(`people.${deed.name}`) : ''}
      danger
      onYes={() => {
        if (deed) void act(deed)
      }}
      onClose={onClose}
    >
      <p>{t('people.revoke_devices', { count })}</p>
      {linkId === ownLinkId && (
        <p>
          <strong>{t('people.revoke_own')}</strong>
        </p>
      )}
    </Question>
  )
}
