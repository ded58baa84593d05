import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { LinkAddress } from './link-address.tsx'
import { addressIn, useHandedOut } from './link-addresses.ts'
import { newLinkId } from './random-id.ts'
import { usePersonalLinks } from './people-index.ts'
import styles from './person-dialog.module.css'

type PersonLinkProps = { readonly personId: string; readonly name: string }

/** The personal link of somebody on the list: to hand out, to withdraw, to make again. */
export function PersonLink({ personId, name }: PersonLinkProps) {
  const t = useText()
  const { may, send } = useDesk()
  const handedOut = useHandedOut()
  const linkId = usePersonalLinks().get(personId)
  const url = addressIn(handedOut, linkId)
  const [asks, setAsks] = useState<'revoke' | 'renew'>()

  const make = () => send({ type: 'people.make_link', linkId: newLinkId(), kind: 'personal', personId })
  const act = async () => {
    setAsks(undefined)
    if (linkId === undefined) return
    const revoked = await send({ type: 'people.revoke_link', linkId })
    if (asks === 'renew' && revoked.outcome === 'accepted') await make()
  }

  return (
    <section className={styles.link}>
      <h3>{t('people.personal_link')}</h3>
      {linkId === undefined && <p className={styles.soft}>{t('people.no_personal_link')}</p>}
      {url !== undefined && <LinkAddress url={url} label={name} />}
      {may('people.make_link') && asks === undefined && (
        <div className={styles.actions}>
          {linkId === undefined ? (
            <Button icon="link" onClick={() => void make()}>
              {t('people.make_personal_link')}
            </Button>
          ) : (
            <>
              <Button onClick={() => setAsks('renew')}>{t('people.renew')}</Button>
              <Button onClick={() => setAsks('revoke')}>{t('people.revoke')}</Button>
            </>
          )}
        </div>
      )}
      {asks !== undefined && (
        <Banner
          tone="warn"
          role="alert"
          actions={
            <>
              <Button look="danger" onClick={() => void act()}>
                {t(`people.${asks}`)}
              </Button>
              <Button onClick={() => setAsks(undefined)}>{t('ui.cancel')}</Button>
            </>
          }
        >
          {t(`people.${asks}_advice`)}
        </Banner>
      )}
    </section>
  )
}
