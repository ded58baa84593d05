import { findRedisProgram } from '../../scripts/redis-program.ts'

/** Whether Redis can be measured here; where it cannot, says how to get it. */
export function isRedisThere(): boolean {
  const isThere = findRedisProgram() !== undefined
  if (!isThere)
    console.log('  Without Redis: install redis-server (Debian: apt-get install redis-server) or set REDIS_SERVER_BIN.')
  return isThere
}
