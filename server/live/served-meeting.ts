import type { DeviceId, MeetingId, PersonId } from '../../shared/lib/ids.ts'
import type { Audience } from '../../shared/lib/roles.ts'
import type { Command, Event, MeetingState } from '../../shared/meeting/meeting.ts'
import type { CommandMessage, Have } from '../../shared/protocol/up.ts'
import type { CommandAnswer, MeMessage, PatchMessage } from '../../shared/protocol/down.ts'

/** Who hands in a command: a device whose rights are read at the moment of the decision, or the server itself. */
export type Sender = { readonly deviceId: DeviceId } | 'system'

/** What a client that comes back needs to hold what its audience holds. */
export type Resume =
  | { readonly outcome: 'joined'; readonly patch: PatchMessage }
  /** The ring is too short, or the client holds another view or nothing of this epoch: fetch the snapshot. */
  | { readonly outcome: 'fetch' }
  | { readonly outcome: 'went_back' }

/** What an audience holds: always exactly the view of one version, the last that was sent. */
export interface AudienceFeed {
  readonly version: number
  readonly view: object
  /** The snapshot of `version`, serialised once. */
  snapshot(): string
  /** Fingerprint of the view of `version`, computed once. */
  hash(): string
  resume(have: Have | undefined): Resume
}

/** What leaves a meeting, in the order in which it must leave; nothing here may throw or wait. */
export interface MeetingOutlet {
  patch(audience: Audience, message: PatchMessage): void
  /** The message is made only where somebody follows as this person. */
  me(personId: PersonId, message: () => MeMessage): void
  /** Before the patches of each version that holds: rights may have changed with it, and who has none gets no patch. */
  changed(events: readonly Event[]): void
  /** Whether the meeting can write to its log is another than before. */
  keeping(isKeeping: boolean): void
}

/** What goes along with a meeting and acts by itself. */
export interface Companion {
  /** The state is this one now. */
  follow(state: MeetingState): void
  /** Nothing more is begun. */
  stop(): void
}

/** A meeting that this node serves. */
export interface ServedMeeting {
  readonly meetingId: MeetingId
  readonly epoch: string
  readonly version: number
  readonly state: MeetingState
  /** Nobody may come in by it any more: the meeting is loaded anew, or the node stops. */
  readonly isOver: boolean
  /** False while the log cannot be read or written: what is handed in is answered `unknown`, and what is shown may be old. */
  readonly isKeeping: boolean
  feed(audience: Audience): AudienceFeed
  /** Resolves once the answer is durable and what it changed has left; never rejects. */
  submit(sender: Sender, command: CommandMessage): Promise<CommandAnswer>
  /** A command of the server itself under an id derived from its cause. */
  submitAsSystem(command: Command, commandId: string): Promise<CommandAnswer>
  /**
   * Takes in what other nodes have written; false where that cannot be known now, or this meeting was given up. Never rejects. Who asks may
   * have been shown a version by another node that here still waits to leave: it has left by then.
   */
  caughtUp(shownVersion?: number): Promise<boolean>
  /** Somebody who is trusted holds this version of this history, and the log has never led there: it went back. */
  missing(version: number): void
  /** Everything that was handed in is answered. */
  drained(): Promise<void>
}
