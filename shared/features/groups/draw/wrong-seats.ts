import type { Seating } from './seating.ts'

/** In which seats somebody is wrong, kept while people change places: a search asks far more often than it makes a change. */
export class WrongSeats {
  private readonly seating: Seating
  private readonly isWrong: Uint8Array
  /** Where each person sits, round by round. */
  private readonly seatOf: Int32Array

  constructor(seating: Seating) {
    this.seating = seating
    this.isWrong = new Uint8Array(seating.seats.length)
    this.seatOf = new Int32Array(seating.seats.length)
    this.lookAtAll()
  }

  has(seat: number): boolean {
    return this.isWrong[seat] === 1
  }

  /** Everybody may sit elsewhere. */
  lookAtAll(): void {
    for (let seat = 0; seat < this.isWrong.length; seat++) this.locate(seat)
    for (let seat = 0; seat < this.isWrong.length; seat++) this.lookAt(seat)
  }

  /** The people of two seats have changed places: nobody but those at the two tables met anybody more or less often. */
  lookAgain(seat: number, other: number): void {
    this.locate(seat)
    this.locate(other)
    this.lookAtPeopleOf(this.seating.tableOf[seat]!)
    this.lookAtPeopleOf(this.seating.tableOf[other]!)
  }

  private lookAtPeopleOf(table: number): void {
    const { seats, starts, people } = this.seating
    const end = starts[table + 1]!
    for (let at = starts[table]!; at < end; at++) {
      for (let place = seats[at]!; place < this.seatOf.length; place += people) this.lookAt(this.seatOf[place]!)
    }
  }

  private lookAt(seat: number): void {
    this.isWrong[seat] = this.seating.isWrong(seat) ? 1 : 0
  }

  private locate(seat: number): void {
    const { seats, people } = this.seating
    this.seatOf[seat - (seat % people) + seats[seat]!] = seat
  }
}
