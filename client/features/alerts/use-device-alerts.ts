import { useCallback, useContext, useEffect, useRef, useState } from 'react'
import type { AlertsMe } from '../../../shared/features/alerts/view.ts'
import type { Hindrance } from '../../../shared/features/alerts/state.ts'
import { markOf } from '../../../shared/features/alerts/mark.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { browserKeyValues } from '../../sync/browser-ports.ts'
import { useConnection, useFollowed, useMe, useSend } from '../../sync/hooks.ts'
import type { Settled } from '../../sync/outbox.ts'
import { DevicePushContext, type DeviceAddress, type DevicePush, type Subscribed } from './device-push.ts'

/** How it stands with waking this device. */
export type AlertsStage =
  /** Not known yet. */
  | { readonly name: 'looking' }
  | { readonly name: 'offered' | 'asking' | 'failed' }
  | { readonly name: 'on' }
  | { readonly name: 'impossible'; readonly reason: Hindrance }

/** What the reader can do about it. */
export interface DeviceAlerts {
  readonly stage: AlertsStage
  /** In a tap: browsers ask for permission in one alone. */
  readonly switchOn: () => void
  readonly switchOff: () => void
}

const WISHED_KEY = 'rostrum.alerts_wished'

/** What came of the last tap; undefined where there was none, or it led to where the meeting says it stands. */
type Tapped = Exclude<AlertsStage, { readonly name: 'looking' | 'on' }> | undefined

/** Whether this device is woken, kept true to what browser and meeting say; what the browser loses is asked for again, once a page. */
export function useDeviceAlerts(): DeviceAlerts {
  const wishedKey = useWishedKey()
  const { language } = useLanguage()
  const send = useSend()
  const push = useDevicePush()
  const [address, setAddress] = useHeldAddress(push)
  const [tapped, setTapped] = useState<Tapped>()

  const { isWoken, isKnown, hindrance } = useStanding(push, address, tapped)
  useHindranceTold(isKnown && !isWoken ? hindrance : undefined)

  const take = useCallback(
    async (subscribed: Subscribed) => {
      if (subscribed.outcome !== 'subscribed') return setTapped(withoutAddress(subscribed))
      const settled = await send({ type: 'alerts.subscribe', ...subscribed.address, language })
      if (settled.outcome === 'rejected') return setTapped(refused(settled))
      browserKeyValues.set(wishedKey, 'true')
      setAddress(subscribed.address)
    },
    [send, language, wishedKey, setAddress],
  )

  useRenewal({ push, take, wishedKey, isLost: isKnown && !isWoken && !hindrance })

  return {
    stage: isWoken ? { name: 'on' } : stageOf(isKnown, tapped, hindrance),
    switchOn: () => {
      setTapped({ name: 'asking' })
      void push?.subscribe().then(take)
    },
    switchOff: () => {
      browserKeyValues.remove(wishedKey)
      setTapped(undefined)
      setAddress(undefined)
      void send({ type: 'alerts.unsubscribe' })
    },
  }
}

/** Whether this device is woken, and the way to end it: for a page that offers nothing. */
export function useAlertsHere(): Pick<DeviceAlerts, 'switchOff'> & { readonly isWoken: boolean } {
  const wishedKey = useWishedKey()
  const send = useSend()
  const own = useMe()?.alerts
  // Read anew with each mark: the address may have been given in another place of the page.
  const [address] = useHeldAddress(useDevicePush(), own?.marks)
  return {
    isWoken: isKnownAddress(own, address),
    switchOff: () => {
      browserKeyValues.remove(wishedKey)
      void send({ type: 'alerts.unsubscribe' })
    },
  }
}

/** Under which the device remembers that its reader wishes to be woken. */
function useWishedKey(): string {
  const { meetingId, linkId } = useFollowed()
  return `${WISHED_KEY}.${meetingId}.${linkId}`
}

const isKnownAddress = (own: AlertsMe | undefined, address: DeviceAddress | undefined): boolean =>
  address !== undefined && own?.marks?.[markOf(address.endpoint)] === true

/** What browser and meeting say of an address. */
function useStanding(push: DevicePush | undefined, address: DeviceAddress | undefined, tapped: Tapped) {
  const isLive = useConnection().state === 'live'
  const own = useMe()?.alerts
  return {
    isWoken: isKnownAddress(own, address),
    isKnown: own !== undefined && push !== undefined && isLive,
    hindrance: tapped?.name === 'impossible' ? tapped.reason : push?.hindrance(),
  }
}

/** The address that the browser has, or the one that was given since. */
function useHeldAddress(push: DevicePush | undefined, marks?: AlertsMe['marks']) {
  const held = useState<DeviceAddress>()
  const [, setAddress] = held
  useEffect(() => {
    let isGone = false
    void push?.address().then((found) => isGone || setAddress(found))
    return () => {
      isGone = true
    }
  }, [push, setAddress, marks])
  return held
}

interface Renewal {
  readonly push: DevicePush | undefined
  readonly take: (subscribed: Subscribed) => Promise<void>
  readonly wishedKey: string
  /** The meeting does not know the address, though it could. */
  readonly isLost: boolean
}

/** What was wished for and got lost is asked for once more. */
function useRenewal({ push, take, wishedKey, isLost }: Renewal): void {
  const isRenewed = useRef(false)
  const renew = useCallback(() => {
    if (isRenewed.current || !push || browserKeyValues.entries(wishedKey).length === 0) return
    isRenewed.current = true
    void push.subscribe().then(take)
  }, [push, take, wishedKey])
  useEffect(() => push?.onChange(renew), [push, renew])
  useEffect(() => {
    if (isLost) renew()
  }, [isLost, renew])
}

function stageOf(isKnown: boolean, tapped: Tapped, hindrance: Hindrance | undefined): AlertsStage {
  if (tapped) return tapped
  if (!isKnown) return { name: 'looking' }
  return hindrance ? { name: 'impossible', reason: hindrance } : { name: 'offered' }
}

/** Those who run the meeting are told why this device cannot be woken, once a page. */
function useHindranceTold(hindrance: Hindrance | undefined): void {
  const send = useSend()
  const told = useRef<Hindrance>(undefined)
  useEffect(() => {
    if (!hindrance || told.current === hindrance) return
    told.current = hindrance
    void send({ type: 'alerts.cannot', reason: hindrance })
  }, [hindrance, send])
}

/** What a browser said that gave no address. */
function withoutAddress(subscribed: Exclude<Subscribed, { readonly outcome: 'subscribed' }>): Tapped {
  if (subscribed.outcome === 'hindered') return { name: 'impossible', reason: subscribed.reason }
  return { name: subscribed.outcome === 'failed' ? 'failed' : 'offered' }
}

const refused = (settled: Settled & { readonly outcome: 'rejected' }): Tapped =>
  settled.code === 'alerts/unknown_service' ? { name: 'impossible', reason: 'no_service' } : { name: 'failed' }

/** The browser's push, once it is loaded; undefined where the page has none. */
function useDevicePush(): DevicePush | undefined {
  const load = useContext(DevicePushContext)
  const [push, setPush] = useState<DevicePush>()
  useEffect(() => {
    let isGone = false
    void load?.().then((loaded) => isGone || setPush(() => loaded))
    return () => {
      isGone = true
    }
  }, [load])
  return push
}
