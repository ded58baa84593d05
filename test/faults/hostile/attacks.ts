import { connect } from 'node:net'
import type { SeededChance } from '../../../shared/lib/seeded-chance.ts'
import { brokenFrame, eventFrame, type Target } from './frames.ts'
import { RawLine, type Reply } from './raw-line.ts'
import { countAnswer, countIn, type Tally } from './tally.ts'

/** What an attack needs. */
export interface Attack {
  readonly base: string
  readonly target: Target
  /** Somebody's who is in: half of the attackers are invited. */
  readonly cookie: string
  readonly chance: SeededChance
  readonly tally: Tally
}

const BATCH = 50
const PIECES = 10_000
const CLOSED_BY_POLICY = 1008
const TOO_LARGE = 1009

/** One connection: batches of events, and at last a frame that the server must not put up with. */
export async function attackByWebsocket(attack: Attack): Promise<void> {
  const { base, cookie, chance, tally } = attack
  const line = await RawLine.open(base, chance.happens(0.5) ? cookie : undefined)
  tally.connections++
  for (let batches = chance.whole(1, 3); batches > 0 && line.isOpen; batches--) await sendBatch(line, attack)
  // Who has no seat is shown out after a while, whatever it says.
  if (!line.isOpen) return
  line.say(brokenFrame(chance))
  const code = await line.closed
  tally.delivered++
  countIn(tally.closes, code)
  if (code !== CLOSED_BY_POLICY && code !== TOO_LARGE) tally.violations.push(`a broken frame was closed with ${code}`)
}

/** Frames without an answer count once the question behind them is answered: one connection is read in order. */
async function sendBatch(line: RawLine, { chance, target, tally }: Attack): Promise<void> {
  let silent = 0
  const asked: Promise<Reply>[] = []
  for (let id = 1; id <= BATCH; id++) {
    const isSilent = chance.happens(0.1)
    const frame = eventFrame(chance, target, isSilent ? '' : String(id))
    if (!isSilent) asked.push(line.ask(String(id), frame))
    else {
      silent++
      line.say(frame)
    }
  }
  const last = await line.ask('999', '42999["clock",{}]')
  for (const reply of await Promise.all(asked)) if ('answer' in reply) countAnswer(tally, reply.answer)
  if (!('answer' in last)) return
  countAnswer(tally, last.answer)
  tally.delivered += silent
}

/** A message in ten thousand pieces of one byte. */
export async function attackByPieces({ base, tally }: Attack): Promise<void> {
  const line = await RawLine.open(base)
  tally.connections++
  for (let piece = 0; piece < PIECES && line.isOpen; piece++) line.websocket.send('x', { fin: false })
  const code = await line.closed
  countIn(tally.closes, code)
  tally.floods++
  if (code !== CLOSED_BY_POLICY) tally.violations.push(`ten thousand pieces were closed with ${code}`)
}

/** A websocket whose frames are broken byte by byte: lengths that lie, reserved bits, no mask, half a frame. */
export async function attackByBytes({ base, chance, tally }: Attack): Promise<void> {
  const { hostname, port } = new URL(base)
  const socket = connect(Number(port), hostname)
  // The server may reset it: closing follows by itself.
  socket.on('error', () => undefined)
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.write(
    `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${hostname}:${port}\r\nUpgrade: websocket\r\n` +
      'Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  )
  await new Promise((resolve) => socket.once('data', resolve))
  tally.connections++
  tally.brokenBytes++
  socket.end(brokenBytes(chance))
  socket.resume()
  await closed
}

/** Two good frames with a few bytes of them changed, doubled or missing. */
function brokenBytes(chance: SeededChance): Buffer {
  const bytes = Buffer.concat([maskedFrame('40', chance), maskedFrame('421["clock",{}]', chance)])
  for (let flaws = chance.whole(1, 6); flaws > 0; flaws--)
    bytes[chance.whole(0, bytes.length - 1)] = chance.whole(0, 255)
  return bytes.subarray(0, chance.happens(0.3) ? chance.whole(1, bytes.length) : bytes.length)
}

function maskedFrame(text: string, chance: SeededChance): Buffer {
  const mask = Buffer.from(Array.from({ length: 4 }, () => chance.whole(0, 255)))
  const payload = Buffer.from(text).map((byte, at) => byte ^ mask[at % 4]!)
  return Buffer.concat([Buffer.from([0x81, 0x80 | payload.length]), mask, payload])
}
