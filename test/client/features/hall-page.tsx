import { act, render } from '@testing-library/react'
import { ParticipantPage } from '../../../client/app/participant-page.tsx'
import { DevicePushContext, type DevicePush } from '../../../client/features/alerts/device-push.ts'
import { firstCatalogue } from '../../../client/i18n/first-catalogue.ts'
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

/** A participant's page over a meeting that a test makes with the product's own core. */
export interface HallPage {
  readonly world: TestWorld
  /** The meeting has gone on: the page gets the patch. */
  becomes(meeting: Given): void
  /** What the page has sent and nobody has answered; answers it in the server's place. */
  takeCommand(): ReturnType<TestWorld['channel']['take']>
  /** The connection breaks. */
  loseConnection(): void
  /** The reader leaves the page; what the device remembers stays. */
  close(): void
}

interface Reader {
  readonly personId: string
  readonly language?: InterfaceLanguage
  /** What this device remembers; a new one unless given. */
  readonly world?: TestWorld
  /** Server time; the start of the small meeting unless given. */
  readonly nowMs?: number
  /** The browser's push; a page without one offers no alerts. */
  readonly push?: DevicePush
}

/** Opens the page for a person; the reader lives three hours east of the meeting. */
export function openHallPage(
  meeting: Given,
  { personId, language = 'en', world = new TestWorld(), nowMs = START_MS, push }: Reader,
): HallPage {
  let shown = meeting
  let version = 7
  const portsFor = () => world.ports
  const { unmount } = render(
    <LanguageProvider messages={firstCatalogue} language={language}>
      <MeetingProvider meetingId="m1" linkId="l1" audience="hall" portsFor={portsFor} waiting={() => null}>
        <ZoneProvider meeting="UTC" reader="Asia/Riyadh">
          <NowProvider now={() => nowMs}>
            <DevicePushContext value={push && loadOf(push)}>
              <ParticipantPage />
            </DevicePushContext>
          </NowProvider>
        </ZoneProvider>
      </MeetingProvider>
    </LanguageProvider>,
  )
  const meOf = () => ({ version, me: shown.seesOfSelf(personId) as Json & Me })
  act(() => {
    if (world.fetches.length > 0)
      world.answerFetch({ outcome: 'fetched', snapshot: { epoch: EPOCH, version, view: meeting.sees('hall') } })
    world.channel.events.opened()
    const join = {
      outcome: 'joined',
      from: version,
      to: version,
      epoch: EPOCH,
      me: meOf(),
      presence,
      serverTimeMs: nowMs,
    } as const
    world.channel.take('join').answer(join)
  })
  return {
    world,
    becomes(next) {
      const patch = diff(shown.sees('hall'), next.sees('hall'))
      shown = next
      version += 1
      act(() => {
        world.channel.say('patch', { from: version - 1, to: version, ...(patch && { patch }) })
        world.channel.say('me', meOf())
      })
    },
    takeCommand: () => world.channel.take('command'),
    close: unmount,
    loseConnection: () => act(() => world.channel.events.closed()),
  }
}

/** The same function for each drawing of the page, as the product's is. */
const loads = new WeakMap<DevicePush, () => Promise<DevicePush>>()
function loadOf(push: DevicePush): () => Promise<DevicePush> {
  const load = loads.get(push) ?? (async () => push)
  loads.set(push, load)
  return load
}
