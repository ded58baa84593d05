// The public beacon: drand's network "quicknet", https://docs.drand.love/dev-guide/API%20Documentation%20v2/

/** Names the beacon for ever: the hash of what it is made of. */
export const BEACON_CHAIN = '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971'

const GENESIS_MS = 1_692_803_367_000
const PERIOD_MS = 3000
/** How far ahead a round is named: nobody knows it yet, and nobody waits for long. */
const AHEAD_MS = 18_000

/** When a round of the beacon is out. */
export const beaconAtMs = (round: number): number => GENESIS_MS + (round - 1) * PERIOD_MS

/** The first round that is out so long after an instant that everybody has seen what it is for. */
export const beaconRoundFor = (nowMs: number): number => Math.ceil((nowMs + AHEAD_MS - GENESIS_MS) / PERIOD_MS) + 1

/** Where anybody reads a round, on a relay such as https://api.drand.sh. */
export const beaconPath = (round: number): string => `/${BEACON_CHAIN}/public/${round}`

/** 48 bytes in hexadecimal: a point of BLS12-381, compressed. */
export const SIGNATURE_PATTERN = /^[0-9a-f]{96}$/
