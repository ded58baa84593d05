import { act, render } from '@testing-library/react'
import { vi } from 'vitest'
import { SetupPage } from '../../../client/app/setup-page.tsx'
import { catalogue } from '../../../client/i18n/catalogue.ts'
import { LanguageProvider } from '../../../client/i18n/language.tsx'
import type { InterfaceLanguage } from '../../../client/i18n/texts.ts'
import { MeetingProvider } from '../../../client/sync/meeting-provider.tsx'
import { ZoneProvider } from '../../../client/ui/zone.tsx'
import type { Json } from '../../../shared/lib/patch.ts'
import type { Role } from '../../../shared/lib/roles.ts'
import type { Me } from '../../../shared/meeting/view.ts'
import { added } from '../../support/floor-meeting.ts'
import { START_MS, type Given } from '../../support/given.ts'
import { EPOCH } from '../sync/live.ts'
import { TestWorld } from '../sync/test-ports.ts'

/** What a page asked of the server by HTTP: method, path with query, and the body as text. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly body: BodyInit | null | undefined
}

/** Answers requests by the beginning of `METHOD path`; what nothing answers is not there. */
export function answerHttp(answers: Readonly<Record<string, () => Response | Promise<Response>>>): readonly Asked[] {
  const asked: Asked[] = []
  vi.stubGlobal('fetch', (path: string, { method = 'GET', body }: RequestInit = {}) => {
    asked.push({ method, path, body })
    const known = Object.entries(answers).find(([start]) => `${method} ${path}`.startsWith(start))
    return Promise.resolve(known ? known[1]() : new Response('{"code":"not_found"}', { status: 404 }))
  })
  return asked
}

interface Reader {
  readonly role: Role
  readonly part: string
  readonly language?: InterfaceLanguage
}

/** Opens a part of the set-up for somebody with this role; commands wait in the world's channel. */
export function openSetup(given: Given, { role, part, language = 'en' }: Reader): TestWorld {
  const meeting = given.and(added(role, 'room', role))
  const world = new TestWorld()
  const portsFor = () => world.ports
  history.replaceState(null, '', `/setup?part=${part}`)
  render(
    <LanguageProvider messages={catalogue} language={language}>
      <MeetingProvider meetingId="m1" linkId="l1" audience="podium" portsFor={portsFor} waiting={() => null}>
        <ZoneProvider meeting="UTC" reader="UTC">
          <SetupPage />
        </ZoneProvider>
      </MeetingProvider>
    </LanguageProvider>,
  )
  act(() => {
    world.answerFetch({ outcome: 'fetched', snapshot: { epoch: EPOCH, version: 7, view: meeting.sees('podium') } })
    world.channel.events.opened()
    world.channel.take('join').answer({
      outcome: 'joined',
      from: 7,
      to: 7,
      epoch: EPOCH,
      me: { version: 7, me: meeting.seesOfSelf(role) as Json & Me },
      presence: { connected: 0, screens: 0, who: [] },
      serverTimeMs: START_MS,
    })
  })
  return world
}
