import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

/** A process with the server's own logger that fails as said. */
function fail(how: string) {
  const program = `
    const { pino } = await import('pino')
    const { createLogger } = await import('./server/operations/logger.ts')
    const { endOnFailure } = await import('./server/operations/last-words.ts')
    endOnFailure(createLogger('info', pino.destination(2)))
    setInterval(() => {}, 1000)
    ${how}`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
  return { status, lines: stderr.trim().split('\n') }
}

test.each([
  ['an error that nobody caught', 'setImmediate(() => { JSON.parse("Amina Diallo") })'],
  ['a promise that nobody waits for', 'void Promise.reject(new SyntaxError("Amina Diallo"))'],
])('%s ends the process with 1 and one line without what was in it', (_, how) => {
  const { status, lines } = fail(how)
  expect(status).toBe(1)
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0]!)).toMatchObject({ level: 60, err: { type: 'SyntaxError' } })
  expect(lines[0]).not.toContain('Amina')
})
