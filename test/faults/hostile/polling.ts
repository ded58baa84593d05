import { brokenFrame, eventFrame } from './frames.ts'
import type { Attack } from './attacks.ts'
import { countAnswer, countIn } from './tally.ts'

const SEPARATOR = '\x1e'
const BATCH = 10
const MOST_BYTES = 60_000

/** The same frames by the other transport: posted, and the answers polled. */
export async function attackByPolling(attack: Attack): Promise<void> {
  const { base, cookie, chance, target, tally } = attack
  const address = `${base}/socket.io/?EIO=4&transport=polling`
  const headers = { cookie, origin: base }
  const opened = await (await fetch(address, { headers })).text()
  const { sid } = JSON.parse(opened.slice(1)) as { sid: string }
  const own = `${address}&sid=${sid}`
  const post = async (body: string) => (await fetch(own, { method: 'POST', headers, body })).status
  const poll = async () => (await (await fetch(own, { headers })).text()).split(SEPARATOR)
  tally.connections++
  await post('40')
  await poll()
  for (let batches = chance.whole(1, 4); batches > 0; batches--) {
    const frames = Array.from({ length: BATCH }, (_, at) => eventFrame(chance, target, String(at + 1)))
    const body = [...frames, '4299["clock",{}]'].join(SEPARATOR)
    if (body.length > MOST_BYTES || (await post(body)) !== 200) continue
    // socket.io ends a connection over names of its own, and the poll says so.
    const isOpen = await answersIn(poll, attack)
    if (!isOpen) return
  }
  countIn(tally.closes, `polling ${await post(String(brokenFrame(chance)))}`)
  tally.delivered++
}

/** Polls until the last question is answered; false where the connection was ended instead. */
async function answersIn(poll: () => Promise<string[]>, { tally }: Attack): Promise<boolean> {
  for (;;) {
    const packets = await poll()
    for (const packet of packets) {
      const json = /^43\d+\[(.*)\]$/s.exec(packet)?.[1]
      if (json !== undefined) countAnswer(tally, JSON.parse(json))
    }
    if (packets.some((packet) => packet.startsWith('4399['))) return true
    if (packets.some(isEnd)) return false
  }
}

/** A goodbye of either layer, or the words of a session that is gone. */
const isEnd = (packet: string): boolean => packet === '1' || packet === '41' || packet.startsWith('{')
