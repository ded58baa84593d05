import type { ServerResponse } from 'node:http'
import type { ErrorRequestHandler } from 'express'
import type { Logger } from 'pino'
import type { z } from 'zod'

/** What is wrong with one field: its path, and a reason in English; `code` lets a client say it in the reader's language. */
export interface FieldProblem {
  readonly field: string
  readonly code?: string
  readonly reason: string
}

/** A problem document (RFC 9457) that a handler throws and the last handler answers. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly errors: readonly FieldProblem[]

  constructor(status: number, code: string, detail: string, errors: readonly FieldProblem[] = []) {
    super(detail)
    this.status = status
    this.code = code
    this.errors = errors
  }
}

/** Nobody with a right to this asked, or it is not there: the same answer for both. */
export const notFound = () => new Problem(404, 'not_found', 'There is nothing here for you.')
/** The caller has not shown who they are. */
export const notAllowed = () => new Problem(403, 'not_allowed', 'You may not do this.')

/** The body as its schema reads it; throws a Problem that names every wrong field. */
export function parsed<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body)
  if (result.success) return result.data
  const errors = result.error.issues.map((issue) => ({
    field: issue.path.join('.') || 'body',
    code: issue.code,
    reason: issue.message,
  }))
  throw new Problem(400, 'bad_request', 'Some fields cannot be used.', errors)
}

/** Answers every error as a problem document; what was not foreseen is logged and said without detail. */
export const problemHandler =
  (log: Logger): ErrorRequestHandler =>
  (error: unknown, _request, response, next) =>
    response.headersSent ? next(error) : answerProblem(log, error, response)

/** The same for a handler that stands before express. */
export function answerProblem(log: Logger, error: unknown, response: ServerResponse): void {
  const problem = error instanceof Problem ? error : fromExpress(error)
  if (problem.status >= 500) log.error({ err: error }, 'request failed')
  sendProblem(response, problem)
}

/** What body-parser and express themselves refuse carries a status below 500. */
function fromExpress(error: unknown): Problem {
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500
  if (status === 413) return tooLarge(error)
  if (status >= 400 && status < 500) return new Problem(status, 'bad_request', 'The request cannot be read.')
  return new Problem(500, 'failed', 'The server failed. Nothing was changed that it did not confirm.')
}

/** With the most that is taken, in bytes. */
function tooLarge(error: unknown): Problem {
  const most = typeof error === 'object' && error !== null && 'limit' in error ? Number(error.limit) : undefined
  const reason = `has more than ${most ?? 0} bytes`
  return new Problem(
    413,
    'too_large',
    'The request is too large.',
    most ? [{ field: 'body', code: 'too_large', reason }] : [],
  )
}

function sendProblem(response: ServerResponse, { status, code, message, errors }: Problem): void {
  response.statusCode = status
  response.setHeader('Content-Type', 'application/problem+json; charset=utf-8')
  response.end(
    JSON.stringify({ type: 'about:blank', title: message, status, code, ...(errors.length > 0 && { errors }) }),
  )
}
