import { useText } from '../../i18n/use-text.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import styles from './link-address.module.css'

type LinkAddressProps = {
  readonly url: string
  /** Whom it lets in, for screen readers. */
  readonly label: string
}

/** A link to hand out: to scan, to copy, to read. */
export function LinkAddress({ url, label }: LinkAddressProps) {
  const t = useText()
  return (
    <div className={styles.address}>
      <div className={styles.code}>
        <QrCode value={url} label={t('people.link_qr', { whom: label })} />
      </div>
      <div className={styles.words}>
        <code dir="ltr" className={styles.url}>
          {url}
        </code>
        <div>
          <CopyButton value={url} />
        </div>
      </div>
    </div>
  )
}
