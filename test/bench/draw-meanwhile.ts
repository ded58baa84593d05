import { Child } from './child.ts'
import type { AskedDraw, DrawnMeanwhile, Sending } from './draw-crowd.ts'
import type { Served } from './product-server.ts'
import { figure, quantile, type Figure } from './row.ts'

const PEOPLE = 2000
/** A device may not send much: they take turns. */
const DRIVERS = 121
const ROUNDS = 6
const PER_SECOND = 250
const QUIET_MS = 1500
const ASKED: AskedDraw = { size: 5, zones: 'apart', mix: [], from: 'list', rounds: 20 }
const MUST = 3

/** Others do not wait for a draw: what their commands take while it is worked out, by what they take otherwise. */
export async function meanwhileFigures(): Promise<Figure[]> {
  const product = new Child('./product-server.ts', String(PEOPLE), String(DRIVERS))
  const crowd = new Child('./draw-crowd.ts')
  try {
    await crowd.ask('open', await product.ask<Served>('start'))
    const rest = () => crowd.ask<number[]>('send', { perSecond: PER_SECOND, forMs: QUIET_MS } satisfies Sending)
    const draw = () => crowd.ask<DrawnMeanwhile>('sendWhileDrawn', { ...ASKED, perSecond: PER_SECOND })
    await rest()
    await draw()
    const quiet: number[] = []
    const draws: DrawnMeanwhile[] = []
    for (let round = 0; round < ROUNDS; round++) {
      quiet.push(...(await rest()))
      draws.push(await draw())
    }
    const meanwhile = draws.flatMap(({ tookMs }) => tookMs)
    const [otherwiseMs, meanwhileMs] = [quantile(quiet, 0.99), quantile(meanwhile, 0.99)]
    const of = (measure: (draw: DrawnMeanwhile) => number) => draws.map(measure)
    return [
      figure(
        `${PEOPLE} people, 20 rounds: drawn in the worker`,
        'ms',
        of(({ drawMs }) => drawMs),
      ),
      { what: '  p99 of commands, nothing drawn', unit: 'ms', value: otherwiseMs },
      {
        what: '  p99 of commands meanwhile',
        unit: 'ms',
        value: meanwhileMs,
        beside: `of ${meanwhile.length} commands`,
      },
      { what: '  meanwhile ÷ otherwise', unit: '×', value: meanwhileMs / otherwiseMs, must: MUST },
      figure(
        '  the command that asks for it',
        'ms',
        of(({ askMs }) => askMs),
      ),
      figure(
        '  the longest wait, when the result is kept',
        'ms',
        of(({ longestMs }) => longestMs),
      ),
    ]
  } finally {
    for (const child of [crowd, product]) child.end()
  }
}
