import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useShortcuts } from '../../ui/shortcuts.ts'
import styles from './console-keys.module.css'
import { CONSOLE_KEYS, HELP_KEY } from '../../ui/keys.ts'
import { switchKeys, useKeysAreOn } from './keys-switch.ts'

/** The keys of the console: what they do behind "?", and the switch for those whom they disturb. */
export function ConsoleKeys() {
  const t = useText()
  const [isOpen, open] = useState(false)
  const isOn = useKeysAreOn()
  useShortcuts(isOn)
  return (
    <>
      <Button look="quiet" title={t('keys.help')} aria-keyshortcuts={HELP_KEY} onClick={() => open(true)}>
        {t('keys.title')} <kbd>{HELP_KEY}</kbd>
      </Button>
      <Dialog open={isOpen} title={t('keys.title')} onClose={() => open(false)}>
        <Checkbox
          look="switch"
          label={t('keys.are_on')}
          hint={t('keys.hint')}
          checked={isOn}
          onCheck={(isWished) => switchKeys(isWished)}
        />
        <dl className={styles.keys}>
          {Object.entries(CONSOLE_KEYS).map(([act, key]) => (
            <div key={act} className={styles.line}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(`keys.${act as keyof typeof CONSOLE_KEYS}`)}</dd>
            </div>
          ))}
          <div className={styles.line}>
            <dt>
              <kbd>{HELP_KEY}</kbd>
            </dt>
            <dd>{t('keys.help')}</dd>
          </div>
        </dl>
      </Dialog>
    </>
  )
}
