import type { SeededChance } from '../../shared/lib/seeded-chance.ts'
import type { Me, WireViewOf } from '../../shared/meeting/view.ts'
import type { Wish } from '../../shared/protocol/wish.ts'
import type { Pace } from './pace.ts'
import { REPORTS, type Report } from './table-talk.ts'

type Own = Me['groups']
type Hall = WireViewOf['hall']['groups']
type OwnReport = NonNullable<Own['reports']>[string]

export interface AtTableParts {
  readonly personId: string
  readonly isInRoom: boolean
  readonly chance: SeededChance
  readonly pace: Pace
  /** Does something after so many milliseconds, unless they are asleep by then. */
  readonly plan: (delayMs: number, act: () => void) => void
  readonly send: (wish: Wish) => void
}

/** Something that somebody may do once: how likely, between how many of their seconds, and what where it is still to be done then. */
interface Impulse {
  readonly name: string
  readonly share: number
  readonly between: readonly [least: number, most: number]
  readonly wish: () => Wish | undefined
}

/** What somebody does about tables and groups while they are awake. */
export class AtTable {
  readonly #parts: AtTableParts
  readonly #felt = new Set<string>()
  readonly #report: Report
  #own: Own = {}
  #hall: Hall | undefined

  constructor(parts: AtTableParts) {
    this.#parts = parts
    this.#report = parts.chance.pick(REPORTS)!
  }

  /** Their own table, groups or reports have changed. */
  sit(own: Own): void {
    this.#own = own
    this.#feel()
  }

  /** What everybody sees of the tables has changed. */
  look(hall: Hall): void {
    this.#hall = hall
    this.#feel()
  }

  #feel(): void {
    const { chance, pace, plan, send } = this.#parts
    for (const { name, share, between, wish } of [
      ...this.#aboutGroups(),
      ...this.#aboutSeat(),
      ...this.#aboutReports(),
    ]) {
      if (this.#felt.has(name)) continue
      this.#felt.add(name)
      if (!chance.happens(share)) continue
      plan(pace.between(...between), () => {
        const now = wish()
        if (now) send(now)
      })
    }
  }

  /** Who belongs to no group joins one that is open, or sits with one for as long as it meets. */
  #aboutGroups(): readonly Impulse[] {
    const { round } = this.#hall ?? {}
    const isFree = !this.#own.groupIds && this.#openGroups(false).length > 0
    const join: Impulse = { name: 'join', share: 0.15, between: [5, 300], wish: () => this.#join() }
    if (round?.kind !== 'standing') return isFree ? [join] : []
    const { roundId } = round
    return [{ name: `choose ${roundId}`, share: 0.7, between: [3, 25], wish: () => this.#choose(roundId) }]
  }

  #join(): Wish | undefined {
    const groupId = this.#pick(this.#own.groupIds ? [] : this.#openGroups(false))
    return groupId === undefined ? undefined : { type: 'groups.join_group', groupId }
  }

  #choose(roundId: string): Wish | undefined {
    if (this.#own.roundId === roundId || this.#hall?.round?.roundId !== roundId) return undefined
    const groupId = this.#pick(this.#openGroups(true))
    return groupId === undefined ? undefined : { type: 'groups.choose_group', roundId, groupId }
  }

  #pick(groupIds: readonly string[]): string | undefined {
    return groupIds.length === 0 ? undefined : this.#parts.chance.pick(groupIds)
  }

  #openGroups(meeting: boolean): readonly string[] {
    const groups = Object.entries(this.#hall?.standing ?? {})
    return groups.flatMap(([id, { isOpen, table }]) => (isOpen && (!meeting || table !== undefined) ? [id] : []))
  }

  /** Who sits alone goes to the others or waits; somebody of the room takes the laptop. */
  #aboutSeat(): readonly Impulse[] {
    const { roundId, number, merge, laptop } = this.#own
    if (roundId === undefined) return []
    const seat = `${roundId} ${number}`
    const alone: Impulse = {
      name: `alone ${seat} ${merge?.to}`,
      share: 0.8,
      between: [3, 25],
      wish: () => this.#goOrWait(roundId),
    }
    const take: Impulse = {
      name: `laptop ${seat}`,
      share: 0.1,
      between: [8, 40],
      wish: () => this.#takeLaptop(roundId),
    }
    const { isInRoom } = this.#parts
    return [...(merge?.atMs === undefined ? [] : [alone]), ...(isInRoom && laptop !== undefined ? [take] : [])]
  }

  #goOrWait(roundId: string): Wish | undefined {
    if (this.#own.roundId !== roundId || this.#own.merge?.atMs === undefined) return undefined
    return { type: this.#parts.chance.happens(0.7) ? 'groups.accept_merge' : 'groups.wait_here', roundId }
  }

  #takeLaptop(roundId: string): Wish | undefined {
    const { laptop } = this.#own
    const isTheirs = laptop === undefined || laptop === this.#parts.personId
    return this.#own.roundId !== roundId || isTheirs ? undefined : { type: 'groups.take_laptop', roundId }
  }

  /** Somebody says that they report; whoever reports writes part by part and hands in. */
  #aboutReports(): readonly Impulse[] {
    return Object.entries(this.#own.reports ?? {}).flatMap(([roundId, { rapporteur, handedInAtMs }]) => {
      if (handedInAtMs !== undefined) return []
      const of = (
        name: string,
        share: number,
        between: Impulse['between'],
        wish: (report: OwnReport) => Wish | undefined,
      ) => ({
        name: `${name} ${roundId}`,
        share,
        between,
        wish: () => this.#stillOpen(roundId, wish),
      })
      if (!rapporteur) return [of('volunteer', 0.5, [4, 60], (report) => this.#volunteer(roundId, report))]
      if (rapporteur.personId !== this.#parts.personId) return []
      return [
        of('points', 1, [5, 40], (report) => this.#write(roundId, report, 'points')),
        of('recommendations', 0.9, [40, 70], (report) => this.#write(roundId, report, 'recommendations')),
        of('ranking', 0.9, [60, 90], (report) => this.#rank(roundId, report)),
        of('hand in', 0.95, [90, 140], ({ table }) => ({ type: 'groups.submit_report', roundId, table })),
      ]
    })
  }

  #stillOpen(roundId: string, wish: (report: OwnReport) => Wish | undefined): Wish | undefined {
    const report = this.#own.reports?.[roundId]
    return report && report.handedInAtMs === undefined ? wish(report) : undefined
  }

  #volunteer(roundId: string, { table, rapporteur }: OwnReport): Wish | undefined {
    const { personId } = this.#parts
    return rapporteur ? undefined : { type: 'groups.choose_rapporteur', roundId, table, personId }
  }

  #write(roundId: string, { table, fields }: OwnReport, part: 'points' | 'recommendations'): Wish {
    const { language, [part]: text } = this.#report
    const { version = 0 } = fields[`${part}_${language}`] ?? {}
    return { type: 'groups.write_report', roundId, table, part, language, text, expects: { version } }
  }

  #rank(roundId: string, { table, ranking }: OwnReport): Wish | undefined {
    const options = Object.keys(this.#hall?.reports[roundId]?.options ?? {})
    if (options.length === 0) return undefined
    const { version = 0 } = ranking ?? {}
    const from = this.#parts.chance.whole(0, options.length - 1)
    const order = [...options.slice(from), ...options.slice(0, from)]
    return { type: 'groups.rank_options', roundId, table, order, expects: { version } }
  }
}
