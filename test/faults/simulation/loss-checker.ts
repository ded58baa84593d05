import type { Truth } from './truth.ts'
import type { World } from './world.ts'

/** A store that went back is found out by a node that held more, if it lives, and nothing else is ever taken for that. */
export function problemsOfLosses({ losses, devices }: World, { records }: Truth): string[] {
  const found = records.filter(({ events }) => events.some(({ type }) => type === 'meeting.log_went_back')).length
  if (losses.length === 0) {
    const misled = devices.filter(({ state }) => state.wentBack).map(({ place }) => place.deviceId)
    return [
      ...(found > 0 ? ['the log is said to have gone back and never did'] : []),
      ...misled.map((deviceId) => `${deviceId} was told that the log went back`),
    ]
  }
  const isWitnessed = losses.some(({ witnesses }) => witnesses.some(({ node, life }) => node.life === life))
  return isWitnessed && found === 0 ? ['the log went back behind what a node held, and nobody says so'] : []
}
