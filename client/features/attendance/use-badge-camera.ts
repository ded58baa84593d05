import { useCallback, useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react'

const LOOK_EVERY_MS = 250
/** A badge that stays in front of the camera is one scan. */
const SAME_CODE_MS = 4_000

interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}

/** The Shape Detection API, which not every browser has: https://wicg.github.io/shape-detection-api/ */
const detectorClass = (): (new (options: { readonly formats: readonly string[] }) => Detector) | undefined =>
  (globalThis as { readonly BarcodeDetector?: new (options: object) => Detector }).BarcodeDetector

/** `missing`: this browser reads no codes; `insecure`: it would over https; `refused`: no camera, or no leave to use it. */
export type CameraState = 'missing' | 'insecure' | 'off' | 'on' | 'refused'

/** The camera as a reader of badges, off until somebody starts it. */
export interface BadgeCamera {
  readonly state: CameraState
  readonly video: RefObject<HTMLVideoElement | null>
  readonly start: () => void
  readonly stop: () => void
}

/** Reads badges by camera; `onCode` is told each code once. */
export function useBadgeCamera(onCode: (code: string) => void): BadgeCamera {
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<CameraState>(firstState)
  const [stream, setStream] = useState<MediaStream>()
  const tellCode = useEffectEvent(onCode)

  const start = useCallback(() => {
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }).then(
      (given) => {
        setStream(given)
        setState('on')
      },
      () => setState('refused'),
    )
  }, [])
  const stop = useCallback(() => {
    setStream(undefined)
    setState('off')
  }, [])

  useEffect(() => {
    const element = video.current
    const DetectorClass = detectorClass()
    if (!stream || !element || !DetectorClass) return undefined
    element.srcObject = stream
    void element.play()
    const detector = new DetectorClass({ formats: ['qr_code'] })
    const endLooking = lookFor(() => detector.detect(element), tellCode)
    return () => {
      endLooking()
      for (const track of stream.getTracks()) track.stop()
    }
  }, [stream])

  return { state, video, start, stop }
}

/** Looks again and again and tells a code that has not just been told; the returned function ends it. */
function lookFor(look: () => Promise<readonly { readonly rawValue: string }[]>, tell: (code: string) => void) {
  let last: { readonly code: string; readonly atMs: number } | undefined
  const timer = setInterval(() => {
    look().then(
      ([seen]) => {
        if (!seen) return
        const atMs = performance.now()
        const isNew = last?.code !== seen.rawValue || atMs - last.atMs > SAME_CODE_MS
        last = { code: seen.rawValue, atMs }
        if (isNew) tell(seen.rawValue)
      },
      // No picture yet: the next look will have one.
      () => undefined,
    )
  }, LOOK_EVERY_MS)
  return () => clearInterval(timer)
}

function firstState(): CameraState {
  if (globalThis.isSecureContext === false) return 'insecure'
  return detectorClass() && 'mediaDevices' in navigator ? 'off' : 'missing'
}
