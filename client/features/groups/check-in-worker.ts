import type { CheckedDraw, OwnLine } from './check-draws.ts'
import type { CheckAnswer, CheckOrder } from './check-worker.ts'
// oxlint-disable-next-line import/default -- Vite builds the worker by itself and gives its address.
import address from './check-worker.ts?worker&url'

/** Checks the draws of a file. */
export type CheckDraws = (text: string, own: OwnLine | undefined) => Promise<readonly CheckedDraw[] | undefined>

interface ScriptPolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string }
}

let trusted: string | undefined

/** The page's policy lets a worker come from this one address, and lets it be named once. */
function trustedAddress(): string {
  const policies = (globalThis as { readonly trustedTypes?: ScriptPolicies }).trustedTypes
  trusted ??= policies?.createPolicy('draw-check', { createScriptURL: () => address }).createScriptURL('') ?? address
  return trusted
}

let worker: Worker | undefined
let asked = 0

/** One for all checks: a second one could not be fetched without a connection. */
function startedWorker(): Worker {
  if (worker) return worker
  const started = new Worker(trustedAddress(), { type: 'module' })
  started.addEventListener('error', () => {
    worker = undefined
  })
  worker = started
  return started
}

/** Checks the draws beside the page, which goes on meanwhile: large ones take seconds. */
export const checkInWorker: CheckDraws = (text, own) =>
  new Promise((resolve, reject) => {
    const checking = startedWorker()
    const number = ++asked
    const hear = ({ data }: MessageEvent<CheckAnswer>) => {
      if (data.number !== number) return
      checking.removeEventListener('message', hear)
      if (data.isBroken) reject(new Error('The check did not run.'))
      else resolve(data.draws)
    }
    checking.addEventListener('message', hear)
    checking.addEventListener('error', () => reject(new Error('The check did not run.')), { once: true })
    checking.postMessage({ number, text, own } satisfies CheckOrder)
  })
