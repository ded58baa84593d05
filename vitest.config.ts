import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const clientTests = 'test/client/**/*.test.{ts,tsx}'

export default defineConfig({
  test: {
    projects: [
      {
        root: '.',
        test: {
          name: 'unit',
          environment: 'node',
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
          include: [clientTests],
          setupFiles: ['test/support/client-setup.ts'],
        },
      },
    ],
  },
})
