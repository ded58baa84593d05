import { act, render } from '@testing-library/react'
import { DoorPage } from '../../../client/app/door-page.tsx'
import { doorCatalogue } from '../../../client/i18n/door-catalogue.ts'
import { LanguageProvider } from '../../../client/i18n/language.tsx'
import type { InterfaceLanguage } from '../../../client/i18n/texts.ts'
import { MeetingProvider } from '../../../client/sync/meeting-provider.tsx'
import type { Settled } from '../../../client/sync/outbox.ts'
import { ZoneProvider } from '../../../client/ui/zone.tsx'
import { diff, type Json } from '../../../shared/lib/patch.ts'
import type { Me } from '../../../shared/meeting/view.ts'
import { added } from '../../support/floor-meeting.ts'
import { START_MS, type Given } from '../../support/given.ts'
import { EPOCH, presence } from '../sync/live.ts'
import { TestWorld } from '../sync/test-ports.ts'

/** The door's page over a meeting that a test makes with the product's own core. */
export interface OpenDoor {
  readonly world: TestWorld
  /** The meeting has gone on: the page gets the patch. */
  becomes(meeting: Given): void
  /** Answers the command on its way in the server's place, and tells what it was. */
  sent(settled?: Settled): Promise<object>
  loseConnection(): void
  /** A new connection, to the meeting as the page last saw it. */
  comesBack(): void
  /** The tablet is put away; what it remembers stays. */
  close(): void
}

interface AtTheDoor {
  readonly language?: InterfaceLanguage
  /** What this device remembers; a new one unless given. */
  readonly world?: TestWorld
  /** The server is not to be reached from the first. */
  readonly isAlone?: boolean
  /** Who stands at the door: Dora Door unless given. */
  readonly personId?: string
}

/** Opens the door's page for its staff. */
export function openDoor(
  given: Given,
  { language = 'en', world = new TestWorld(), isAlone, personId = 'dora' }: AtTheDoor = {},
): OpenDoor {
  const withStaff = (meeting: Given) => meeting.and(added('dora', 'room', 'door'))
  let shown = withStaff(given)
  let version = 7
  // Device time and server time are the same in these tests.
  world.wallStartMs = START_MS
  const portsFor = () => world.ports
  const { unmount } = render(
    <LanguageProvider messages={doorCatalogue} language={language}>
      <MeetingProvider meetingId="m1" linkId="l1" audience="door" portsFor={portsFor} waiting={() => null}>
        <ZoneProvider meeting="UTC" reader="UTC">
          <DoorPage />
        </ZoneProvider>
      </MeetingProvider>
    </LanguageProvider>,
  )
  const join = () => {
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
  }
  if (!isAlone)
    act(() => {
      if (world.fetches.length > 0)
        world.answerFetch({ outcome: 'fetched', snapshot: { epoch: EPOCH, version, view: shown.sees('door') } })
      join()
    })
  return {
    world,
    becomes(meeting) {
      const next = withStaff(meeting)
      const patch = diff(shown.sees('door'), next.sees('door'))
      shown = next
      version += 1
      act(() => world.channel.say('patch', { from: version - 1, to: version, ...(patch && { patch }) }))
    },
    async sent(settled = { outcome: 'accepted', version }) {
      const { payload, answer } = world.channel.take('command')
      await act(async () => answer(settled as never))
      return payload
    },
    loseConnection: () => act(() => world.channel.events.closed()),
    comesBack: () =>
      act(() => {
        world.time.pass(20_000)
        join()
      }),
    close: unmount,
  }
}
