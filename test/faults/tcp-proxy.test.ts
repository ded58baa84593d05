import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { TcpProxy } from './tcp-proxy.ts'

let echo: Server
let echoPort: number
let proxy: TcpProxy
/** What the server got. */
let arrived: string
let atServer: Socket[]
let clients: Socket[]

beforeEach(async () => {
  arrived = ''
  atServer = []
  clients = []
  echo = createServer({ allowHalfOpen: true }, (socket) => {
    atServer.push(socket)
    socket.on('error', () => undefined)
    socket.on('data', (chunk: Buffer) => {
      arrived += chunk.toString()
      socket.write(chunk)
    })
  }).listen(0, '127.0.0.1')
  await once(echo, 'listening')
  echoPort = (echo.address() as AddressInfo).port
  proxy = await TcpProxy.open(() => [echoPort])
})

afterEach(async () => {
  for (const socket of [...clients, ...atServer]) socket.destroy()
  await proxy.close()
  echo.close()
})

async function open(): Promise<Socket> {
  const client = connect({ port: proxy.port, host: '127.0.0.1', allowHalfOpen: true })
  clients.push(client)
  await once(client, 'connect')
  return client
}

async function hears(client: Socket, text: string): Promise<void> {
  let heard = ''
  for await (const chunk of client.iterator({ destroyOnReturn: false })) {
    heard += String(chunk)
    if (heard === text) return
  }
  throw new Error(`Only "${heard}" came.`)
}

/** Resolves with the code of the error that ended it. */
const ending = (client: Socket): Promise<string> =>
  new Promise((resolve) => client.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? '')))

async function serverHas(text: string): Promise<void> {
  while (arrived !== text) await new Promise(setImmediate)
}

test('bytes go through both ways', async () => {
  const client = await open()
  client.write('a question')
  await hears(client, 'a question')
  expect(proxy.reached).toEqual([echoPort])
})

test('who cannot be reached at the first target is led to the next', async () => {
  const gone = createServer().listen(0, '127.0.0.1')
  await once(gone, 'listening')
  const { port } = gone.address() as AddressInfo
  gone.close()
  await proxy.close()
  proxy = await TcpProxy.open(() => [port, echoPort])
  const client = await open()
  client.write('hello')
  await hears(client, 'hello')
  expect(proxy.reached).toEqual([echoPort])
})

test('without a target a connection is reset', async () => {
  await proxy.close()
  proxy = await TcpProxy.open(() => [])
  const client = connect({ port: proxy.port, host: '127.0.0.1' })
  clients.push(client)
  expect(await ending(client)).toBe('ECONNRESET')
})

test('a reset is a reset on the client’s side, an end is an end', async () => {
  const [first, second] = [await open(), await open()]
  first.write('x')
  await hears(first, 'x')
  const reset = ending(first)
  proxy.cut('reset')
  expect(await reset).toBe('ECONNRESET')
  expect(await ending(second)).toBe('ECONNRESET')
  const third = await open()
  third.write('y')
  await hears(third, 'y')
  proxy.cut('end')
  third.resume()
  await once(third, 'end')
})

test('replies are dropped: the server gets everything, the client nothing, and is reset when the weather clears', async () => {
  const client = await open()
  proxy.set({ toClient: 'swallow' })
  client.write('spend')
  await serverHas('spend')
  const reset = ending(client)
  const heard: string[] = []
  client.on('data', (chunk) => heard.push(String(chunk)))
  while (proxy.swallowedReplies < 5) await new Promise(setImmediate)
  proxy.heal()
  expect(await reset).toBe('ECONNRESET')
  expect(heard).toEqual([])
})

test('what is held comes later, whole and in order; the connection lives on', async () => {
  const client = await open()
  proxy.set({ toServer: 'hold' })
  client.write('one ')
  client.write('two')
  await new Promise(setImmediate)
  expect(arrived).toBe('')
  proxy.heal()
  await hears(client, 'one two')
})

test('what is delayed comes in order, though less delay follows on more', async () => {
  const client = await open()
  proxy.set({ delayMs: 40 })
  client.write('slow ')
  await new Promise(setImmediate)
  proxy.set({ delayMs: 1 })
  client.write('fast')
  expect(arrived).toBe('')
  await serverHas('slow fast')
})

test('half closed, the other half still speaks', async () => {
  const client = await open()
  client.write('x')
  await hears(client, 'x')
  proxy.halfClose('server')
  await once(atServer[0]!, 'end')
  expect(client.readableEnded).toBe(false)
  atServer[0]!.write('still here')
  await hears(client, 'still here')
})
