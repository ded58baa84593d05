import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

// Long properties on a loaded machine; no test asserts how long anything takes.
const testTimeout = 20_000
const clientTests = 'test/client/**/*.test.{ts,tsx}'

/** Faults first: their files are short and take minutes, and one that began last would run while the other cores have nothing to do. */
class FaultsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return [...sorted.filter(isOfFaults), ...sorted.filter((file) => !isOfFaults(file))]
  }
}

const isOfFaults = ({ moduleId }: TestSpecification): boolean => moduleId.includes('/test/faults/')

export default defineConfig({
  test: {
    // By default one core is left to whoever watches: on two cores that is half of the time.
    maxWorkers: '100%',
    sequence: { sequencer: FaultsFirst },
    projects: [
      {
        root: '.',
        test: {
          name: 'unit',
          environment: 'node',
          testTimeout,
          include: ['test/**/*.test.ts'],
          exclude: [clientTests],
        },
      },
      {
        root: '.',
        plugins: [react()],
        test: {
          name: 'client',
          environment: 'jsdom',
          testTimeout,
          include: [clientTests],
          setupFiles: ['test/support/client-setup.ts'],
        },
      },
    ],
  },
})
