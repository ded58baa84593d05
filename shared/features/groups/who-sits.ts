import type { Mode } from '../../lib/mode.ts'
import { HALL_ROLES, PODIUM_ROLES, type Role } from '../../lib/roles.ts'
import type { Standing } from '../attendance/state.ts'
import type { Settings } from './state.ts'

interface Somebody {
  readonly roles: readonly Role[]
  readonly isErased?: boolean
}

/** Whether tables are for somebody at all: of the hall, and not of the podium. */
export const takesPart = ({ roles, isErased = false }: Somebody): boolean =>
  !isErased && has(roles, HALL_ROLES) && !has(roles, PODIUM_ROLES)

const has = (roles: readonly Role[], any: readonly Role[]): boolean => roles.some((role) => any.includes(role))

interface Whereabouts {
  readonly standing: Standing
  /** Were here today and are not any more. */
  readonly hasLeft: boolean
  readonly expected: Mode
}

/**
 * On which side a draw seats somebody, if it does: who is asleep on the remote one; of the list also those who have not come yet,
 * where they are expected.
 */
export function seatSide({ standing, hasLeft, expected }: Whereabouts, from: Settings['from']): Mode | undefined {
  if (standing !== 'absent') return standing === 'room' ? 'room' : 'remote'
  return from === 'list' && !hasLeft ? expected : undefined
}
