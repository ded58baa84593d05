import type { CommandId, MeetingId } from '../../shared/lib/ids.ts'
import type { Audience } from '../../shared/lib/roles.ts'
import { isCalm } from '../../shared/meeting/calm.ts'
import type { Command, Event, MeetingState } from '../../shared/meeting/meeting.ts'
import type { CommandAnswer } from '../../shared/protocol/down.ts'
import type { CommandMessage } from '../../shared/protocol/up.ts'
import type { Scheduler } from '../clock.ts'
import { nameOf, type EventLog } from '../log/event-log.ts'
import { Answers } from './answers.ts'
import { Batch, type Handed } from './batch.ts'
import { CommandQueue } from './command-queue.ts'
import { Departures } from './departures.ts'
import type { History } from './history.ts'
import type { AudienceFeed, Companion, MeetingOutlet, Sender, ServedMeeting } from './served-meeting.ts'
import { Showing } from './showing.ts'

/** After a failure of the store: how long until it is asked again what it holds. */
const ASK_AGAIN_MS = 1000

/** What live meetings are made of. */
export interface LiveParts {
  readonly log: EventLog
  readonly scheduler: Scheduler
  /** A fresh id that begins with the prefix. */
  readonly newId: <Id extends string>(prefix: string) => Id
  /** Runs something when all that is ready in this turn of the loop has been handed in: `setImmediate`. */
  readonly endOfTurn: (run: () => void) => void
  /** Is told of what went wrong inside and was contained. */
  readonly report: (problem: string, error: unknown) => void
  /** Is told of every state that this node's own records led to, and of the one before; must neither throw nor wait. */
  readonly wrote?: (meeting: LiveMeeting, before: MeetingState, after: MeetingState) => void
}

/** What a meeting held that its log holds no more. */
export interface HeldBefore {
  readonly epoch: string
  readonly version: number
  /** Instant of its last record, where that is known. */
  readonly untilMs?: number
}

/** Is told that a meeting can go on no more: its log goes on with another history, or went back behind what was held. */
export type Superseded = (meeting: LiveMeeting, lost: HeldBefore | undefined) => void

interface Waiting extends Handed {
  readonly answer: (answer: CommandAnswer) => void
}

interface AwaitingNews {
  readonly shownVersion: number
  readonly told: (isCaughtUp: boolean) => void
}

/** A meeting that is served: decides, keeps, shows, answers, in this order. */
export class LiveMeeting implements ServedMeeting {
  readonly meetingId: MeetingId
  readonly #parts: LiveParts
  readonly #history: History
  readonly #outlet: MeetingOutlet
  readonly #showing: Showing
  readonly #queue: CommandQueue<Waiting>
  readonly #departures: Departures
  readonly #companions = new Set<Companion>()
  readonly #answers = new Answers()
  readonly #superseded: Superseded
  readonly #unwatch: () => void
  /** Others may have written, or the log failed since it was last read: it may hold more than this meeting knows. */
  #isInDoubt = false
  #isKeeping = true
  #awaitingNews: AwaitingNews[] = []
  #stopAsking: (() => void) | undefined
  #isClosed = false
  /** Another is to serve this meeting: nothing is written here any more, not even what was handed in. */
  #isGivenUp = false

  constructor(history: History, outlet: MeetingOutlet, parts: LiveParts, superseded: Superseded) {
    this.meetingId = history.meetingId
    this.#history = history
    this.#outlet = outlet
    this.#parts = parts
    this.#superseded = superseded
    this.#showing = new Showing(history, outlet)
    this.#departures = new Departures({ scheduler: parts.scheduler, isCalm, show: (events) => this.#show(events) })
    this.#queue = new CommandQueue((waiting) => this.#carryOut(waiting), parts.endOfTurn)
    this.#unwatch = parts.log.watch(this.meetingId, () => this.#lookAgain())
  }

  get epoch(): string {
    return this.#history.head.epoch
  }

  get version(): number {
    return this.#history.head.version
  }

