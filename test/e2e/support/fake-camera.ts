import { writeFile } from 'node:fs/promises'
import { chromium, type Browser } from '@playwright/test'
import { encode } from 'uqr'
import { findChromium } from '../../../scripts/chromium.ts'

const WIDTH = 640
const HEIGHT = 480
/** White around the code, in modules: what the standard asks for. */
const QUIET = 4
const WHITE = 235
const BLACK = 16
const FRAMES = 5

/** A film that shows one QR code, as Chromium takes it for a camera's picture: YUV4MPEG2, without colours. */
export async function filmOf(text: string, path: string): Promise<void> {
  const { data, size } = encode(text, { border: QUIET })
  const scale = Math.floor(HEIGHT / size)
  const [left, top] = [Math.floor((WIDTH - size * scale) / 2), Math.floor((HEIGHT - size * scale) / 2)]
  const light = Buffer.alloc(WIDTH * HEIGHT, WHITE)
  for (let y = 0; y < size * scale; y++)
    for (let x = 0; x < size * scale; x++)
      if (data[Math.floor(y / scale)]?.[Math.floor(x / scale)]) light[(top + y) * WIDTH + left + x] = BLACK
  const noColour = Buffer.alloc((WIDTH * HEIGHT) / 2, 128)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, noColour])
  const header = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420\n`)
  await writeFile(path, Buffer.concat([header, ...Array.from({ length: FRAMES }, () => frame)]))
}

/** A browser whose camera sees this film, and may be used without a question. */
export const browserSeeing = (path: string): Promise<Browser> =>
  chromium.launch({
    executablePath: findChromium() ?? 'chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${path}`,
    ],
  })
