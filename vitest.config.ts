import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// Long properties on a loaded machine; no test asserts how long anything takes.
const testTimeout = 20_000
const clientTests = 'test/client/**/*.test.{ts,tsx}'

export default defineConfig({
  test: {
    // By default one core is left to whoever watches: on two cores that is half of the time.
    maxWorkers: '100%',
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
