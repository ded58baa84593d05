import { greeting, question, SOCKET_PATH } from '../../server/simulated/wire-dialect.ts'

/** What a client must say to a server so that it is told of changes, and to make one. */
export interface Dialect {
  readonly path: string
  /** The reply to a frame while the client is joining; 'joined' where it is one now. */
  greet(text: string, join: string): string | 'joined' | undefined
  /** The frame by which a driver makes the `count`-th change; `lastEntryId` is of the entry that was added last. */
  change(count: number, lastEntryId: string | undefined): string
}

/** Length of the text by which a frame of the servers that we compare with is as long as ours on average. */
const TEXT = 'x'.repeat(92)

/** The message that the others send for every change. */
export const plainMessage = (count: number) => ({ from: count, to: count + 1, patch: { floor: { text: TEXT } } })

/** By the name of the server. */
export const dialects: { readonly [server in 'product' | 'ws' | 'stock']: Dialect } = {
  ws: {
    path: '/',
    greet: () => 'joined',
    change: (count) => String(count),
  },
  stock: {
    path: SOCKET_PATH,
    greet(text) {
      const reply = greeting(text)
      return reply === 'entered' ? 'joined' : reply
    },
    change: (count) => `42["change",${count}]`,
  },
  product: {
    path: SOCKET_PATH,
    greet(text, join) {
      const reply = greeting(text)
      if (reply) return reply === 'entered' ? question(0, 'join', join) : reply
      if (text.startsWith('430[{"outcome":"joined"')) return 'joined'
      if (text.startsWith('430')) throw new Error(`A client was not let in: ${text}`)
      return undefined
    },
    change(count, lastEntryId) {
      const wish =
        count % 2 === 0
          ? { type: 'floor.add', itemId: 'ITEM', name: `Speaker ${count}`, mode: 'remote', channel: 'chat' }
          : { type: 'floor.remove', entryId: lastEntryId }
      const command = { ...wish, commandId: `c${count}`, madeAtMs: Date.now() }
      return question(count + 1, 'command', JSON.stringify(command))
    },
  },
}
