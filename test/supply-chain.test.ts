import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly hasInstallScript?: boolean
}

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Record<string, Locked>
}
const installed = Object.entries(packages).filter(([path]) => path !== '')
const numbers = (version: string) => version.split('.').map(Number)

function isAtLeast(version: string, least: string): boolean {
  const [have, want] = [numbers(version), numbers(least)]
  const at = want.findIndex((number, i) => number !== have[i])
  return at < 0 || (have[at] ?? 0) > (want[at] ?? 0)
}

test.each([
  ['socket.io-parser', '4.2.6'],
  ['ws', '8.21.0'],
  ['engine.io', '6.6.9'],
])('every copy of %s is of %s or later, where its known holes are closed', (name, least) => {
  const copies = installed.filter(([path]) => path.endsWith(`node_modules/${name}`))
  expect(copies.length).toBeGreaterThan(0)
  for (const [path, { version = '' }] of copies) expect(isAtLeast(version, least), `${path} ${version}`).toBe(true)
})

test('no package wants to run anything when it is installed: `npm ci --ignore-scripts` is enough', () => {
  expect(installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([])
})

test('every package is held to the bytes that were looked at', () => {
  expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([])
})
