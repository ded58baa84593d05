/** Where a client of Socket.IO 5 connects that begins with a websocket (https://socket.io/docs/v4/socket-io-protocol/). */
export const SOCKET_PATH = '/socket.io/?EIO=4&transport=websocket'

/** The whole of a ping. */
export const PING = '2'
/** The answer to a ping. */
export const PONG = '3'
const OPENED = '0{'
const ENTER = '40'
const ENTERED = '40{'
const ANSWER = /^43(\d+)(\[.*)$/su
const EVENT = /^42(\[.*)$/su

/** What a client says to a frame while it comes in; `entered` once it may speak. */
export function greeting(text: string): string | 'entered' | undefined {
  if (text.startsWith(OPENED)) return ENTER
  return text.startsWith(ENTERED) ? 'entered' : undefined
}

/** A frame that asks for an answer under a number of the client's own; the payload is JSON already. */
export const question = (number: number, name: string, json: string): string => `42${number}["${name}",${json}]`

/** The answer in a frame, and to which question; undefined where the frame is none. */
export function answerIn(text: string): { readonly number: number; readonly answer: unknown } | undefined {
  const [, number, json] = ANSWER.exec(text) ?? []
  if (json === undefined) return undefined
  const [answer] = JSON.parse(json) as unknown[]
  return { number: Number(number), answer }
}

/** What the server says by itself in a frame; undefined where the frame is no such message. */
export function messageIn(text: string): { readonly name: string; readonly message: unknown } | undefined {
  const [, json] = EVENT.exec(text) ?? []
  if (json === undefined) return undefined
  const [name, message] = JSON.parse(json) as [string, unknown]
  return { name, message }
}

const OWN_VIEW = Buffer.from('42["me"')

/** Whether a frame is somebody's own view; it is not read for that. */
export const isOwnView = (frame: Buffer): boolean => frame.subarray(0, OWN_VIEW.length).equals(OWN_VIEW)
