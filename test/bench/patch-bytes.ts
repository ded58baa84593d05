import type { Actor } from '../../shared/lib/feature.ts'
import { AUDIENCES, type Audience } from '../../shared/lib/roles.ts'
import { view } from '../../shared/meeting/view.ts'
import { createEncoder } from '../../server/transport/broadcast.ts'
import { DOINGS, PureMeeting } from './pure-meeting.ts'
import { median, type Figure, type Row } from './row.ts'

type Person = Actor & { readonly kind: 'person' }

interface Sizes {
  /** Of the whole websocket frame of each change, for each audience. */
  readonly changes: Record<Audience, number[]>
  readonly views: Record<Audience, number>
}

function sizesWith(people: number, queue: number): Sizes {
  const meeting = PureMeeting.withPeople(people)
  const everybody = meeting.people() as Person[]
  const itemId = meeting.state.agenda.currentItemId!
  for (const person of everybody.slice(0, queue)) meeting.do(person, { type: 'floor.ask', itemId })
  const encode = createEncoder()
  const changes: Record<Audience, number[]> = { hall: [], podium: [], door: [], booth: [], screen: [] }
  let version = 100_000
  for (const person of everybody.slice(queue, queue + 20)) {
    for (const doing of DOINGS) {
      const patches = meeting.doAndShow(...doing(meeting, person))
      version++
      for (const audience of AUDIENCES) {
        const patch = patches[audience]
        if (patch) changes[audience].push(encode('patch', { from: version - 1, to: version, patch }).bytes[0].length)
      }
    }
  }
  const sizeOfView = (audience: Audience) => Buffer.byteLength(JSON.stringify(view(meeting.state, audience)))
  return {
    changes,
    views: {
      hall: sizeOfView('hall'),
      podium: sizeOfView('podium'),
      door: sizeOfView('door'),
      booth: sizeOfView('booth'),
      screen: sizeOfView('screen'),
    },
  }
}

/** How many bytes a change is on the wire, in a small meeting and in a large one. */
export const patchBytes: Row = {
  name: 'bytes',
  what: 'bytes of one change on the wire, frame and all',
  run() {
    const small = sizesWith(50, 10)
    const large = sizesWith(5000, 500)
    const figures = AUDIENCES.flatMap((audience): Figure[] => {
      const [few, many] = [median(small.changes[audience]), median(large.changes[audience])]
      return [
        { what: `${audience}: a change, 5,000 people, 500 waiting`, unit: 'bytes', value: many, must: 250 },
        { what: `${audience}: the largest of them`, unit: 'bytes', value: Math.max(...large.changes[audience]) },
        { what: `${audience}: the same ÷ 50 people, 10 waiting`, unit: '×', value: many / few, must: 1.1 },
        {
          what: `${audience}: change ÷ view`,
          unit: '×',
          value: many / large.views[audience],
          must: 1 / 100,
          strive: 1 / 200,
        },
      ]
    })
    return Promise.resolve(figures)
  },
}
