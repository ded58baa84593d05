/** A camera that is on. */
export interface Camera {
  readonly stream: MediaStream
  /** The one after this; undefined where there is no other. */
  readonly next: string | undefined
  readonly close: () => void
}

/** Why no camera can be asked for; undefined where one can. */
export function cameraHere(): 'missing' | 'insecure' | undefined {
  if (globalThis.isSecureContext === false) return 'insecure'
  return 'mediaDevices' in navigator ? undefined : 'missing'
}

/** Enough to read a badge at arm's length. */
const PICTURE = { width: { ideal: 1280 }, height: { ideal: 720 } }

/** Starts a camera, the one on the back unless a certain one is meant; rejects where there is none or no leave to use it. */
export async function openCamera(deviceId?: string): Promise<Camera> {
  const which = deviceId === undefined ? { facingMode: 'environment' } : { deviceId: { exact: deviceId } }
  const stream = await navigator.mediaDevices.getUserMedia({ video: { ...PICTURE, ...which } })
  return {
    stream,
    next: await otherCamera(stream),
    close: () => {
      for (const track of stream.getTracks()) track.stop()
    },
  }
}

/** Which cameras there are a browser says only once one of them may be used. */
async function otherCamera(stream: MediaStream): Promise<string | undefined> {
  const all = (await navigator.mediaDevices.enumerateDevices?.()) ?? []
  const cameras = all.filter(({ kind }) => kind === 'videoinput').map(({ deviceId }) => deviceId)
  const at = cameras.indexOf(stream.getVideoTracks?.()[0]?.getSettings().deviceId ?? '')
  return cameras.length > 1 ? cameras[(at + 1) % cameras.length] : undefined
}

/** Of the draft of image capture, which no type knows yet: https://w3c.github.io/mediacapture-image/#torch */
interface Lit {
  readonly torch?: boolean
}

/** Switches the lamp; undefined where the camera has none. */
export function torchOf({ stream }: Camera): ((isOn: boolean) => Promise<void>) | undefined {
  const track = stream.getVideoTracks?.()[0]
  const capabilities = track?.getCapabilities?.() as Lit | undefined
  if (!track || !capabilities?.torch) return undefined
  return (isOn) => track.applyConstraints({ advanced: [{ torch: isOn } as MediaTrackConstraintSet] })
}
