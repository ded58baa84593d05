import { expect, test } from 'vitest'
import { queueUnder } from '../../../client/features/floor/order-preview.ts'
import { NAMED_POLICIES, POLICY_NAMES } from '../../../shared/features/floor/policy.ts'
import { view, type WireViewOf } from '../../../shared/meeting/view.ts'
import { added, asked, floorOf, waiting } from '../../support/floor-meeting.ts'
import { chair, START_MS } from '../../support/given.ts'

const GROUPS = ['Business', 'Academia', undefined] as const
const people = Array.from({ length: 12 }, (_one, at) => {
  const [stakeholderGroup, regionalGroup] = [GROUPS[at % 3], GROUPS[at % 2]]
  return {
    ...added(`p${at}`, at % 2 ? 'room' : 'remote', at % 4 ? 'participant' : 'member'),
    ...(stakeholderGroup && { stakeholderGroup }),
    ...(regionalGroup && { regionalGroup }),
  }
})

test('[FL72] the podium looks at another policy → it sees the queue as it would be under it', () => {
  const queue = floorOf('i1').and(
    ...people,
    ...people.map(({ personId }, at) =>
      asked(personId, START_MS + at, { kind: at % 5 ? 'intervention' : 'clarification' }),
    ),
  )
  const heard = queue
    .after(chair, { type: 'floor.give', entryId: 'e-p0', expects: {} })
    .after(chair, { type: 'floor.heard', entryId: 'e-p0' })
    .at(START_MS + 200_000)
    .after(chair, { type: 'floor.finish', entryId: 'e-p0' })
  const seen = JSON.parse(JSON.stringify(view(heard.state, 'podium'))) as WireViewOf['podium']
  for (const name of POLICY_NAMES) {
    const policy = NAMED_POLICIES[name]
    const under = heard.after(chair, { type: 'floor.set_policy', policy })
    expect(queueUnder(policy, seen).map(({ entryId }) => entryId)).toEqual(waiting(under))
  }
})
