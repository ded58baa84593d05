/** Version of the wire. A client of another version is told to reload. See docs/decisions for when to raise it. */
export const PROTOCOL_VERSION = 6
