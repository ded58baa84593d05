import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// Long properties on a loaded machine; no test asserts how long anything takes.
const testTimeout = 20_000
const clientTests = 'test/client/**/*.test.{ts,tsx}'

export default defineConfig({
  test: {
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
