import { io } from 'socket.io-client'
import type { AnyDown, Channel, ChannelEvents, Messages, Transport } from './ports.ts'
import type { ServerAddress } from './server-address.ts'

const NAMES: readonly (keyof Messages)[] = ['patch', 'me', 'presence', 'heartbeat', 'bye']

/** Socket.IO as a plain pipe: websocket first, polling as the way out; coming back is the connector's task, not the socket's. */
export class SocketTransport implements Transport {
  private readonly address: ServerAddress

  constructor(address: ServerAddress) {
    this.address = address
  }

  open(events: ChannelEvents): Channel {
    const { url, headers } = this.address
    const socket = io(url, {
      withCredentials: true,
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      reconnection: false,
      forceNew: true,
      ...(headers && { extraHeaders: headers }),
    })
    socket.on('connect', () => events.opened())
    socket.on('connect_error', () => events.closed())
    socket.on('disconnect', () => events.closed())
    for (const name of NAMES)
      socket.on(name, (message: AnyDown['message']) => events.received({ name, message } as AnyDown))
    return {
      request: (name, payload, answered) => socket.emit(name, payload, answered),
      close: () => socket.disconnect(),
    }
  }
}
