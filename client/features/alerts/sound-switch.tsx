import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { isSoundOn, switchSound } from './alert-sound.ts'

/** Whether this device makes a sound when it is the reader's turn. */
export function SoundSwitch() {
  const t = useText()
  const [isOn, setOn] = useState(isSoundOn)
  return (
    <Checkbox
      look="switch"
      label={t('alerts.sound')}
      checked={isOn}
      onCheck={(checked) => {
        switchSound(checked)
        setOn(checked)
      }}
    />
  )
}
