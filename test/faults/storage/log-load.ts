import type { TextBody } from '../../../shared/lib/feature.ts'
import type { CommandId, MeetingId, TextId } from '../../../shared/lib/ids.ts'
import type { SeededChance } from '../../../shared/lib/seeded-chance.ts'
import type { LogRecord, Outcome } from '../../../shared/meeting/record.ts'
import { headAfter, NO_HASH } from '../../../server/log/chain.ts'
import type { Entry, EventLog, Head } from '../../../server/log/event-log.ts'

/** What a log has promised by resolving: from then on it must be there. */
export interface Promised {
  readonly meetingId: MeetingId
  readonly head: Head
  readonly outcomes: readonly { readonly sender: string; readonly commandId: CommandId; readonly outcome: Outcome }[]
  readonly texts: readonly { readonly id: TextId; readonly body: TextBody }[]
  readonly erasedTexts: readonly TextId[]
}

/** Who sends commands. */
export const SENDERS: readonly string[] = ['d1', 'd2', 'd3', 'd4', 'd5']

/** A batch is one append of so many commands, at most. */
const BATCH = 6

/** Writes to one meeting as a live one does: accepted and refused commands in batches, texts, erasures, now and then a fork. */
export class LogLoad {
  readonly #log: EventLog
  readonly #meetingId: MeetingId
  readonly #chance: SeededChance
  readonly #promised: (promised: Promised) => void
  #head: Head
  #texts: TextId[] = []
  #commands = 0

  constructor(log: EventLog, meetingId: MeetingId, chance: SeededChance, promised: (promised: Promised) => void) {
    this.#log = log
    this.#meetingId = meetingId
    this.#chance = chance
    this.#promised = promised
    this.#head = { epoch: `e1${meetingId}`, version: 0, hash: NO_HASH }
  }

  async run(appends: number): Promise<void> {
    await this.#log.create(this.#meetingId, this.#head.epoch)
    this.#tell([])
    for (let i = 1; i <= appends; i++) await (i % 40 === 0 ? this.#fork(`e${i}`) : this.#append())
  }

  async #append(): Promise<void> {
    const entries: Entry[] = []
    let head = this.#head
    for (let left = this.#chance.whole(1, BATCH); left > 0; left--) {
      const entry = this.#chance.happens(0.3) ? this.#refused() : this.#accepted(head)
      if (entry.record) head = headAfter(head, [entry.record])
      entries.push(entry)
    }
    const { result } = await this.#log.append(this.#meetingId, this.#head.version, entries)
    if (result !== 'appended') throw new Error(`An append of the only writer ended with ${result}.`)
    this.#head = head
    this.#tell(entries)
  }

  async #fork(epoch: string): Promise<void> {
    const entry = this.#accepted({ ...this.#head, epoch })
    if (!(await this.#log.fork(this.#meetingId, this.#head, entry))) throw new Error('The only writer could not fork.')
    this.#head = headAfter({ ...this.#head, epoch }, [entry.record])
    this.#tell([entry])
  }

  #refused(): Entry {
    const outcome = { outcome: 'rejected', code: 'access/not_allowed' } as const
    return { key: this.#key(), outcome, texts: [], erasedTexts: [] }
  }

  #accepted(head: Head): Entry & { readonly record: LogRecord } {
    const key = this.#key()
    const texts = this.#chance.happens(0.3) ? [{ id: `t${this.#commands}` as TextId, body: this.#body() }] : []
    const erased = this.#chance.happens(0.03) ? this.#chance.pick(this.#texts) : undefined
    const erasedTexts = erased ? [erased] : []
    this.#texts = [...this.#texts.filter((id) => id !== erased), ...texts.map(({ id }) => id)]
    const event = { type: 'test.happened', note: 'n'.repeat(this.#chance.whole(0, 400)), erasedTexts }
    const record: LogRecord = {
      version: head.version + 1,
      epoch: head.epoch,
      atMs: this.#commands,
      actor: { kind: 'system' },
      commandId: key.commandId,
      prevHash: head.hash,
      events: [event],
    }
    return { key, outcome: { outcome: 'accepted', version: record.version }, record, texts, erasedTexts }
  }

  #key(): Entry['key'] {
    return { sender: this.#chance.pick(SENDERS)!, commandId: `c${++this.#commands}` as CommandId }
  }

  #body(): TextBody {
    return this.#chance.happens(0.5) ? `Amina ${this.#commands}` : { en: 'Water', ar: `ماء ${this.#commands}` }
  }

  #tell(entries: readonly Entry[]): void {
    this.#promised({
      meetingId: this.#meetingId,
      head: this.#head,
      outcomes: entries.map(({ key, outcome }) => ({ ...key, outcome })),
      texts: entries.flatMap(({ texts }) => texts),
      erasedTexts: entries.flatMap(({ erasedTexts }) => erasedTexts),
    })
  }
}
