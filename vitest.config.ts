import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

// Long properties on a loaded machine; no test asserts how long anything takes.
const patience = { testTimeout: 60_000, hookTimeout: 60_000 }
const clientTests = 'test/client/**/*.test.{ts,tsx}'
/** Of functions that keep nothing, so that nothing can go over from one file to the next. */
const pureTests = 'test/{features,lib,meeting,protocol}/**/*.test.ts'

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
          name: 'pure',
          environment: 'node',
          ...patience,
          // Nor are the modules loaded anew for each file: that took half of the time.
          isolate: false,
          include: [pureTests],
        },
      },
      {
        root: '.',
        test: {
          name: 'unit',
          environment: 'node',
          ...patience,
          include: ['test/**/*.test.ts'],
          exclude: [clientTests, pureTests],
        },
      },
      {
        root: '.',
        plugins: [react()],
        test: {
          name: 'client',
          environment: 'jsdom',
          ...patience,
          // Each file has a page and modules of its own, and a worker is not started for each.
          pool: 'vmThreads',
          include: [clientTests],
          setupFiles: ['test/support/client-setup.ts'],
        },
      },
    ],
  },
})
