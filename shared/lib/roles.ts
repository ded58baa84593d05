/** What a person may be in a meeting; one person may hold several. */
export const ROLES = ['secretariat', 'chair', 'moderator', 'member', 'participant', 'observer', 'door', 'screen'] as const
export type Role = (typeof ROLES)[number]

/** Those who run the meeting. */
export const PODIUM_ROLES = ['secretariat', 'chair', 'moderator'] as const satisfies readonly Role[]

/** Those who take part in it; the day's rule says who of them may ask for the floor. */
export const HALL_ROLES = ['member', 'participant', 'observer'] as const satisfies readonly Role[]
export type HallRole = (typeof HALL_ROLES)[number]

/** Who gets one and the same view: computed once per version, never per connection. */
export const AUDIENCES = ['hall', 'podium', 'door', 'screen'] as const
export type Audience = (typeof AUDIENCES)[number]

/** The audiences that somebody with these roles may follow. The podium may look at every screen. */
export function audiencesOf(roles: readonly Role[]): readonly Audience[] {
  if (roles.some((role) => (PODIUM_ROLES as readonly Role[]).includes(role))) return AUDIENCES
  if (roles.includes('door')) return ['door', 'hall']
  return roles.includes('screen') ? ['screen'] : ['hall']
}
