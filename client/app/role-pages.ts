import type { Audience, Role } from '../../shared/lib/roles.ts'
import { lazyPage } from './lazy-page.ts'
import { podiumPage } from './podium-page.tsx'

/** The pages of a meeting but the door's, by the last part of their address, and as which audience each follows the meeting. */
export const ROLE_PAGES = {
  floor: {
    audience: 'hall',
    Page: lazyPage(async () => (await import('./participant-page.tsx')).ParticipantPage),
  },
  console: { audience: 'podium', Page: podiumPage(async () => (await import('./chair-page.tsx')).ChairPage) },
  tables: { audience: 'podium', Page: podiumPage(async () => (await import('./tables-page.tsx')).TablesPage) },
  setup: { audience: 'podium', Page: podiumPage(async () => (await import('./setup-page.tsx')).SetupPage) },
  attendance: {
    audience: 'podium',
    Page: podiumPage(async () => (await import('./attendance-page.tsx')).AttendancePage),
  },
  badges: { audience: 'podium', Page: podiumPage(async () => (await import('./badges-page.tsx')).BadgesPage) },
  booth: { audience: 'booth', Page: podiumPage(async () => (await import('./booth-page.tsx')).BoothPage) },
  screen: { audience: 'screen', Page: lazyPage(async () => (await import('./hall-screen-page.tsx')).HallScreenPage) },
} as const satisfies Record<string, { audience: Audience; Page: ReturnType<typeof lazyPage> }>

/** The door's, which brings its own way to follow: its device keeps what it shows. */
export const DoorDevice = lazyPage(async () => (await import('./door-device.tsx')).DoorDevice)

export type RolePage = keyof typeof ROLE_PAGES | 'door'

/** The page that opens by itself for somebody with these roles. What others a person may open, the server decides. */
export function ownPageOf(roles: readonly Role[]): RolePage {
  if (roles.includes('chair') || roles.includes('moderator')) return 'console'
  if (roles.includes('secretariat')) return 'setup'
  if (roles.includes('door')) return 'door'
  if (roles.includes('booth')) return 'booth'
  return roles.includes('screen') ? 'screen' : 'floor'
}
