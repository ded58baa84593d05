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

const NO_LIMITS: Required<Limits> = { kinds: {}, roles: {}, items: {} }

/**
 * How long a turn may be, in milliseconds: what is set for its kind, else for a role of its speaker (of several the most
 * generous), else for its item, else for the meeting. A kind goes first because it is short by nature, whoever raises it.
 */
export function limitFor({ limitMs, limits }: Limited, { itemId, kind, roles = [] }: TurnToLimit): number {
  const { kinds, roles: ofRoles, items } = { ...NO_LIMITS, ...limits }
  const ofKind = kind ? kinds[kind] : undefined
  const ofRole = roles.flatMap((role) => ofRoles[role] ?? []).sort((a, b) => b - a)[0]
  return ofKind ?? ofRole ?? items[itemId ?? ''] ?? limitMs
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
  const { [key]: _before, ...others } = limitsIn(floor, group)
  const changed = limitMs === undefined ? others : { ...others, [key]: limitMs }
  return { ...floor, limits: { ...floor.limits, [group]: changed } }
}

/** The limit that is set for exactly these; undefined where there is none. */
export function limitSetFor(floor: Limited, of: LimitOf | undefined): number | undefined {
  if (!of) return floor.limitMs
  const [group, key] = groupOf(of)
  return limitsIn(floor, group)[key]
}

const USUAL_LIMIT_MS = 180_000

const limitsIn = ({ limits }: Limited, group: keyof Limits): { readonly [key: string]: number } => limits[group] ?? {}

function groupOf(of: LimitOf): readonly [keyof Limits, string] {
  if ('kind' in of) return ['kinds', of.kind]
  return 'role' in of ? ['roles', of.role] : ['items', of.itemId]
}
