import { ROLES, type Role } from '../../../shared/lib/roles.ts'
import type { HandedLink } from './link-addresses.ts'
import { useOpenLinks } from './people-index.ts'

/** A link of a role in force, with its address. */
export interface RoleLink {
  readonly linkId: string
  readonly kind: 'role' | 'shared'
  readonly role: Role
  readonly expiresAtMs?: number
  readonly mostUses?: number
  readonly uses?: number
  readonly url: string
}

/** The links of roles that the reader may hand out, those of who runs the meeting first. */
export function useRoleLinks(handed: readonly HandedLink[]): readonly RoleLink[] {
  const urls = new Map(handed.map(({ linkId, url }) => [linkId, url]))
  return useOpenLinks()
    .flatMap(({ kind, role, personId: _person, ...link }): readonly RoleLink[] => {
      const url = urls.get(link.linkId)
      if (role === undefined || (kind !== 'role' && kind !== 'shared') || url === undefined) return []
      return [{ ...link, kind, role, url }]
    })
    .toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || a.linkId.localeCompare(b.linkId))
}
