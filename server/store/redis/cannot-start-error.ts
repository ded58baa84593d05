/** Why a node must not serve with this Redis, and what to set: the message is for the operator. */
export class CannotStartError extends Error {
  override readonly name = 'CannotStartError'
}
