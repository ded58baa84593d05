import { expect, test } from 'vitest'
import { findRedisProgram } from '../../../scripts/redis-program.ts'
import { canCutPower, cutPower, type CutPlan } from './power-cut.ts'

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
const can = canCutPower()
if (!can) console.error('No power was cut: strace is missing (Debian: "apt-get install strace") or may not trace here.')

const plans: readonly (Pick<CutPlan, 'keeper' | 'cuts' | 'appends'> & { readonly title: string })[] = [
  { keeper: 'sqlite', cuts: 30, appends: 40, title: 'SQLite' },
  { keeper: 'redis-always', cuts: 12, appends: 20, title: 'Redis that syncs always' },
]
for (const { title, ...plan } of plans) {
  const isThere = can && (plan.keeper === 'sqlite' || findRedisProgram() !== undefined)
  test.runIf(isThere)(
    `${title}: a power cut at any moment costs nothing that was promised (SEED=${seed})`,
    async () => {
      const { cuts, lost, problems } = await cutPower({ ...plan, seed })
      expect(problems).toEqual([])
      expect({ cuts, lost }).toEqual({ cuts: plan.cuts, lost: 0 })
    },
    60_000,
  )
}

test.runIf(can && findRedisProgram())(
  `Redis that syncs every second: a power cut costs the last second at most (SEED=${seed})`,
  async () => {
    const { problems } = await cutPower({ keeper: 'redis-everysec', seed, cuts: 4, appends: 300 })
    expect(problems).toEqual([])
  },
  60_000,
)

test.runIf(can)(
  'a disk that says that it synced, and did not, is found out',
  async () => {
    const { problems } = await cutPower({ keeper: 'sqlite', seed: 1, cuts: 5, appends: 10, doesDiskLie: true })
    expect(problems).not.toEqual([])
  },
  60_000,
)
