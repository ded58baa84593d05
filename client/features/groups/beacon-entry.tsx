import { useEffect, useEffectEvent, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { beaconPath } from '../../../shared/features/groups/proof/beacon.ts'
import type { DrawProofView } from '../../../shared/features/groups/view-proof.ts'
import { useText } from '../../i18n/use-text.ts'
import { useFollowed } from '../../sync/hooks.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Clock } from '../../ui/clock.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useNow } from '../../ui/now.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { DrawCode } from './draw-code.tsx'
import styles from './draw-proof.module.css'
import { genuineSignature, readBeacon } from './read-beacon.ts'
import type { TablesDesk, WireDraft } from './use-tables-desk.ts'

/** Where anybody reads the beacon by hand. */
const RELAY = 'https://api.drand.sh'
/** Relays have a round a moment after its time. */
const LATE_MS = 1500
const ATTEMPTS = 3

type BeaconEntryProps = {
  readonly desk: TablesDesk['desk']
  readonly draft: WireDraft
  readonly proof: DrawProofView
}

/** Waits for the public beacon and draws with what it says; where the server cannot read it, somebody pastes it. */
export function BeaconEntry({ desk, draft: { roundId, draw }, proof }: BeaconEntryProps) {
  const t = useText()
  const { beaconRound = 0, beaconAtMs = 0, commitment } = proof
  const enter = (signature: string) =>
    desk.send({ type: 'groups.enter_beacon', roundId, expects: { draw }, beaconRound, signature })
  const isOut = useNow((nowMs) => nowMs >= beaconAtMs + LATE_MS)
  const reading = useReading(isOut, beaconRound, enter)
  return (
    <div className={styles.form}>
      <Banner icon="clock" title={t('groups.wait_for_beacon')}>
        {t('groups.wait_for_beacon_advice', { round: String(beaconRound) })}
      </Banner>
      <p className={styles.large}>
        <DrawCode commitment={commitment} />
      </p>
      {!isOut && (
        <p>
          {t('groups.beacon_left')} <Clock label={t('groups.beacon_left')} untilMs={beaconAtMs + LATE_MS} />
        </p>
      )}
      {isOut && !reading.isSilent && <Loading>{t('groups.beacon_reading')}</Loading>}
      {isOut && reading.isSilent && <ByHand round={beaconRound} onAgain={reading.again} onSignature={enter} />}
    </div>
  )
}

/** Asks the server a few times, until there is an answer that is genuine. */
function useReading(isOut: boolean, round: number, enter: (signature: string) => Promise<unknown>) {
  const { meetingId, linkId } = useFollowed()
  const [tried, setTried] = useState(0)
  const isSilent = tried >= ATTEMPTS
  const onSaid = useEffectEvent(enter)
  useEffect(() => {
    if (!isOut || isSilent) return undefined
    let isOld = false
    const read = async () => {
      const signature = await readBeacon({ meetingId, linkId }, round)
      if (isOld) return
      if (signature) await onSaid(signature)
      else setTried(tried + 1)
    }
    const timer = setTimeout(() => void read(), tried * LATE_MS)
    return () => {
      isOld = true
      clearTimeout(timer)
    }
  }, [isOut, isSilent, tried, round, meetingId, linkId])
  return { isSilent, again: () => setTried(0) }
}

type ByHandProps = {
  readonly round: number
  readonly onAgain: () => void
  readonly onSignature: (signature: string) => Promise<unknown>
}

function ByHand({ round, onAgain, onSignature }: ByHandProps) {
  const t = useText()
  const [pasted, setPasted] = useState('')
  const [isWrong, setIsWrong] = useState(false)
  const use = async () => {
    const signature = await genuineSignature(pasted, round)
    setIsWrong(!signature)
    if (signature) await onSignature(signature)
  }
  return (
    <>
      <Banner
        tone="warn"
        role="alert"
        title={t('groups.beacon_silent')}
        actions={<Button onClick={onAgain}>{t('groups.beacon_again')}</Button>}
      >
        <FormattedMessage
          id="groups.beacon_silent_advice"
          values={{
            address: (
              <a
                key="address"
                className={styles.address}
                dir="ltr"
                href={RELAY + beaconPath(round)}
                target="_blank"
                rel="noreferrer"
              >
                {RELAY + beaconPath(round)}
              </a>
            ),
          }}
        />
      </Banner>
      <TextField
        label={t('groups.beacon_said')}
        error={isWrong ? t('groups.beacon_said_wrong', { round: String(round) }) : undefined}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        value={pasted}
        onChange={({ target }) => setPasted(target.value)}
      />
      <Button look="filled" size={56} wide disabled={pasted.trim() === ''} onClick={() => void use()}>
        {t('groups.draw_with_beacon')}
      </Button>
    </>
  )
}
