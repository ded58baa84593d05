import { pino, type DestinationStream, type Logger } from 'pino'

interface ErrorLine {
  readonly type: string
  readonly code?: string
  readonly message?: string
  /** Where it was thrown. */
  readonly at: readonly string[]
  readonly cause?: ErrorLine | string
}

/** A parser quotes what it cannot read, and that may be somebody's name. */
const QUOTES_ITS_INPUT = new Set(['SyntaxError', 'ZodError', '$ZodError'])
const FRAME = /^ {4}at /

/** What of an error may stand in the log: never what a client sent or a person wrote. */
function errorLine(error: unknown): ErrorLine | string {
  if (!(error instanceof Error)) return typeof error
  const { name, message, stack = '', cause } = error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return {
    type: name,
    ...(code !== undefined && { code }),
    ...(!QUOTES_ITS_INPUT.has(name) && { message }),
    at: stack.split('\n').flatMap((line) => (FRAME.test(line) ? [line.trim()] : [])),
    ...(cause !== undefined && { cause: errorLine(cause) }),
  }
}

/** Lines of JSON about the server itself, with nothing personal in them. */
export const createLogger = (level: string, destination: DestinationStream): Logger =>
  pino({ level, serializers: { err: errorLine } }, destination)
