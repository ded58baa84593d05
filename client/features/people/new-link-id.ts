const ID_BYTES = 12

/** An id for a link to be made; its secret is the server's. Over plain http browsers have no `randomUUID`. */
export function newLinkId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_BYTES))
  return `l_${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
