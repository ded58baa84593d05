import { BarcodeDetector, prepareZXingModule } from 'barcode-detector/ponyfill'
import readerUrl from 'zxing-wasm/reader/zxing_reader.wasm?url'
import type { BadgeReader } from './badge-reader.ts'

/** Side of the square that is looked at, in pixels: enough for a badge held up, and read between two frames. */
const SIDE = 600

/** A reader of badges for browsers without one of their own; from our own server, where it would else come from a stranger's. */
export async function openOwnReader(): Promise<BadgeReader> {
  const overrides = {
    locateFile: (path: string, prefix: string) => (path.endsWith('.wasm') ? readerUrl : prefix + path),
  }
  await prepareZXingModule({ overrides, fireImmediately: true })
  const detector = new BarcodeDetector({ formats: ['qr_code'] })
  return {
    async detect(video) {
      const square = await middleOf(video)
      try {
        return await detector.detect(square)
      } finally {
        square.close()
      }
    },
  }
}

/** The part that the page shows. */
function middleOf(video: HTMLVideoElement): Promise<ImageBitmap> {
  const { videoWidth, videoHeight } = video
  const side = Math.min(videoWidth, videoHeight)
  const [left, top] = [(videoWidth - side) / 2, (videoHeight - side) / 2]
  const size = Math.min(side, SIDE)
  return createImageBitmap(video, left, top, side, side, { resizeWidth: size, resizeHeight: size })
}
