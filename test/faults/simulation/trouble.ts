import type { SimulatedDevice } from './simulated-device.ts'
import type { SimulatedNode } from './simulated-node.ts'
import type { World } from './world.ts'

/** Lets people press and things go wrong until a busy time is over. */
export function trouble(world: World, busyMs: number): void {
  const { time, chance, devices, nodes } = world
  const again = (leastMs: number, mostMs: number, act: () => void): void => {
    const delayMs = chance.whole(leastMs, mostMs)
    if (time.nowMs + delayMs >= busyMs) return
    time.after(delayMs, () => {
      act()
      again(leastMs, mostMs, act)
    })
  }
  for (const device of devices) again(400, 4_000, () => device.act())
  again(500, 4_000, () => chance.pick(NETWORK_TROUBLES)?.(chance.pick(devices)!, world))
  again(3_000, 15_000, () => chance.pick(NODE_TROUBLES)?.(chance.pick(nodes)!, world))
  again(4_000, 20_000, () => race(world))
  again(5_000, 30_000, () => world.troubleStore(chance.whole(200, 4_000)))
  if (chance.happens(0.4)) {
    const device = chance.pick(devices.filter(({ place }) => place.audience === 'hall'))
    time.after(chance.whole(1_000, 8_000), () => device?.leaveForGood(chance.happens(0.5)))
  }
  if (world.losesRecords)
    time.after(chance.whole(3_000, busyMs), () => world.loseRecords(chance.whole(1, chance.happens(0.5) ? 3 : 20)))
}

type NetworkTrouble = (device: SimulatedDevice, world: World) => void

const NETWORK_TROUBLES: readonly NetworkTrouble[] = [
  ({ connection, place }, world) => {
    world.trace(place.deviceId, 'connection is cut')
    connection?.cut()
  },
  ({ connection, place }, world) => {
    world.trace(place.deviceId, 'connection falls silent')
    connection?.silence()
  },
  ({ connection, place }, world) => {
    world.trace(place.deviceId, 'connection stalls')
    connection?.stall(world.chance.whole(200, 4_000))
  },
  (device, world) => {
    device.fallAsleep()
    world.time.after(world.chance.whole(500, 30_000), () => device.wake())
  },
  (device, world) => {
    device.hasNetwork = false
    device.connection?.silence()
    world.trace(device.place.deviceId, 'has no network')
    world.time.after(world.chance.whole(500, 30_000), () => {
      device.hasNetwork = true
      device.wake()
    })
  },
  (device, world) => device.reload(world.chance.happens(0.5)),
]

type NodeTrouble = (node: SimulatedNode, world: World) => void

const NODE_TROUBLES: readonly NodeTrouble[] = [
  (node, world) => restart(node, world),
  (node, world) => restart(node, world),
  (node, { chance, figures }) => {
    figures.cuts++
    node.cutFromStore(chance.whole(200, 8_000))
  },
  (node) => node.jumpClock(),
]

function restart(node: SimulatedNode, { time, chance, figures }: World): void {
  figures.nodeDeaths++
  node.stop(chance.happens(0.4))
  time.after(chance.whole(100, 5_000), () => {
    if (!node.isServing) node.start()
  })
}

/** Chair and moderator press "next" together, each for what they see on. */
function race({ devices, figures }: World): void {
  const podium = devices.filter(({ place }) => place.audience === 'podium')
  const [one, other] = podium.map((device) => device.advance())
  if (one !== undefined && one === other) figures.races++
}
