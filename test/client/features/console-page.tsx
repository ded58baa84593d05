import { act, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { ChairPage } from '../../../client/app/chair-page.tsx'
import { catalogue } from '../../../client/i18n/catalogue.ts'
import { LanguageProvider } from '../../../client/i18n/language.tsx'
import type { InterfaceLanguage } from '../../../client/i18n/texts.ts'
import { MeetingProvider } from '../../../client/sync/meeting-provider.tsx'
import type { Settled } from '../../../client/sync/outbox.ts'
import { NowProvider } from '../../../client/ui/now.tsx'
import { ZoneProvider } from '../../../client/ui/zone.tsx'
import { diff, type Json } from '../../../shared/lib/patch.ts'
import type { Role } from '../../../shared/lib/roles.ts'
import type { Me } from '../../../shared/meeting/view.ts'
import type { PresenceMessage } from '../../../shared/protocol/down.ts'
import { START_MS, type Given } from '../../support/given.ts'
import { added } from '../../support/floor-meeting.ts'
import { EPOCH } from '../sync/live.ts'
import { TestWorld } from '../sync/test-ports.ts'

/** The console over a meeting that a test makes with the product's own core. */
export interface ConsolePage {
  readonly world: TestWorld
  /** The meeting has gone on: the page gets the patch. */
  becomes(meeting: Given): void
  /** What the page has sent and nobody has answered; answers it in the server's place. */
  takeCommand(): ReturnType<TestWorld['channel']['take']>
  says(presence: PresenceMessage): void
  loseConnection(): void
}

interface Reader {
  readonly role: Role
  readonly language?: InterfaceLanguage
  readonly presence?: PresenceMessage
  /** Another page of those who run the meeting than the console. */
  readonly page?: ReactNode
}

const NOBODY_THERE: PresenceMessage = { connected: 0, screens: 0, who: [] }

/** Opens the console for somebody with this role. */
export function openConsole(
  given: Given,
  { role, language = 'en', presence = NOBODY_THERE, page = <ChairPage /> }: Reader,
): ConsolePage {
  const meeting = given.and(added(role, 'room', role))
  const world = new TestWorld()
  let shown = meeting
  let version = 7
  const portsFor = () => world.ports
  render(
    <LanguageProvider messages={catalogue} language={language}>
      <MeetingProvider meetingId="m1" linkId="l1" audience="podium" portsFor={portsFor} waiting={() => null}>
        <ZoneProvider meeting="UTC" reader="UTC">
          <NowProvider now={() => START_MS}>{page}</NowProvider>
        </ZoneProvider>
      </MeetingProvider>
    </LanguageProvider>,
  )
  act(() => {
    world.answerFetch({ outcome: 'fetched', snapshot: { epoch: EPOCH, version, view: meeting.sees('podium') } })
    world.channel.events.opened()
    world.channel.take('join').answer({
      outcome: 'joined',
      from: version,
      to: version,
      epoch: EPOCH,
      me: { version, me: meeting.seesOfSelf(role) as Json & Me },
      presence,
      serverTimeMs: START_MS,
    })
  })
  return {
    world,
    becomes(next) {
      const patch = diff(shown.sees('podium'), next.and(added(role, 'room', role)).sees('podium'))
      shown = next.and(added(role, 'room', role))
      version += 1
      act(() => world.channel.say('patch', { from: version - 1, to: version, ...(patch && { patch }) }))
    },
    takeCommand: () => world.channel.take('command'),
    says: (message) => act(() => world.channel.say('presence', message)),
    loseConnection: () => act(() => world.channel.events.closed()),
  }
}

/** The button of this name. */
export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name })

/** Answers what the page has sent in the server's place, and tells what it was. */
export async function sent(
  page: Pick<ConsolePage, 'takeCommand'>,
  settled: Settled = { outcome: 'accepted', version: 8 },
): Promise<object> {
  const { payload, answer } = page.takeCommand()
  await act(async () => answer(settled as never))
  return payload
}
