import type { Role } from '../../shared/lib/roles.ts'
import { useMe } from './hooks.ts'

/** Whether the reader holds one of these roles. It only spares dead buttons: what may be done, the server decides. */
export const useHasRole = (...roles: readonly Role[]): boolean =>
  useMe()?.people.roles.some((role) => roles.includes(role)) ?? false
