import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { expect, test, type Page } from '@playwright/test'
import { drawTables, type Draw, type DrawInput } from '../../shared/features/groups/draw/draw.ts'
import { hybridDelegates } from '../support/draw-hybrid.ts'
import { delegatesOf, membersOf, peopleOf, SEED } from '../support/draw-input.ts'

const ORIGIN = 'http://draw.test'
const DRAW = '/shared/features/groups/draw/draw.ts'
const ROOT = new URL('../../', import.meta.url)
const WITHIN_MS = 1000

const asked = (input: Partial<DrawInput>): DrawInput => ({
  seed: SEED,
  people: [],
  size: 5,
  mix: [],
  earlier: [],
  ...input,
})

/** Two rounds of a hybrid meeting, so that both lot and search have something to do. */
function secondRound(): DrawInput {
  const people = delegatesOf(253).map((person, at) => ({ ...person, zone: at % 3 === 0 ? 'remote' : 'room' }))
  const first = drawTables(asked({ people, size: 9, mix: ['group'] }))
  return asked({ seed: 'a5'.repeat(32), people, mix: ['group', 'region'], earlier: membersOf(first.tables) })
}

/** What is left of a plan of three rounds when some have gone and others come. */
function replanned(): DrawInput {
  const everybody = delegatesOf(110)
  const first = drawTables(asked({ people: everybody.slice(0, 100), mix: ['region'], rounds: 3 }))
  return asked({
    people: everybody.slice(10),
    mix: ['region'],
    rounds: 2,
    earlier: membersOf(first.tables),
    plan: first.later,
  })
}

const languages = ['ar', 'en', 'en', 'fr', undefined]
const RICH: Readonly<Record<string, () => DrawInput>> = {
  'a second round of a hybrid meeting': secondRound,
  'rounds of a finite field, with a mixture to keep': () =>
    asked({ people: delegatesOf(35), rounds: 7, mix: ['group'] }),
  'stored rounds, and two more': () => asked({ people: peopleOf(32), size: 4, rounds: 12 }),
  'two rounds, four attributes, organisations apart': () =>
    asked({ ...hybridDelegates(), rounds: 2, mix: ['group', 'region', 'gender', 'age'] }),
  'languages, hosts, nobody alone, some together, a number of tables': () => {
    const people = delegatesOf(120).map((one, at) => ({ ...one, language: languages[at % languages.length] }))
    const ids = people.map(({ id }) => id)
    return asked({
      people,
      count: 21,
      rounds: 2,
      mix: ['region'],
      notAlone: ['group'],
      hosts: ids.slice(0, 24),
      together: [ids.slice(30, 33), ids.slice(40, 42)],
      apart: [ids.slice(50, 60), ids.slice(30, 31).concat(ids.slice(70, 74))],
    })
  },
  'rounds planned before, with others': replanned,
}

async function openPage(page: Page): Promise<void> {
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: '<title>Draw</title>' })
    const source = readFileSync(new URL(`.${pathname}`, ROOT), 'utf8')
    return route.fulfill({ contentType: 'text/javascript', body: stripTypeScriptTypes(source) })
  })
  await page.goto(ORIGIN)
}

/** The tables as the browser draws them, and how long it takes; `json` is what they are byte by byte. */
const drawnIn = (page: Page, input: DrawInput): Promise<{ readonly json: string; readonly tookMs: number }> =>
  page.evaluate(
    async ([path, given]) => {
      const module = (await import(path)) as { drawTables: (input: DrawInput) => Draw }
      const began = performance.now()
      const drawn = module.drawTables(given)
      return { json: JSON.stringify(drawn), tookMs: performance.now() - began }
    },
    [DRAW, input] as const,
  )

for (const [what, input] of Object.entries(RICH)) {
  test(`[GR40] ${what}: drawn again in a browser → byte for byte those of the server`, async ({ page }) => {
    await openPage(page)
    const given = input()
    expect((await drawnIn(page, given)).json).toBe(JSON.stringify(drawTables(given)))
  })
}

test('[GR40] six rounds of 250 people are drawn again in a browser → in less than a second', async ({ page }) => {
  await openPage(page)
  const given = asked({ people: delegatesOf(250), rounds: 6, mix: ['group', 'region'] })
  const { json, tookMs } = await drawnIn(page, given)
  expect(json).toBe(JSON.stringify(drawTables(given)))
  expect(tookMs).toBeLessThan(WITHIN_MS)
})
