import { parentPort } from 'node:worker_threads'
import { readRoster } from './read-roster.ts'
import type { Asked } from './roster-thread.ts'

// Runs in a thread of its own: reads one file after the other.
parentPort?.on('message', ({ bytes, choices }: Asked) => {
  void readRoster(bytes, choices).then((file) => parentPort?.postMessage(file))
})
