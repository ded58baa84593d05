import { sha256OfBytes } from '../../../shared/features/groups/draw/sha256.ts'

/** The key of drand's network "quicknet" (https://api.drand.sh/v2/beacons/quicknet/info): its chain's hash is made of it. */
const PUBLIC_KEY =
  '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d106451' +
  '0d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a'
/** Of its scheme, bls-unchained-g1-rfc9380. */
const DOMAIN = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_'

/** The mathematics, fetched when it is first needed. */
export const loadBeaconCurve = async () => (await import('@noble/curves/bls12-381.js')).bls12_381

/** Whether a signature, 48 bytes in hexadecimal, is the beacon's of this round; takes up to a fifth of a second. */
export async function isBeaconSignature(round: number, signature: string): Promise<boolean> {
  const { shortSignatures: scheme } = await loadBeaconCurve()
  const message = scheme.hash(messageOf(round), new TextEncoder().encode(DOMAIN))
  try {
    return scheme.verify(bytesOf(signature), message, bytesOf(PUBLIC_KEY))
  } catch {
    // What is no point of the curve is nobody's signature.
    return false
  }
}

/** What the beacon signs: the hash of the round's number, eight bytes, the largest first. */
function messageOf(round: number): Uint8Array {
  const number = new DataView(new ArrayBuffer(8))
  number.setBigUint64(0, BigInt(round))
  const hash = new DataView(new ArrayBuffer(32))
  sha256OfBytes(new Uint8Array(number.buffer)).forEach((word, at) => hash.setUint32(4 * at, word))
  return new Uint8Array(hash.buffer)
}

const bytesOf = (hexadecimal: string): Uint8Array =>
  Uint8Array.from(hexadecimal.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
