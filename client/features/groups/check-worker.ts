import { loadBeaconCurve } from './beacon-signature.ts'
import { checkDraws, type CheckedDraw, type OwnLine } from './check-draws.ts'

/** What the page hands over: a file and the reader's own line; `number` comes back with the answer. */
export interface CheckOrder {
  readonly number: number
  readonly text: string
  readonly own: OwnLine | undefined
}

/** What it gets back; no draws where the text is no file of them. */
export interface CheckAnswer {
  readonly number: number
  readonly draws: readonly CheckedDraw[] | undefined
  /** The check did not run to its end. */
  readonly isBroken?: true
}

addEventListener('message', ({ data: { number, text, own } }: MessageEvent<CheckOrder>) => {
  const answer = (answered: Omit<CheckAnswer, 'number'>) => postMessage({ number, ...answered } satisfies CheckAnswer)
  checkDraws(text, own).then(
    (draws) => answer({ draws }),
    () => answer({ draws: undefined, isBroken: true }),
  )
})

// While there is a connection: a check may come when there is none any more.
void loadBeaconCurve().catch(() => undefined)
