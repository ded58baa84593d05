import { findOnPath } from './on-path.ts'

/** The Redis that tests start: `REDIS_SERVER_BIN`, else redis-server or valkey-server on the path; undefined where there is none. */
export const findRedisProgram = (): string | undefined =>
  process.env['REDIS_SERVER_BIN'] ?? findOnPath(['redis-server', 'valkey-server'])
