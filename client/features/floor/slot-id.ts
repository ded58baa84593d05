const ID_BYTES = 12

/** An id for a place on a speakers' list. Over plain http browsers have no `randomUUID`. */
export const newSlotId = (): string =>
  `s_${Array.from(crypto.getRandomValues(new Uint8Array(ID_BYTES)), (byte) => byte.toString(16).padStart(2, '0')).join('')}`
