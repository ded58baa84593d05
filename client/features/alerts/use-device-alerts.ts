import { useCallback, useContext, useEffect, useRef, useState } from 'react'
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

/** Whether this device is woken, kept true to what browser and meeting say; what the browser loses is asked for again, once a page. */
export function useDeviceAlerts(): DeviceAlerts {
  const { meetingId, linkId } = useFollowed()
  const wishedKey = `${WISHED_KEY}.${meetingId}.${linkId}`
  const isLive = useConnection().state === 'live'
  const marks = useMe()?.alerts.marks
  const { language } = useLanguage()
  const send = useSend()
  const push = useDevicePush()
  const [address, setAddress] = useState<DeviceAddress>()
  const [stage, setStage] = useState<AlertsStage>({ name: 'looking' })
  const isRenewed = useRef(false)

  const tellHindrance = useCallback(
    (reason: Hindrance) => {
      setStage({ name: 'impossible', reason })
      browserKeyValues.remove(wishedKey)
      void send({ type: 'alerts.cannot', reason })
    },
    [send, wishedKey],
  )

  const take = useCallback(
    async (subscribed: Subscribed) => {
      if (subscribed.outcome === 'hindered') return tellHindrance(subscribed.reason)
      if (subscribed.outcome !== 'subscribed')
        return setStage({ name: subscribed.outcome === 'failed' ? 'failed' : 'offered' })
      const settled = await send({ type: 'alerts.subscribe', ...subscribed.address, language })
      if (isUnknownService(settled)) return tellHindrance('no_service')
      if (settled.outcome === 'rejected') return setStage({ name: 'failed' })
      browserKeyValues.set(wishedKey, 'true')
      setAddress(subscribed.address)
      setStage({ name: 'on' })
    },
    [send, language, tellHindrance, wishedKey],
  )

  const renew = useCallback(() => {
    if (isRenewed.current || !push) return
    isRenewed.current = true
    void push.subscribe().then(take)
  }, [push, take])

  useEffect(() => {
    if (push) void push.address().then(setAddress)
    return push?.onChange(renew)
  }, [push, renew])

  const isWoken = address !== undefined && marks?.[markOf(address.endpoint)] === true
  useEffect(() => {
    if (!push || !isLive || !marks || stage.name === 'asking') return
    const reason = push.hindrance()
    const isWished = browserKeyValues.entries(wishedKey).length > 0
    if (isWoken) setStage({ name: 'on' })
    else if (reason) {
      if (stage.name !== 'impossible') tellHindrance(reason)
    } else if (isWished) renew()
    else if (stage.name === 'looking') setStage({ name: 'offered' })
  }, [push, isLive, marks, isWoken, stage.name, tellHindrance, renew, wishedKey])

  return {
    stage,
    switchOn: () => {
      if (!push) return
      setStage({ name: 'asking' })
      void push.subscribe().then(take)
    },
    switchOff: () => {
      browserKeyValues.remove(wishedKey)
      setStage({ name: 'offered' })
      setAddress(undefined)
      void send({ type: 'alerts.unsubscribe' })
    },
  }
}

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

const isUnknownService = (settled: Settled): boolean =>
  settled.outcome === 'rejected' && settled.code === 'alerts/unknown_service'
