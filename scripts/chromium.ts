import { findOnPath, isExecutable } from './on-path.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const macChrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/** The Chromium that browser tests start: `CHROMIUM_BIN`, else the first on the path; undefined where there is none. */
export const findChromium = (): string | undefined =>
  process.env['CHROMIUM_BIN'] ?? findOnPath(names) ?? (isExecutable(macChrome) ? macChrome : undefined)
