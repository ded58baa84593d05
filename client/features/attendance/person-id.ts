const ID_BYTES = 16

/** An id for somebody who is not on the list: made here, so that a walk-in counts at once and without a connection. */
export function newPersonId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_BYTES))
  return `p_${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
