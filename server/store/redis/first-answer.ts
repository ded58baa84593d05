import type { Logger } from 'pino'
import { CannotStartError } from './cannot-start-error.ts'
import { RedisAwayError, type RedisConnection } from './connection.ts'

interface FirstAnswerParts {
  readonly connection: RedisConnection
  readonly url: string
  readonly log: Logger
  readonly limitMs: number
}

const SAY_SO_MS = 5000

/**
 * Asks as soon as Redis is there, and again while it is starting; throws {@link CannotStartError} where it is not there within the
 * limit, or does not let this node in.
 */
export async function whenRedisAnswers<Answer>(parts: FirstAnswerParts, ask: () => Promise<Answer>): Promise<Answer> {
  const { connection, url, log, limitMs } = parts
  const { host } = new URL(url)
  const untilMs = performance.now() + limitMs
  // Keeps the process alive, too: nothing else does before it listens.
  const saying = setInterval(() => log.warn(`Redis at ${host} does not answer yet; trying on`), SAY_SO_MS)
  try {
    for (;;) {
      const answered = await tried(connection, Math.min(1000, limitMs), ask)
      if ('answer' in answered) return answered.answer
      if (performance.now() >= untilMs)
        throw new CannotStartError(
          `Redis at ${host} did not answer for ${Math.round(limitMs / 1000)} s (${answered.reason}). Start it, or set REDIS_URL right.`,
        )
    }
  } finally {
    clearInterval(saying)
  }
}

type Tried<Answer> = { readonly answer: Answer } | { readonly reason: string }

async function tried<Answer>(
  connection: RedisConnection,
  limitMs: number,
  ask: () => Promise<Answer>,
): Promise<Tried<Answer>> {
  try {
    await connection.ready(limitMs)
    return { answer: await ask() }
  } catch (error) {
    const reason = reasonOf(error)
    if (/^(WRONGPASS|NOAUTH|ERR.*(AUTH|HELLO))/.test(reason))
      throw new CannotStartError(`Redis does not let this node in (${reason}). Check user and password in REDIS_URL.`)
    if (error instanceof RedisAwayError) return { reason }
    if (!reason.startsWith('LOADING')) throw error
    await pause(limitMs / 4)
    return { reason }
  }
}

function reasonOf(error: unknown): string {
  const reason = error instanceof RedisAwayError ? (error.cause ?? error) : error
  if (!(reason instanceof Error)) return String(reason)
  return reason.message || String((reason as NodeJS.ErrnoException).code)
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