  get state(): MeetingState {
    return this.#history.state
  }

  get isOver(): boolean {
    return this.#isClosed
  }

  get isKeeping(): boolean {
    return this.#isKeeping
  }

  /** Instant of the last record; 0 where there is none. */
  get lastRecordAtMs(): number {
    return this.#history.lastAtMs
  }

  feed(audience: Audience): AudienceFeed {
    return this.#showing.feed(audience)
  }

  submit(sender: Sender, command: CommandMessage): Promise<CommandAnswer> {
    const key = { sender: sender === 'system' ? sender : sender.deviceId, commandId: command.commandId }
    const known = this.#answers.of(key)
    if (known) return known
    if (this.#isClosed) return Promise.resolve({ outcome: 'unknown' })
    const { answered, answer } = this.#answers.begin(key)
    this.#queue.push({ key, sender, command, answer })
    return answered
  }

  submitAsSystem(command: Command, commandId: string): Promise<CommandAnswer> {
    const madeAtMs = this.#parts.scheduler.nowMs()
    return this.submit('system', { ...command, commandId: commandId as CommandId, madeAtMs })
  }

  caughtUp(shownVersion = 0): Promise<boolean> {
    if (this.#isClosed) return Promise.resolve(false)
    return new Promise((told) => {
      this.#awaitingNews.push({ shownVersion, told })
      this.#lookAgain()
    })
  }

  missing(version: number): void {
    if (!this.#isClosed) this.#giveUp({ epoch: this.epoch, version })
  }

  async drained(): Promise<void> {
    await this.#queue.drained()
    this.#departures.leave()
  }

  /** From now on somebody goes along who is not asked: told of the state at once, and after every change. */
  accompany(companion: Companion): void {
    this.#companions.add(companion)
    this.#tell(companion)
  }

  /** Nothing happens by itself any more, what was handed in is answered, and what comes later is asked elsewhere. */
  async close(): Promise<void> {
    this.#isClosed = true
    this.#unwatch()
    for (const companion of this.#companions) companion.stop()
    this.#companions.clear()
    await this.drained()
    this.#stopAsking?.()
  }

  async #carryOut(waiting: readonly Waiting[]): Promise<void> {
    const awaitingNews = this.#awaitingNews.splice(0)
    const isCertain = await this.#isCarriedOut(waiting)
    // Else every question would cut short the time for which calm changes gather.
    const isShownElsewhere = ({ shownVersion }: AwaitingNews) =>
      shownVersion > this.#showing.version && shownVersion <= this.version
    if (awaitingNews.some(isShownElsewhere)) this.#departures.leave()
    for (const { told } of awaitingNews) told(isCertain)
  }

  /** False where it is not known what the log holds; what stays open then is answered `unknown`. */
  async #isCarriedOut(waiting: readonly Waiting[]): Promise<boolean> {
    let open = waiting
    try {
      if (this.#isInDoubt) await this.#catchUp()
      while (open.length > 0 && !this.#isGivenUp) open = await this.#attempt(open)
      this.#keeps(true)
    } catch (error) {
      if (this.#isKeeping) this.#parts.report('The log could not be written or read.', error)
      this.#isInDoubt = true
      this.#keeps(false)
      this.#askAgainLater()
    }
    for (const { answer } of open) answer({ outcome: 'unknown' })
    return this.#isKeeping && !this.#isGivenUp
  }

  #lookAgain(): void {
    this.#isInDoubt = true
    this.#queue.nudge()
  }

  #keeps(isKeeping: boolean): void {
    if (isKeeping === this.#isKeeping) return
    this.#isKeeping = isKeeping
    this.#outlet.keeping(isKeeping)
  }

  /** From now on this meeting is another's to serve, who loads it anew. */
  #giveUp(lost: HeldBefore | undefined): void {
    this.#isClosed = this.#isGivenUp = true
    this.#superseded(this, lost)
  }

  /** What was written without an answer must show, even if nobody hands in anything more. */
  #askAgainLater(): void {
    this.#stopAsking?.()
    this.#stopAsking = this.#parts.scheduler.after(ASK_AGAIN_MS, () => this.#queue.nudge())
  }

  /** Decides and appends; returns the commands that must be decided again on what the log holds now. */
  async #attempt(waiting: readonly Waiting[]): Promise<readonly Waiting[]> {
    const { batch, decided } = this.#decide(waiting)
    if (decided.length === 0) return []
    // A record says what it follows on; the log takes what has none at any history that has come to this version.
    if (batch.events.length === 0 && (await this.#hasMoved())) return decided
    const appended = await this.#parts.log.append(this.meetingId, this.version, batch.entries)
    if (appended.result === 'appended') {
      this.#take(batch, decided)
      return []
    }
    if (appended.result === 'conflict') {
      if (!(await this.#hasMoved())) throw new Error('The log reports another version and holds nothing new.')
      return decided
    }
    const known = new Map(appended.outcomes.map(({ key, outcome }) => [nameOf(key), outcome]))
    await this.#catchUp()
    return decided.filter(({ key, answer }) => {
      const outcome = known.get(nameOf(key))
      if (outcome) this.#departures.add([], () => answer(outcome))
      return !outcome
    })
  }

  /** What is durable holds: it shows, and everybody is answered. */
  #take(batch: Batch, decided: readonly Waiting[]): void {
    const before = this.state
    this.#history.take(batch)
    const outcomes = batch.entries.map(({ outcome }) => outcome)
    const answer = (kind: CommandAnswer['outcome']) =>
      decided.forEach((handed, at) => outcomes[at]!.outcome === kind && handed.answer(outcomes[at]!))
    this.#moved(batch.events, () => answer('accepted'))
    answer('rejected')
    if (this.state !== before) this.#parts.wrote?.(this, before, this.state)
  }

  /** A command that breaks the core stays without an outcome; the others go on without it. */
  #decide(waiting: readonly Waiting[]): { readonly batch: Batch; readonly decided: readonly Waiting[] } {
    const { head, state, texts, lastAtMs } = this.#history
    const { scheduler, newId, report } = this.#parts
    const batch = new Batch({ head, state, texts, lastAtMs, clockMs: scheduler.nowMs(), newId })
    const decided = waiting.filter((handed) => {
      try {
        batch.add(handed)
        return true
      } catch (error) {
        report(`A ${handed.command.type} broke the core.`, error)
        handed.answer({ outcome: 'unknown' })
        return false
      }
    })
    return { batch, decided }
  }

  /** Whether the log holds something else than what was decided on: then it is decided again, here or by whoever serves it next. */
  async #hasMoved(): Promise<boolean> {
    const { version } = this
    await this.#catchUp()
    return this.version !== version || this.#isGivenUp
  }

  async #catchUp(): Promise<void> {
    if (this.#isGivenUp) return
    const before = this.version
    // A log that refuses to write may be readable all the while.
    if (!this.#isKeeping) await this.#parts.log.check()
    this.#isInDoubt = false
    const found = await this.#history.catchUp()
    if (found.history === 'other') this.#giveUp(undefined)
    else if (found.history === 'lost')
      this.#giveUp({ epoch: this.epoch, version: before, untilMs: this.lastRecordAtMs })
    else if (this.version > before) this.#moved(found.events)
  }

  /** The state is another one now; `answer` leaves after it shows. */
  #moved(events: readonly Event[], answer?: () => void): void {
    this.#departures.add(events, answer)
    if (events.length > 0) for (const companion of this.#companions) this.#tell(companion)
  }

  #tell(companion: Companion): void {
    try {
      companion.follow(this.state)
    } catch (error) {
      this.#parts.report('What follows from a version could not be found out.', error)
    }
  }

  #show(events: readonly Event[]): void {
    try {
      this.#showing.show(events)
    } catch (error) {
      this.#parts.report('A version could not be shown.', error)
    }
  }
}
