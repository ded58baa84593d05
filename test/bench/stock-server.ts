import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { answerParent } from './child.ts'
import { plainMessage } from './plain-message.ts'

// What one gets with socket.io as it comes: a room, and an emit to it. The names of its events are ours, so the same clients can speak to it.

const http = createServer()
const io = new Server(http, { perMessageDeflate: false, transports: ['websocket'] })

type Answer = (answer: { readonly outcome: 'joined' | 'accepted' }) => void
let changes = 0

io.on('connection', (socket) => {
  void socket.join('hall')
  socket.on('join', (_: unknown, answer: Answer) => answer({ outcome: 'joined' }))
  socket.on('command', (_: unknown, answer: Answer) => {
    io.to('hall').emit('patch', plainMessage(changes++))
    answer({ outcome: 'accepted' })
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
