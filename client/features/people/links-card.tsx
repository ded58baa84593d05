import { useState } from 'react'
import { PODIUM_ROLES, type Role } from '../../../shared/lib/roles.ts'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { useFollowed } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Time, Day } from '../../ui/time.tsx'
import type { HandedLink } from './link-addresses.ts'
import { LinkAction, type LinkDeed } from './link-action.tsx'
import { LinkDialog } from './link-dialog.tsx'
import styles from './links-card.module.css'
import { NewLinkDialog } from './new-link-dialog.tsx'
import { useRoleLinks, type RoleLink } from './role-links.ts'

/** The links of roles: those of the podium each for one who runs the meeting, shared ones for everybody who gets them. */
export function LinksCard({ handed }: { readonly handed: readonly HandedLink[] }) {
  const t = useText()
  const { may } = useDesk()
  const links = useRoleLinks(handed)
  const [isMaking, setIsMaking] = useState(false)
  const [shown, setShown] = useState<RoleLink>()
  const [deed, setDeed] = useState<LinkDeed>()
  return (
    <Card
      title={t('people.links')}
      actions={
        may('people.make_link') && (
          <Button icon="plus" onClick={() => setIsMaking(true)}>
            {t('people.new_link')}
          </Button>
        )
      }
    >
      <ul className={styles.list}>
        {links.map((link) => (
          <LinkLine
            key={link.linkId}
            link={link}
            onShow={() => setShown(link)}
            onDeed={may('people.revoke_link') ? setDeed : undefined}
          />
        ))}
      </ul>
      <LinkDialog link={shown} onClose={() => setShown(undefined)} />
      <LinkAction deed={deed} onClose={() => setDeed(undefined)} />
      <NewLinkDialog open={isMaking} onClose={() => setIsMaking(false)} />
    </Card>
  )
}

/** For whom a link of this role is. */
function adviceOf(role: Role): string {
  if (role === 'door' || role === 'booth') return `people.link_${role}`
  return (PODIUM_ROLES as readonly Role[]).includes(role) ? 'people.link_podium' : 'people.link_shared'
}

type LinkLineProps = {
  readonly link: RoleLink
  readonly onShow: () => void
  readonly onDeed: ((deed: LinkDeed) => void) | undefined
}

function LinkLine({ link, onShow, onDeed }: LinkLineProps) {
  const t = useText()
  const { linkId: ownLinkId } = useFollowed()
  const role = t(`people.role_${link.role}`)
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <h3 className={styles.role}>
          {role} {link.linkId === ownLinkId && <Chip tone="info">{t('people.own_link')}</Chip>}
        </h3>
        <p className={styles.soft}>{t(adviceOf(link.role))}</p>
        <Limits link={link} />
      </div>
      <div className={styles.actions}>
        <CopyButton value={link.url} label={t('people.copy_link', { role })} />
        <Button onClick={onShow} aria-label={t('people.show_qr', { role })}>
          {t('people.qr')}
        </Button>
        {onDeed && (
          <Menu
            label={t('people.more_for', { role })}
            items={[
              { key: 'renew', label: t('people.renew'), onChoose: () => onDeed({ name: 'renew', link }) },
              {
                key: 'revoke',
                label: t('people.revoke'),
                danger: true,
                onChoose: () => onDeed({ name: 'revoke', link }),
              },
            ]}
          />
        )}
      </div>
    </li>
  )
}

/** Until when a link lasts, and how many of the devices that it lets in have come. */
function Limits({ link: { expiresAtMs, mostUses, uses = 0 } }: Pick<LinkLineProps, 'link'>) {
  const t = useText()
  if (expiresAtMs === undefined && mostUses === undefined) return null
  return (
    <p>
      {expiresAtMs !== undefined && (
        <>
          {t('people.link_until')} <Day atMs={expiresAtMs} /> <Time atMs={expiresAtMs} />
        </>
      )}
      {expiresAtMs !== undefined && mostUses !== undefined && ' · '}
      {mostUses !== undefined && t('people.link_uses', { uses, most: mostUses })}
    </p>
  )
}
