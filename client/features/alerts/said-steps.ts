/** A step of somebody's way to the floor. `far` is a place behind the third; the last two warn the speaker of the end. */
export interface Step {
  readonly name: 'far' | 'third' | 'second' | 'next' | 'called' | 'speaking' | 'warning30' | 'warning10'
  readonly entryId: string
}

/** A step that is said. */
export type SaidStep = Exclude<Step['name'], 'far' | 'speaking'>

const NEAR: ReadonlySet<Step['name']> = new Set(['second', 'third'])

/** Which steps were said on this page: each is said when it comes, and none that was there before the page. */
export class SaidSteps {
  readonly #known = new Set<string>()
  #last: Step | undefined
  #isFirst = true

  /** The step that is to be said now; undefined where nothing is. */
  take(step: Step | undefined): SaidStep | undefined {
    const [last, isFirst] = [this.#last, this.#isFirst]
    this.#last = step
    this.#isFirst = false
    if (!step) return undefined
    const isQuiet = this.#isKnownNear(step) || isFirst || (last?.entryId === step.entryId && last.name === step.name)
    return isQuiet ? undefined : saidOf(step, last)
  }

  /** Whether a near place goes unsaid: somebody has just asked with the page in hand, or was told of one before. */
  #isKnownNear({ name, entryId }: Step): boolean {
    const isKnown = this.#known.has(entryId)
    const wasNear = this.#known.has(`near ${entryId}`)
    this.#known.add(entryId)
    if (name !== 'far') this.#known.add(`near ${entryId}`)
    return NEAR.has(name) && (!isKnown || wasNear)
  }
}

const OF_A_TURN: ReadonlySet<Step['name'] | undefined> = new Set([
  'called',
  'speaking',
  'warning30',
  'warning10',
] as const)

/** Who is heard in the same moment was called all the same. */
function saidOf({ name, entryId }: Step, last: Step | undefined): SaidStep | undefined {
  if (name === 'far') return undefined
  if (name !== 'speaking') return name
  return last?.entryId === entryId && OF_A_TURN.has(last.name) ? undefined : 'called'
}
