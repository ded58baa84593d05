import { HALL_ROLES, type Role } from '../../lib/roles.ts'
import { isBreak, LEAVES, type DayRule, type ItemKind, type Leave } from '../agenda/state.ts'

/** Whether somebody may ask on a day: the most generous leave that its rule gives to one of their roles. */
export function leaveOf(roles: readonly Role[], rule: DayRule): Leave {
  const leaves = HALL_ROLES.filter((role) => roles.includes(role)).map((role) => rule[role])
  return LEAVES.find((leave) => leaves.includes(leave)) ?? 'no'
}

/** Coffee and other breaks have no floor. */
export const hasFloor = (kind: ItemKind): boolean => !isBreak(kind)
