import type { Dialect } from './dialect.ts'
import { RawClient } from './raw-client.ts'

/** One who is to connect. */
export interface Member {
  readonly cookie?: string
  readonly join: string
}

/** Where somebody goes in, and what becomes of what they are told from then on. */
export interface Entrance {
  readonly port: number
  readonly dialect: Dialect
  readonly member: Member
  /** Gets each text frame after the joining; must not keep the bytes. */
  readonly hear: (client: RawClient, bytes: Buffer) => void
}

/** Resolves once the server has let the client in; rejects where it turns it away. */
export function enter({ port, dialect, member, hear }: Entrance): Promise<RawClient> {
  return new Promise((resolve, reject) => {
    let isJoined = false
    const client: RawClient = new RawClient({
      port,
      path: dialect.path,
      ...(member.cookie && { cookie: member.cookie }),
      onClose: () => reject(new Error('A client was turned away.')),
      onText: (bytes) => {
        if (isJoined) return hear(client, bytes)
        const reply = dialect.greet(bytes.toString(), member.join)
        isJoined = reply === 'joined'
        if (isJoined) resolve(client)
        else if (reply) client.send(reply)
      },
    })
  })
}
