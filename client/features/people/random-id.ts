const ID_BYTES = 16

const randomHex = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(ID_BYTES)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** An id for a link to be made; its secret is the server's. Over plain http browsers have no `randomUUID`. */
export const newLinkId = (): string => `l_${randomHex()}`

/** The name of one attempt to come in: whoever tries again after a lost answer is still one newcomer. */
export const newAttempt = (): string => randomHex()

/** An id for somebody who is put on the list by hand. */
export const newPersonId = (): string => `p_${randomHex()}`
