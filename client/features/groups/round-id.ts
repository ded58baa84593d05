const ID_BYTES = 16

/** An id for a round to be drawn. */
export function newRoundId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_BYTES))
  return `r_${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
