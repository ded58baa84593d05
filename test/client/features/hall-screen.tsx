import { act, render } from '@testing-library/react'
import { vi } from 'vitest'
import { HallScreenPage } from '../../../client/app/hall-screen-page.tsx'
import { firstCatalogue } from '../../../client/i18n/first-catalogue.ts'
import { LanguageProvider } from '../../../client/i18n/language.tsx'
import type { InterfaceLanguage } from '../../../client/i18n/texts.ts'
import { MeetingProvider } from '../../../client/sync/meeting-provider.tsx'
import { NowProvider } from '../../../client/ui/now.tsx'
import { ZoneProvider } from '../../../client/ui/zone.tsx'
import { START_MS, type Given } from '../../support/given.ts'
import { EPOCH, presence } from '../sync/live.ts'
import { TestWorld } from '../sync/test-ports.ts'

interface Screen {
  readonly language?: InterfaceLanguage
  /** What the screen's clocks say. */
  readonly nowMs?: number
  readonly world?: TestWorld
}

/** The typed code and its link, as the server would say them. */
const WAY_IN = { code: 'ABCD1234', url: 'https://rostrum.example/j/m1#link_1.secret' }

/** Shows a meeting on a room screen that stands one hour east of it; the connection is in the test's hand. */
export function showScreen(
  meeting: Given,
  { language = 'en', nowMs = START_MS, world = new TestWorld() }: Screen = {},
) {
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(WAY_IN)))
  const portsFor = () => world.ports
  const { unmount } = render(
    <LanguageProvider messages={firstCatalogue} language={language}>
      <MeetingProvider meetingId="m1" linkId="l1" audience="screen" portsFor={portsFor} waiting={() => null}>
        <ZoneProvider meeting="UTC" reader="Africa/Lagos">
          <NowProvider now={() => nowMs}>
            <HallScreenPage />
          </NowProvider>
        </ZoneProvider>
      </MeetingProvider>
    </LanguageProvider>,
  )
  return {
    world,
    close: unmount,
    /** The screen gets the meeting, and is live. */
    connect: () =>
      act(() => {
        world.answerFetch({ outcome: 'fetched', snapshot: { epoch: EPOCH, version: 7, view: meeting.sees('screen') } })
        world.channel.events.opened()
        const joined = { outcome: 'joined', from: 7, to: 7, epoch: EPOCH, presence, serverTimeMs: nowMs } as const
        world.channel.take('join').answer(joined)
      }),
    loseConnection: () => act(() => world.channel.events.closed()),
  }
}
