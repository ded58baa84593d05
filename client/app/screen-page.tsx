import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { PairingCode } from '../features/people/pairing-code.tsx'
import { useScreenPairing, type ScreenWorld } from '../features/people/use-screen-pairing.ts'
import { useText } from '../i18n/use-text.ts'
import { ScreenLayout } from './screen-layout.tsx'
import { Wordmark } from './wordmark.tsx'

/** `/screen`: shows the pairing code until a moderator approves it, then the meeting. */
export function ScreenPage({ world }: { readonly world?: ScreenWorld }) {
  const t = useText()
  const [, navigate] = useLocation()
  const pairing = useScreenPairing(world)
  const { place } = pairing
  const address = place && `/m/${place.meetingId}/${place.linkId}/screen`
  const title = t('people.role_screen')
  useEffect(() => {
    if (address !== undefined) navigate(address, { replace: true })
  }, [address, navigate])
  useEffect(() => {
    document.title = `${title} · Rostrum`
  }, [title])
  return <ScreenLayout takeover={<PairingCode pairing={pairing} />} footer={<Wordmark />} />
}
