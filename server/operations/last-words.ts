import type { Logger } from 'pino'

/**
 * What nobody caught may have left anything half done: it is written down and the process ends with 1. Whoever watches over it starts it
 * again, and nothing that was answered is lost.
 */
export function endOnFailure(log: Logger): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error: unknown) => {
      log.fatal({ err: error }, 'an error that nobody caught')
      process.exit(1)
    })
}
