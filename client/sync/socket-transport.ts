import { io } from 'socket.io-client'
import type { AnyDown, Channel, ChannelEvents, Messages, Transport } from './ports.ts'

const NAMES: readonly (keyof Messages)[] = ['patch', 'me', 'presence', 'heartbeat', 'bye']

/** Socket.IO as a plain pipe: websocket first, polling as the way out; coming back is the connector's task, not the socket's. */
export class SocketTransport implements Transport {
  open(events: ChannelEvents): Channel {
    const socket = io({
      withCredentials: true,
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      reconnection: false,
      forceNew: true,
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
