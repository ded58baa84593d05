import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { configSchema, readConfig } from '../../server/config.ts'

test('every setting is explained in .env.example, with its default, and nothing else is', async () => {
  const example = await readFile(new URL('../../.env.example', import.meta.url), 'utf8')
  const given = Object.fromEntries(
    example.split('\n').flatMap((line) => (/^[A-Z_]+=/.test(line) ? [line.split('=')] : [])),
  )
  expect(Object.keys(given).sort()).toEqual(Object.keys(configSchema.shape).sort())
  expect(readConfig(given)).toEqual(readConfig({}))
})

test('wrong settings are refused together, each by its name', () => {
  const wrong = { PORT: '99999', PUBLIC_URL: 'ftp://x', ADMIN_TOKEN: 'short', BEHIND_TLS: 'perhaps' }
  expect(() => readConfig(wrong)).toThrow(/PORT[^]*PUBLIC_URL[^]*ADMIN_TOKEN[^]*BEHIND_TLS/)
})

test('a public address loses its last slash', () => {
  expect(readConfig({ PUBLIC_URL: 'https://floor.example.org/' }).PUBLIC_URL).toBe('https://floor.example.org')
})

test('a secret may stand in a file; where there is none, and where both are set, nothing starts', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rostrum-config-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'url')
  await writeFile(file, 'rediss://:pass@redis.local:6380/2\n')
  expect(readConfig({ REDIS_URL_FILE: file }).REDIS_URL).toBe('rediss://:pass@redis.local:6380/2')
  expect(() => readConfig({ SERVER_KEY_FILE: join(folder, 'none') })).toThrow(
    'SERVER_KEY_FILE: there is nothing to read',
  )
  expect(() => readConfig({ REDIS_URL: 'redis://a', REDIS_URL_FILE: file })).toThrow('REDIS_URL is set as well')
})

test.each([
  ['ADMIN_TOKEN', 'change-me-change-me-change-me'],
  ['ADMIN_TOKEN', 'your-very-own-administrator-token'],
  ['ADMIN_TOKEN', '121212121212121212121212'],
  ['SERVER_KEY', 'A'.repeat(43)],
  ['SERVER_KEY', `example${'abcdefghijkl0123456789'.repeat(2)}`],
])('the secret of an example is refused: %s=%s', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(`${name}`)
  expect(() => readConfig({ [name]: value })).toThrow('is a placeholder')
})

test('the server’s key has 32 bytes; a second one is the former; a third is one too many', () => {
  const [a, b] = [randomBytes(32), randomBytes(32)]
  expect(readConfig({ SERVER_KEY: a.toString('base64url') }).SERVER_KEY).toEqual([a])
  expect(readConfig({ SERVER_KEY: `${a.toString('base64')}, ${b.toString('base64url')}` }).SERVER_KEY).toEqual([a, b])
  expect(() => readConfig({ SERVER_KEY: a.subarray(0, 24).toString('base64url') })).toThrow('needs 32 random bytes')
  expect(() => readConfig({ SERVER_KEY: [a, b, a].map((key) => key.toString('base64')).join(',') })).toThrow('two keys')
})
