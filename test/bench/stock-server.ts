import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { answerParent } from './child.ts'
import { plainMessage } from './dialect.ts'

// What one gets with socket.io as it comes: a room, and an emit to it.

const http = createServer()
const io = new Server(http, { perMessageDeflate: false, transports: ['websocket'] })

io.on('connection', (socket) => {
  void socket.join('hall')
  socket.on('change', (count: number) => {
    io.to('hall').emit('patch', plainMessage(count))
    socket.emit('done')
  })
})

answerParent({
  start: () =>
    new Promise((resolve) =>
      http.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () =>
        resolve({ port: (http.address() as AddressInfo).port }),
      ),
    ),
})
