import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Question } from '../../ui/question.tsx'
import { Day, Time } from '../../ui/time.tsx'
import { pairedScreens, type PairedScreen } from './paired-screens.ts'
import { PairingForm } from './pairing-form.tsx'
import styles from './screens-panel.module.css'

/** Room screens: takes one in by the code that it shows, and ends those that are in. */
export function ScreensPanel() {
  const t = useText()
  return (
    <div className={styles.parts}>
      <Card title={t('people.connect_screen')}>
        <PairingForm />
      </Card>
      <Card title={t('people.screens_in')}>
        <PairedScreens />
      </Card>
    </div>
  )
}

function PairedScreens() {
  const t = useText()
  const people = usePodiumView((view) => view.people)
  const screens = pairedScreens(people)
  const [ending, setEnding] = useState<Ending>()
  if (screens.length === 0) return <p className={styles.none}>{t('people.no_screens')}</p>
  return (
    <>
      <ul>
        {screens.map((screen, at) => (
          <ScreenLine
            key={screen.deviceId}
            screen={screen}
            number={at + 1}
            onEnd={() => setEnding({ screen, number: at + 1 })}
          />
        ))}
      </ul>
      <EndQuestion ending={ending} onClose={() => setEnding(undefined)} />
    </>
  )
}

type ScreenLineProps = { readonly screen: PairedScreen; readonly number: number; readonly onEnd: () => void }

function ScreenLine({ screen: { joinedAtMs }, number, onEnd }: ScreenLineProps) {
  const t = useText()
  const { isLive } = useDesk()
  return (
    <li className={styles.line}>
      <div>
        <p className={styles.name}>{t('people.screen_number', { number })}</p>
        <p className={styles.none}>
          <FormattedMessage id="people.screen_since" values={{ time: () => <Time key="time" atMs={joinedAtMs} /> }} /> ·{' '}
          <Day atMs={joinedAtMs} />
        </p>
      </div>
      <Button disabled={!isLive} aria-label={t('people.end_screen_of', { number })} onClick={onEnd}>
        {t('people.end_screen')}
      </Button>
    </li>
  )
}

interface Ending {
  readonly screen: PairedScreen
  readonly number: number
}

function EndQuestion({ ending, onClose }: { readonly ending: Ending | undefined; readonly onClose: () => void }) {
  const t = useText()
  const { may, send } = useDesk()
  const number = ending?.number ?? 0
  const end = ({ linkId, deviceId }: PairedScreen) =>
    // The link goes with it where that is allowed: nothing else came in by a pairing's link.
    send(may('people.revoke_link') ? { type: 'people.revoke_link', linkId } : { type: 'people.end_device', deviceId })
  return (
    <Question
      open={ending !== undefined}
      title={t('people.end_screen_question', { number })}
      yes={t('people.end_screen')}
      danger
      onYes={() => {
        onClose()
        if (ending) void end(ending.screen)
      }}
      onClose={onClose}
    >
      {t('people.end_screen_advice')}
    </Question>
  )
}
