/** Finds the QR codes in what a camera shows. */
export interface BadgeReader {
  detect(video: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}

const FORMATS = { formats: ['qr_code' as const] }

interface BrowsersReader {
  new (options: { readonly formats: readonly string[] }): BadgeReader
  getSupportedFormats?(): Promise<readonly string[]>
}

/** The Shape Detection API, which not every browser has: https://wicg.github.io/shape-detection-api/ */
const browsersReader = (): BrowsersReader | undefined =>
  (globalThis as { readonly BarcodeDetector?: BrowsersReader }).BarcodeDetector

/** Who reads badges here: the browser itself, which on some systems has the class and reads nothing, or what we bring along. */
export async function readerHere(): Promise<'browser' | 'ours'> {
  const formats = await browsersReader()?.getSupportedFormats?.()
  return formats?.includes('qr_code') ? 'browser' : 'ours'
}

/** A reader of badges; ours, of half a megabyte, is loaded only where the browser has none. */
export async function openBadgeReader(): Promise<BadgeReader> {
  const Reader = browsersReader()
  if (Reader && (await readerHere()) === 'browser') return new Reader(FORMATS)
  const { openOwnReader } = await import('./own-badge-reader.ts')
  return openOwnReader()
}
