import type { Alert } from '../../lib/feature.ts'
import type { PersonId } from '../../lib/ids.ts'
import type { AlertsSees } from './decide.ts'
import type { PersonAlerts } from './state.ts'

/** A test goes to the device that asked for it, and to no other. */
export function testAlerts({ alerts: before }: AlertsSees, { alerts: after }: AlertsSees): readonly Alert[] {
  const tests: Alert[] = []
  after.people.forEachChange(before.people, (bucket, earlier) => {
    for (const personId in bucket) tests.push(...testsOf(personId as PersonId, bucket[personId]!, earlier[personId]))
  })
  return tests
}

const testsOf = (personId: PersonId, { woken }: PersonAlerts, earlier: PersonAlerts | undefined): Alert[] =>
  Object.values(woken)
    .filter(({ deviceId, testedAtMs }) => testedAtMs !== undefined && testedAtMs !== testedBefore(earlier, deviceId))
    .map(({ deviceId }) => ({ personId, deviceId, code: 'test', tag: 'test' }))

const testedBefore = (earlier: PersonAlerts | undefined, deviceId: string): number | undefined =>
  earlier?.woken[deviceId]?.testedAtMs
