import { createHash } from 'node:crypto'
import type { Request } from 'express'
import type { CommandId } from '../../shared/lib/ids.ts'

/**
 * The id of the command that a request stands for: made from its `Idempotency-Key`, whatever that looks like, and of its
 * address, so that the key of one call answers no other; without a key a fresh one.
 */
export function commandIdOf(request: Request, newId: (prefix: string) => string): CommandId {
  const key = request.get('Idempotency-Key')
  if (!key) return newId('cmd') as CommandId
  const call = JSON.stringify([request.method, request.baseUrl + request.path, key])
  return `key_${createHash('sha256').update(call).digest('base64url').slice(0, 22)}` as CommandId
}
