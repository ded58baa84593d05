import { useText } from '../../i18n/use-text.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Time } from '../../ui/time.tsx'
import styles from './code-card.module.css'
import { inFours } from './in-fours.ts'
import { useReadmissionCode } from './readmission-code.ts'

type ReadmissionDialogProps = {
  /** Whose new device is let in; undefined while nobody's is. */
  readonly person: { readonly personId: string; readonly name: string } | undefined
  readonly onClose: () => void
}

/** The code that is read out to somebody of the podium whose device is lost. */
export function ReadmissionDialog({ person, onClose }: ReadmissionDialogProps) {
  const t = useText()
  const readmission = useReadmissionCode(person?.personId)
  return (
    <Dialog
      open={person !== undefined}
      title={t('people.readmit_title', { name: person?.name ?? '' })}
      onClose={onClose}
    >
      {readmission ? (
        <div className={styles.parts}>
          <p className={styles.code} translate="no">
            <bdi dir="ltr">{inFours(readmission.code)}</bdi>
          </p>
          <p>{t('people.readmit_how', { address: location.host })}</p>
          <p className={styles.soft}>
            {t('people.readmit_until')} <Time atMs={readmission.admitsUntilMs} />
          </p>
          <div className={styles.actions}>
            <CopyButton value={inFours(readmission.code)} label={t('people.copy_code')} />
          </div>
        </div>
      ) : (
        <Loading>{t('people.readmit_waiting')}</Loading>
      )}
    </Dialog>
  )
}
