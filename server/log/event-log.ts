import type { TextBody } from '../../shared/lib/feature.ts'
import type { CommandId, MeetingId, TextId } from '../../shared/lib/ids.ts'
import type { LogRecord, Outcome } from '../../shared/meeting/record.ts'
import type { Durability } from '../../shared/protocol/down.ts'

/** Under which name an outcome is kept: who sent the command, and the id they gave it. */
export interface CommandKey {
  /** `system`, or the id of the sender's device. */
  readonly sender: string
  readonly commandId: CommandId
}

/** A key as one word; ids hold no slash, so the two parts cannot run into each other. */
export const nameOf = ({ sender, commandId }: CommandKey): string => `${sender}/${commandId}`

/** One decided command: its outcome, and, where it was accepted with events, its record and the texts it keeps or erases. */
export interface Entry {
  readonly key: CommandKey
  readonly outcome: Outcome
  readonly record?: LogRecord
  readonly texts: readonly { readonly id: TextId; readonly body: TextBody }[]
  readonly erasedTexts: readonly TextId[]
}

/** What became of an append. */
export type Appended =
  | { readonly result: 'appended' }
  /** The log is at another version than expected; nothing was written. */
  | { readonly result: 'conflict'; readonly headVersion: number }
  /** Some of these commands had their outcome already; nothing was written. */
  | { readonly result: 'known'; readonly outcomes: readonly { readonly key: CommandKey; readonly outcome: Outcome }[] }

/** Where a history ends. */
export interface Head {
  readonly epoch: string
  readonly version: number
  /** SHA-256 of the last record; 64 zeros for an empty log. */
  readonly hash: string
}

/** What a meeting had come to, as far as its log was seen. */
export interface Held extends Head {
  /** Instant of its last record, where that is known. */
  readonly untilMs?: number
}

/**
 * The durable log of all meetings. `append` is one atomic step: outcomes that are known already, else the version check, else
 * everything written, durable in the configured sense before the promise resolves. A rejected promise means that nobody
 * knows whether it was written: ask `outcomeOf`.
 */
export interface EventLog {
  /** A killed process alone costs nothing, whatever this is, but where it is `none`. */
  readonly durability: Durability
  /** Starts an empty history under a new id; an existing one is an error. */
  create(meetingId: MeetingId, epoch: string): Promise<void>
  meetings(): Promise<readonly MeetingId[]>
  head(meetingId: MeetingId): Promise<Head | undefined>
  /**
   * What a meeting had come to, where the log finds that it lost the end of its history: then it must be forked before anything is appended.
   * To be asked before a meeting is read from its beginning; rejects where it is damaged. Absent where a log cannot know.
   */
  lost?(meetingId: MeetingId): Promise<Held | undefined>
  append(meetingId: MeetingId, expectedVersion: number, entries: readonly Entry[]): Promise<Appended>
  /**
   * Goes on after `from` under the epoch of the entry's record, in one atomic step: from then on nothing of the old epoch can be
   * appended. False, and nothing written, where the head is any other than `from`.
   */
  fork(meetingId: MeetingId, from: Head, entry: Entry): Promise<boolean>
  outcomeOf(meetingId: MeetingId, key: CommandKey): Promise<Outcome | undefined>
  /** Records after a version, in order. */
  read(meetingId: MeetingId, afterVersion: number): AsyncIterable<LogRecord>
  /** All texts of a meeting that are not erased. */
  texts(meetingId: MeetingId): Promise<ReadonlyMap<TextId, TextBody>>
  /** At least the texts that came with records after a version and are not erased; a log may give more. */
  textsSince(meetingId: MeetingId, afterVersion: number): Promise<ReadonlyMap<TextId, TextBody>>
  /**
   * From now on `moved` is run soon after somebody else may have written to this meeting, with or without cause, and again and
   * again where the log cannot be asked; returned is what ends it. A log with one writer never runs it.
   */
  watch(meetingId: MeetingId, moved: () => void): () => void
  /** Rejects where the log cannot be reached, or would refuse to be written. */
  check(): Promise<void>
  close(): Promise<void>
}
