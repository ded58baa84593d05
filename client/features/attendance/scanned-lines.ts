const BEGINS = /^BEGIN:V/i
const ENDS = /^END:V/i
const MOST_LINES = 60
/** A scanner that types is done with a line long before; whoever types by hand has begun something else. */
const LINE_MS = 1_000

/** Puts the lines of one badge together: a visiting card has many, and a scanner that types ends each of them by Enter. */
export class ScannedLines {
  #lines: string[] = []
  #lastAtMs = 0

  /** The whole of what was scanned once its last line is there; undefined while more of it is to come. */
  take(line: string, atMs: number): string | undefined {
    const isMore = this.#lines.length > 0 && atMs - this.#lastAtMs < LINE_MS && this.#lines.length < MOST_LINES
    this.#lines = isMore ? [...this.#lines, line] : [line]
    this.#lastAtMs = atMs
    if (BEGINS.test(this.#lines[0] ?? '') && !ENDS.test(line)) return undefined
    const whole = this.#lines.join('\n')
    this.#lines = []
    return whole
  }
}
