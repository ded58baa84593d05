import type { Actor, DecideContext, TextBody } from '../../shared/lib/feature.ts'
import type { TextId } from '../../shared/lib/ids.ts'
import { accessOf } from '../../shared/meeting/access.ts'
import { commandSpecOf, type Event, type MeetingState, type Rejection } from '../../shared/meeting/meeting.ts'
import type { LogRecord, Texts } from '../../shared/meeting/record.ts'
import { step } from '../../shared/meeting/step.ts'
import type { CommandMessage } from '../../shared/protocol/up.ts'
import { seal } from '../log/chain.ts'
import type { CommandKey, Entry, Head } from '../log/event-log.ts'
import { textsToErase } from './erasure.ts'
import type { Sender } from './served-meeting.ts'

/** A command that may not come late is refused when it is older than this: nobody presses "next" for a hall of a minute ago. */
export const LATE_AFTER_MS = 15_000

const SYSTEM: Actor = { kind: 'system' }

/** A command and who handed it in. */
export interface Handed {
  readonly key: CommandKey
  readonly sender: Sender
  readonly command: CommandMessage
}

/** Where a batch begins, and what decide may know. */
export interface BatchStart {
  readonly head: Head
  readonly state: MeetingState
  readonly texts: Texts
  /** Instant of the last record: none that follows is of an earlier one. */
  readonly lastAtMs: number
  /** What the clock shows; it may have been set back to before the last record. */
  readonly clockMs: number
  readonly newId: <Id extends string>(prefix: string) => Id
}

/**
 * Commands that are decided one after the other, each on what those before it led to, and will be appended as one.
 * Nothing of it holds before that.
 */
export class Batch {
  readonly entries: Entry[] = []
  readonly events: Event[] = []
  readonly #start: BatchStart
  readonly #nowMs: number
  /** Texts kept so far, those of refused commands too: no event of a record names them. */
  readonly #fresh = new Map<TextId, TextBody>()
  #head: Head
  #state: MeetingState

  constructor(start: BatchStart) {
    this.#start = start
    this.#nowMs = Math.max(start.clockMs, start.lastAtMs)
    this.#head = start.head
    this.#state = start.state
  }

  get head(): Head {
    return this.#head
  }

  get state(): MeetingState {
    return this.#state
  }

  /** Decides one more; where a rule of the core breaks it throws, and the batch is as if that command had never been. */
  add({ key, sender, command }: Handed): void {
    const actor = sender === 'system' ? SYSTEM : accessOf(this.#state, sender.deviceId, this.#nowMs)?.actor
    if (!actor) this.#refuse(key, { code: 'access/not_allowed' })
    else if (actor.kind === 'person' && this.#isTooLate(command)) this.#refuse(key, { code: 'access/too_late' })
    else this.#decide(key, actor, command)
  }

  /** Nobody presses for the server: what it does by itself is still right after a store that kept it waiting. */
  #isTooLate({ type, madeAtMs }: CommandMessage): boolean {
    return commandSpecOf(type)?.late === 'never' && madeAtMs < this.#start.clockMs - LATE_AFTER_MS
  }

  #decide(key: CommandKey, actor: Actor, command: CommandMessage): void {
    const texts: { id: TextId; body: TextBody }[] = []
    const read = (id: TextId) => this.#fresh.get(id) ?? this.#start.texts.get(id)
    const taken = step(this.#state, command, this.#context(actor, command, texts), read)
    if (taken.outcome === 'rejected') this.#refuse(key, taken.rejection)
    else if (taken.events.length === 0) this.#accept({ key, texts: [], erasedTexts: [] })
    else {
      const record = this.#record(actor, command, taken.events)
      this.#state = taken.state
      this.#head = { epoch: record.epoch, version: record.version, hash: seal(record).hash }
      this.#accept({ key, record, texts, erasedTexts: textsToErase(taken.events) })
      this.events.push(...taken.events)
    }
  }

  #context(actor: Actor, command: CommandMessage, texts: { id: TextId; body: TextBody }[]): DecideContext {
    const { newId } = this.#start
    return {
      actor,
      commandId: command.commandId,
      nowMs: this.#nowMs,
      madeAtMs: Math.min(command.madeAtMs, this.#nowMs),
      newId,
      keepText: (body) => {
        const id = newId<TextId>('t')
        texts.push({ id, body })
        this.#fresh.set(id, body)
        return id
      },
    }
  }

  #record(actor: Actor, { commandId }: CommandMessage, events: readonly Event[]): LogRecord {
    const { epoch, version, hash } = this.#head
    return { version: version + 1, epoch, atMs: this.#nowMs, actor, commandId, prevHash: hash, events }
  }

  #refuse(key: CommandKey, rejection: Rejection): void {
    this.entries.push({ key, outcome: { outcome: 'rejected', ...rejection }, texts: [], erasedTexts: [] })
  }

  /** A wish that is already true has no record: it holds at the version it was decided on. */
  #accept(entry: Omit<Entry, 'outcome'>): void {
    this.entries.push({ ...entry, outcome: { outcome: 'accepted', version: this.#head.version } })
  }
}
