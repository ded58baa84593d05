import { useCallback, useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react'
import { openBadgeReader, type BadgeReader } from './badge-reader.ts'
import { cameraHere, openCamera, torchOf, type Camera } from './door-camera-device.ts'

const LOOK_AGAIN_MS = 150
/** A badge that stays in front of the camera is one scan. */
const SAME_CODE_MS = 4_000

/**
 * `missing`: there is no camera to be asked for; `insecure`: there would be over https; `refused`: no camera, or no leave to use it;
 * `unreadable`: what reads badges could not be loaded.
 */
export type CameraState = 'missing' | 'insecure' | 'off' | 'starting' | 'on' | 'refused' | 'unreadable'

/** The camera as a reader of badges, off until somebody starts it. */
export interface BadgeCamera {
  readonly state: CameraState
  readonly video: RefObject<HTMLVideoElement | null>
  readonly start: () => void
  readonly stop: () => void
  /** On to the next camera; undefined where there is one alone. */
  readonly turn: (() => void) | undefined
  /** The lamp beside the camera; undefined where it has none. */
  readonly torch: { readonly isOn: boolean; readonly toggle: () => void } | undefined
}

interface Running {
  readonly camera: Camera
  readonly reader: BadgeReader
}

/** Reads badges by camera; `onCode` is told each code once. */
export function useBadgeCamera(onCode: (code: string) => void): BadgeCamera {
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<CameraState>(() => cameraHere() ?? 'off')
  const [running, setRunning] = useState<Running>()
  const [isLit, setIsLit] = useState(false)
  const tellCode = useEffectEvent(onCode)
  const wanted = useRef(0)

  const open = useCallback(async (which?: string) => {
    wanted.current += 1
    const turn = wanted.current
    setState('starting')
    setIsLit(false)
    const [reader, camera] = await Promise.all([
      openBadgeReader().catch(() => undefined),
      openCamera(which).catch(() => undefined),
    ])
    // Somebody stopped it, or went on to another one, in the meantime.
    if (turn !== wanted.current) return camera?.close()
    if (reader && camera) setRunning({ reader, camera })
    else camera?.close()
    setState(camera ? (reader ? 'on' : 'unreadable') : 'refused')
  }, [])
  const stop = useCallback(() => {
    wanted.current += 1
    setRunning(undefined)
    setState('off')
  }, [])

  useEffect(() => {
    const element = video.current
    if (!running || !element) return undefined
    element.srcObject = running.camera.stream
    void element.play()
    const endLooking = lookFor(() => running.reader.detect(element), tellCode)
    return () => {
      endLooking()
      running.camera.close()
    }
  }, [running])
  useEffect(
    () => () => {
      wanted.current += 1
    },
    [],
  )

  const torch = running && torchOf(running.camera)
  const turn = () => {
    // Telephones have one camera on at a time.
    running?.camera.close()
    void open(running?.camera.next)
  }
  return {
    state,
    video,
    start: () => void open(),
    stop,
    turn: running?.camera.next === undefined ? undefined : turn,
    torch: torch && {
      isOn: isLit,
      toggle: () => {
        void torch(!isLit)
        setIsLit(!isLit)
      },
    },
  }
}

/** Looks again and again and tells a code that has not just been told; the returned function ends it. */
function lookFor(look: () => Promise<readonly { readonly rawValue: string }[]>, tell: (code: string) => void) {
  let last: { readonly code: string; readonly atMs: number } | undefined
  let timer: ReturnType<typeof setTimeout>
  let isOver = false
  const again = () => {
    if (!isOver) timer = setTimeout(once, LOOK_AGAIN_MS)
  }
  const once = () =>
    void look()
      .then(([seen]) => {
        if (!seen || isOver) return
        const atMs = performance.now()
        const isNew = last?.code !== seen.rawValue || atMs - last.atMs > SAME_CODE_MS
        last = { code: seen.rawValue, atMs }
        if (isNew) tell(seen.rawValue)
      })
      // No picture yet: the next look will have one.
      .catch(() => undefined)
      .then(again)
  again()
  return () => {
    isOver = true
    clearTimeout(timer)
  }
}
