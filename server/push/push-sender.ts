/** Where a device is woken, as its browser gave it out. */
export interface PushAddress {
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
}

/** What a device is told. */
export interface PushMessage {
  readonly body: string
  /** A later message of the same topic takes the place of one that waits: 32 letters of base64url at most. */
  readonly topic: string
}

/** What became of a message: `gone` where nobody is at the address any more. */
export type PushOutcome = 'taken' | 'gone' | 'failed'

/** Carries messages to devices whose page sleeps. */
export interface PushSender {
  /** Resolves within seconds and never rejects. */
  send(to: PushAddress, message: PushMessage): Promise<PushOutcome>
}
