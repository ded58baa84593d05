import { act, render } from '@testing-library/react'
import { BoothPage } from '../../../client/app/booth-page.tsx'
import { catalogue } from '../../../client/i18n/catalogue.ts'
import { LanguageProvider } from '../../../client/i18n/language.tsx'
import type { InterfaceLanguage } from '../../../client/i18n/texts.ts'
import { MeetingProvider } from '../../../client/sync/meeting-provider.tsx'
import { NowProvider } from '../../../client/ui/now.tsx'
import { ZoneProvider } from '../../../client/ui/zone.tsx'
import { diff, type Json } from '../../../shared/lib/patch.ts'
import type { Me } from '../../../shared/meeting/view.ts'
import { START_MS, type Given } from '../../support/given.ts'
import { EPOCH, presence } from '../sync/live.ts'
import { TestWorld } from '../sync/test-ports.ts'

/** The booth's page over a meeting that a test makes with the product's own core. */
export interface OpenBooth {
  readonly world: TestWorld
  /** The meeting has gone on: the page gets the patch. */
  becomes(meeting: Given): void
  /** What the page has sent and nobody has answered; answers it in the server's place. */
  takeCommand(): ReturnType<TestWorld['channel']['take']>
  loseConnection(): void
  close(): void
}

interface InTheBooth {
  readonly language?: InterfaceLanguage
  /** Who looks at it: Ines of the booth unless given. */
  readonly personId?: string
}

/** Opens the booth's page. */
export function openBooth(given: Given, { language = 'en', personId = 'ines' }: InTheBooth = {}): OpenBooth {
  let shown = given
  let version = 7
  const world = new TestWorld()
  // Device time and server time are the same in these tests.
  world.wallStartMs = START_MS
  const portsFor = () => world.ports
  const { unmount } = render(
    <LanguageProvider messages={catalogue} language={language}>
      <MeetingProvider meetingId="m1" linkId="l1" audience="booth" portsFor={portsFor} waiting={() => null}>
        <NowProvider now={() => START_MS}>
          <ZoneProvider meeting="UTC" reader="UTC">
            <BoothPage />
          </ZoneProvider>
        </NowProvider>
      </MeetingProvider>
    </LanguageProvider>,
  )
  act(() => {
    world.answerFetch({ outcome: 'fetched', snapshot: { epoch: EPOCH, version, view: shown.sees('booth') } })
    world.channel.events.opened()
    world.channel.take('join').answer({
      outcome: 'joined',
      from: version,
      to: version,
      epoch: EPOCH,
      me: { version, me: shown.seesOfSelf(personId) as Json & Me },
      presence,
      serverTimeMs: START_MS + world.time.nowMs,
    })
  })
  return {
    world,
    becomes(meeting) {
      const patch = diff(shown.sees('booth'), meeting.sees('booth'))
      shown = meeting
      version += 1
      act(() => world.channel.say('patch', { from: version - 1, to: version, ...(patch && { patch }) }))
    },
    takeCommand: () => world.channel.take('command'),
    loseConnection: () => act(() => world.channel.events.closed()),
    close: unmount,
  }
}
