import { useCallback, useContext, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { WireViewOf } from '../../shared/meeting/view.ts'
import type { Me } from '../../shared/meeting/view.ts'
import type { Durability, PresenceMessage } from '../../shared/protocol/down.ts'
import type { CommandMessage } from '../../shared/protocol/up.ts'
import type { Wish } from '../../shared/protocol/wish.ts'
import type { Connection } from './connection.ts'
import { MeetingContext } from './meeting-context.ts'
import type { MeetingStoreState } from './meeting-store.ts'
import type { Followed, MeetingSync } from './meeting-sync.ts'
import type { Refusal, Settled } from './outbox.ts'
import type { StorageKind } from './ports.ts'

function useMeeting(): { readonly sync: MeetingSync; readonly followed: Followed } {
  const meeting = useContext(MeetingContext)
  if (!meeting) throw new Error('This component must stand inside of a MeetingProvider.')
  return meeting
}

function useMeetingStore<T>(select: (state: MeetingStoreState) => T): T {
  return useStore(useMeeting().sync.store, select)
}

/** Which meeting is followed, by which link, as which audience. */
export const useFollowed = (): Followed => useMeeting().followed

/**
 * A part of the view that every audience has; the door's has no floor, the booth's no people. `select` picks a part that is there and computes
 * nothing: what it returns must be the same object while the view stays the same.
 */
export function useView<T>(select: (view: WireViewOf['hall']) => T): T {
  return useMeetingStore(({ view }) => {
    if (!view) throw new Error('A MeetingProvider shows its children only once there is a view.')
    return select(view as WireViewOf['hall'])
  })
}

/** A part of the podium's view; only inside of a provider for the podium. */
export function usePodiumView<T>(select: (view: WireViewOf['podium']) => T): T {
  if (useFollowed().audience !== 'podium') throw new Error('Only the podium sees the podium’s view.')
  return useView((view) => select(view as unknown as WireViewOf['podium']))
}

/** A part of the door's view; only inside of a provider for the door. */
export function useDoorView<T>(select: (view: WireViewOf['door']) => T): T {
  if (useFollowed().audience !== 'door') throw new Error('Only the door sees the door’s view.')
  return useView((view) => select(view as unknown as WireViewOf['door']))
}

/** A part of the booth's view; only inside of a provider for the booth. */
export function useBoothView<T>(select: (view: WireViewOf['booth']) => T): T {
  if (useFollowed().audience !== 'booth') throw new Error('Only the booth sees the booth’s view.')
  return useView((view) => select(view as unknown as WireViewOf['booth']))
}

/** A part of the room screen's view; only inside of a provider for the screen. */
export function useScreenView<T>(select: (view: WireViewOf['screen']) => T): T {
  if (useFollowed().audience !== 'screen') throw new Error('Only a room screen sees the room screen’s view.')
  return useView((view) => select(view as unknown as WireViewOf['screen']))
}

/** What the person sees of themselves; undefined for a screen, and until it came. */
export const useMe = (): Me | undefined => useMeetingStore(({ me }) => me)

/** Who is connected; undefined until it came. */
export const usePresence = (): PresenceMessage | undefined => useMeetingStore(({ presence }) => presence)

export const useConnection = (): Connection => useMeetingStore(({ connection }) => connection)

/** Until when the view was known to be current, in server time: for "not live since". */
export const useCurrentUntilMs = (): number | undefined => useMeetingStore(({ currentUntilMs }) => currentUntilMs)

/** False while the server says that it cannot write to its log; known only while the connection is live. */
export const useIsKeeping = (): boolean =>
  useMeetingStore(({ isKeeping, connection }) => isKeeping || connection.state !== 'live')

/** Since when, in server time, this page shows less than it did: the server's log went back. Undefined where it never did. */
export const useWentBackAtMs = (): number | undefined => useMeetingStore(({ wentBack }) => wentBack?.atMs)

/** What a power cut may cost; undefined but for the podium. */
export const useDurability = (): Durability | undefined => useMeetingStore(({ durability }) => durability)

/** Ends the wait for the next attempt, or asks again after a refusal. */
export function useRetry(): () => void {
  const { sync } = useMeeting()
  return useCallback(() => sync.retry(), [sync])
}

/** Sends a command; the promise resolves when its answer is certain and never rejects. Refusals also stand in {@link useRefusals}. */
export function useSend(): (wish: Wish) => Promise<Settled> {
  const { sync } = useMeeting()
  return useCallback((wish) => sync.send(wish), [sync])
}

/** Commands without a certain answer, first made first. */
export const usePending = (): readonly CommandMessage[] => useMeetingStore(({ pending }) => pending)

/** How many of them survive a reload; those that were made this instant are still on their way to the disk. */
export const useKeptCount = (): number => useMeetingStore(({ kept, pending }) => Math.min(kept, pending.length))

/** How what this page keeps lies on the device. */
export const useStorageKind = (): StorageKind => useMeetingStore(({ storage }) => storage)

/** How many commands could not be sent before this device lost its right to. */
export const useLostCount = (): number => useMeetingStore(({ lost }) => lost)

/** Refused commands that the reader has not dismissed, oldest first. */
export function useRefusals(): {
  readonly refusals: readonly Refusal[]
  readonly dismiss: (commandId: string) => void
} {
  const { sync } = useMeeting()
  const refusals = useMeetingStore((state) => state.refusals)
  const dismiss = useCallback((commandId: string) => sync.dismiss(commandId), [sync])
  return { refusals, dismiss }
}

/** What a door knows at one moment. */
export interface DoorState extends Pick<MeetingStoreState, 'pending' | 'refusals' | 'connection'> {
  readonly view: WireViewOf['door']
}

/** Hands over each state in its order, for what must not miss one between two drawings; only inside of a provider for the door. */
export function useEachDoorState(take: (state: DoorState) => void): void {
  const { store } = useMeeting().sync
  useEffect(() => {
    const hand = ({ view, pending, refusals, connection }: MeetingStoreState): void => {
      if (view) take({ view: view as unknown as WireViewOf['door'], pending, refusals, connection })
    }
    hand(store.getState())
    return store.subscribe(hand)
  }, [store, take])
}

/** Server time at the moment of the call, for what must not draw anew by itself. */
export function useServerTime(): () => number {
  const { clock } = useMeeting().sync
  return useCallback(() => clock.nowMs(), [clock])
}

const LOOK_EACH_MS = 1_002

/** Server time, cut to a multiple of `everyMs` and told anew at each, so that all clocks on a screen change together. */
export function useServerNowMs(everyMs = 1_000): number {
  const { clock } = useMeeting().sync
  const [nowMs, setNowMs] = useState(() => cut(clock.nowMs(), everyMs))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = (): void => {
      const exactMs = clock.nowMs()
      setNowMs(cut(exactMs, everyMs))
      // A timer may fire a little early: aiming behind the mark avoids a second tick for the same one. It is never a long one:
      // while a device sleeps, and where its clock is set, time goes on without its timers.
      timer = setTimeout(tick, Math.min(everyMs - (exactMs % everyMs) + 2, LOOK_EACH_MS))
    }
    tick()
    return () => clearTimeout(timer)
  }, [clock, everyMs])
  return nowMs
}

const cut = (atMs: number, everyMs: number): number => atMs - (atMs % everyMs)
