/** What a person may be in a meeting; one person may hold several. */
export const ROLES = [
  'secretariat',
  'chair',
  'moderator',
  'member',
  'participant',
  'observer',
  'door',
  'booth',
  'screen',
] as const
export type Role = (typeof ROLES)[number]

/** Those who run the meeting. */
export const PODIUM_ROLES = ['secretariat', 'chair', 'moderator'] as const satisfies readonly Role[]

/** Those who take part in it; the day's rule says who of them may ask for the floor. */
export const HALL_ROLES = ['member', 'participant', 'observer'] as const satisfies readonly Role[]
export type HallRole = (typeof HALL_ROLES)[number]

/** Who gets one and the same view: computed once per version, never per connection. */
export const AUDIENCES = ['hall', 'podium', 'door', 'booth', 'screen'] as const
export type Audience = (typeof AUDIENCES)[number]

/** What each role may follow. The podium may look at every screen; the booth and a room screen see theirs alone. */
const AUDIENCES_OF: { readonly [R in Role]: readonly Audience[] } = {
  secretariat: AUDIENCES,
  chair: AUDIENCES,
  moderator: AUDIENCES,
  member: ['hall'],
  participant: ['hall'],
  observer: ['hall'],
  door: ['door', 'hall'],
  booth: ['booth'],
  screen: ['screen'],
}

/** The audiences that somebody with these roles may follow: what any of them may. */
export const audiencesOf = (roles: readonly Role[]): readonly Audience[] =>
  AUDIENCES.filter((audience) => roles.some((role) => AUDIENCES_OF[role].includes(audience)))
