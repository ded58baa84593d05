import { createECDH, createHmac } from 'node:crypto'

/** The pair of keys by which push services know this server (RFC 8292), in base64url. */
export interface VapidKey {
  readonly publicKey: string
  readonly privateKey: string
}

/** Number of points of P-256: a private key lies between 0 and it. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

/** The key that follows from a server's key: all nodes have the same, and none stores it. */
export function vapidKeyOf(serverKey: Buffer): VapidKey {
  for (let attempt = 0; ; attempt++) {
    const scalar = createHmac('sha256', serverKey).update(`push:${attempt}`).digest()
    // One in four billion is none.
    if (isPrivateKey(scalar)) return pairOf(scalar)
  }
}

function isPrivateKey(scalar: Buffer): boolean {
  const value = BigInt(`0x${scalar.toString('hex')}`)
  return value > 0n && value < ORDER
}

function pairOf(scalar: Buffer): VapidKey {
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(scalar)
  return { publicKey: pair.getPublicKey('base64url'), privateKey: scalar.toString('base64url') }
}
