import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { expect, test } from '@playwright/test'
import { drawTables, type DrawInput } from '../../shared/features/groups/draw/draw.ts'
import { delegatesOf, membersOf, SEED } from '../support/draw-input.ts'

const ORIGIN = 'http://draw.test'
const DRAW = '/shared/features/groups/draw/draw.ts'
const ROOT = new URL('../../', import.meta.url)

/** Two rounds of a hybrid meeting, so that both lot and search have something to do. */
function secondRound(seed: string): DrawInput {
  const people = delegatesOf(253).map((person, at) => ({ ...person, zone: at % 3 === 0 ? 'remote' : 'room' }))
  const first: DrawInput = { seed: `${seed}00`, people, size: 9, mix: ['group'], earlier: [] }
  return { seed, people, size: 5, mix: ['group', 'region'], earlier: membersOf(drawTables(first).tables) }
}

test('[GR40] tables are drawn again in a browser → they are those of the server', async ({ page }) => {
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: '<title>Draw</title>' })
    const source = readFileSync(new URL(`.${pathname}`, ROOT), 'utf8')
    return route.fulfill({ contentType: 'text/javascript', body: stripTypeScriptTypes(source) })
  })
  await page.goto(ORIGIN)
  for (const seed of [SEED, 'a5'.repeat(32)]) {
    const input = secondRound(seed)
    const inBrowser = await page.evaluate(
      async ([path, given]) => {
        const draw = (await import(path)) as { drawTables: (input: DrawInput) => unknown }
        return draw.drawTables(given)
      },
      [DRAW, input] as const,
    )
    expect(inBrowser).toEqual(drawTables(input))
  }
})
