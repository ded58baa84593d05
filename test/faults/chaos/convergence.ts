import { isDeepStrictEqual } from 'node:util'
import type { Device, Stand } from './device.ts'

/** Everybody sees the same within this time after everything stands again. */
const CONVERGED_WITHIN_MS = 2_000
/** The lease of a node that is gone, and the time to tell. */
const PRESENCE_WITHIN_MS = 8_000 + 2_000
/** So long is waited at all before it counts as never. */
const PATIENCE_MS = 30_000
const LOOK_EVERY_MS = 20
/** Whoever looks at a device without a connection taps it. */
const WAKE_EVERY_MS = 200

interface ConvergenceParts {
  readonly devices: readonly Device[]
  /** Where the log stands. */
  readonly head: () => Promise<Stand | undefined>
  /** How many times as long everything may take: on a machine that is busy with something else. */
  readonly slack: number
}

/** From the moment at which everything stands again until every device sees what the log says. */
export class Convergence {
  readonly problems: string[] = []
  readonly #withinMs: number
  readonly #presenceWithinMs: number
  readonly #devices: readonly Device[]
  readonly #head: () => Promise<Stand | undefined>
  readonly #healedMs = performance.now()
  readonly #arrivedMs = new Map<Device, number>()
  /** Who was not there in time, and how they stood then. */
  readonly #late = new Map<Device, string>()
  #presenceMs: number | undefined

  /** To be made at the moment of healing. */
  constructor({ devices, head, slack }: ConvergenceParts) {
    this.#devices = devices
    this.#head = head
    this.#withinMs = CONVERGED_WITHIN_MS * slack
    this.#presenceWithinMs = PRESENCE_WITHIN_MS * slack
  }

  /** When each device saw what the log said then, counted from healing, in order. */
  get times(): readonly number[] {
    return [...this.#arrivedMs.values()].toSorted((a, b) => a - b)
  }

  /** When those who run the meeting were told the truth about who is connected. */
  get presenceMs(): number | undefined {
    return this.#presenceMs
  }

  /** Resolves when all devices stand where the log does and nothing waits for an answer, or when that is taking too long. */
  async reached(): Promise<void> {
    // The network is back, or its owner looks: a device finds out at once whether its connection still lives.
    for (const device of this.#devices) device.wake()
    await this.settled()
    const lastMs = this.times.at(-1) ?? 0
    if (lastMs > this.#withinMs)
      this.problems.push(`not all saw the same before ${Math.round(lastMs)} ms: ${[...this.#late.values()].join('; ')}`)
  }

  /** The same, without looking at the time: what the server does by itself may move the log once more. */
  async settled(): Promise<void> {
    const isSettled = await this.#wait(async () => {
      const head = await this.#head()
      const there = this.#devices.filter((device) => isAt(device, head))
      for (const device of there) if (!this.#arrivedMs.has(device)) this.#arrivedMs.set(device, this.#sinceHealing())
      if (this.#sinceHealing() > this.#withinMs) this.#noteLate()
      return there.length === this.#devices.length
    })
    if (isSettled) return
    const head = await this.#head()
    for (const device of this.#devices)
      if (!isAt(device, head)) this.problems.push(`${describe(device)}, and the log at ${head?.version}`)
  }

  /** Resolves when those who run the meeting are told who is connected, each once, and how many screens. */
  async presenceIsTrue(): Promise<void> {
    const podium = this.#devices.filter(({ audience }) => audience === 'podium')
    const people = this.#devices.flatMap(({ state }) => state.me?.people.personId ?? [])
    const screens = this.#devices.length - people.length
    const expected = { connected: people.length, screens, who: people.toSorted() }
    const isTrue = await this.#wait(() =>
      Promise.resolve(
        podium.every(({ state: { presence } }) =>
          isDeepStrictEqual(presence && { ...presence, who: presence.who?.toSorted() }, expected),
        ),
      ),
    )
    const tookMs = this.#sinceHealing()
    if (isTrue) this.#presenceMs = tookMs
    if (!isTrue || tookMs > this.#presenceWithinMs)
      this.problems.push(
        `after ${Math.round(tookMs)} ms the podium is told of ${podium[0]?.state.presence?.connected} people and ${podium[0]?.state.presence?.screens} screens; there are ${people.length} and ${screens}`,
      )
  }

  #noteLate(): void {
    for (const device of this.#devices)
      if (!this.#arrivedMs.has(device) && !this.#late.has(device)) this.#late.set(device, describe(device))
  }

  async #wait(isSo: () => Promise<boolean>): Promise<boolean> {
    const endMs = performance.now() + PATIENCE_MS
    for (let wokenMs = 0; performance.now() < endMs;) {
      if (await isSo()) return true
      if (performance.now() - wokenMs > WAKE_EVERY_MS) {
        wokenMs = performance.now()
        for (const device of this.#devices) if (isAsleep(device)) device.wake()
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    }
    return false
  }

  #sinceHealing(): number {
    return performance.now() - this.#healedMs
  }
}

const isAsleep = ({ state: { connection } }: Device): boolean => ['waiting', 'offline'].includes(connection.state)

const isAt = ({ epoch, isLive, state }: Device, head: Stand | undefined): boolean =>
  isLive && epoch === head?.epoch && state.version === head.version && state.pending.length === 0

const describe = ({ name, epoch, state }: Device): string =>
  `${name} is ${JSON.stringify(state.connection)} at ${epoch}/${state.version} with ${state.pending.length} commands waiting`
