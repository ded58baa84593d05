import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
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
