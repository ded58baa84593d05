import type { ItemId } from '../../lib/ids.ts'
import type { Role } from '../../lib/roles.ts'
import type { Kind, Limits } from './state.ts'

/** Whose turn a limit is for: state and wire view both have it. */
export interface Limited {
  readonly limitMs: number
  readonly limits: Limits
}

/** A turn that is to be given. */
export interface TurnToLimit {
  readonly itemId?: ItemId | string | undefined
  readonly kind?: Kind | undefined
  readonly roles?: readonly Role[]
}

/**
 * How long a turn may be, in milliseconds: what is set for its kind, else for a role of its speaker (of several the most
 * generous), else for its item, else for the meeting. A kind goes first because it is short by nature, whoever raises it.
 */
export function limitFor({ limitMs, limits }: Limited, { itemId, kind, roles = [] }: TurnToLimit): number {
  const ofKind = kind && limits.kinds?.[kind]
  const ofRoles = roles.flatMap((role) => limits.roles?.[role] ?? [])
  const ofRole = ofRoles.length > 0 ? Math.max(...ofRoles) : undefined
  const ofItem = itemId === undefined ? undefined : limits.items?.[itemId]
  return ofKind ?? ofRole ?? ofItem ?? limitMs
}

/** Whose turns a limit is for. */
export type LimitOf = { readonly kind: Kind } | { readonly role: Role } | { readonly itemId: ItemId }

/** A limit as it is set, or taken away where it names none. */
export interface LimitSet {
  readonly limitMs?: number | undefined
  readonly of?: LimitOf | undefined
}

/** The limits with one more, or without it. */
export function withLimit<Floor extends Limited>(floor: Floor, { limitMs, of }: LimitSet): Floor {
  if (!of) return { ...floor, limitMs: limitMs ?? USUAL_LIMIT_MS }
  const [group, key] = groupOf(of)
  const { [key]: _before, ...others } = (floor.limits[group] as Readonly<Record<string, number>> | undefined) ?? {}
  const changed = limitMs === undefined ? others : { ...others, [key]: limitMs }
  return { ...floor, limits: { ...floor.limits, [group]: changed } }
}

/** The limit that is set for exactly these; undefined where there is none. */
export function limitSetFor({ limitMs, limits }: Limited, of: LimitOf | undefined): number | undefined {
  if (!of) return limitMs
  const [group, key] = groupOf(of)
  return (limits[group] as Readonly<Record<string, number>> | undefined)?.[key]
}

const USUAL_LIMIT_MS = 180_000

function groupOf(of: LimitOf): readonly [keyof Limits, string] {
  if ('kind' in of) return ['kinds', of.kind]
  return 'role' in of ? ['roles', of.role] : ['items', of.itemId]
}
