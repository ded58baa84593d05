import { expect, test } from 'vitest'
import { canCutPower, cutPower } from './power-cut.ts'

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)

if (!canCutPower()) console.error('No power was cut: install strace.')

test.runIf(canCutPower())(
  `SQLite: a power cut at any moment costs nothing that was promised (SEED=${seed})`,
  async () => {
    const { cuts, promises, problems } = await cutPower({ keeper: 'sqlite', seed, cuts: 30, appends: 40 })
    expect(problems).toEqual([])
    expect(cuts).toBe(30)
    expect(promises).toBeGreaterThan(100)
  },
  60_000,
)

test.runIf(canCutPower())(
  'a disk that says that it synced, and did not, is found out',
  async () => {
    const { problems } = await cutPower({ keeper: 'sqlite', seed: 1, cuts: 5, appends: 10, doesDiskLie: true })
    expect(problems).not.toEqual([])
  },
  60_000,
)
