import { useState, type FormEvent } from 'react'
import { roughIds } from '../../../shared/features/people/search.ts'
import { looksLikeBadge } from './door-badges.ts'
import { ScannedLines } from './scanned-lines.ts'
import type { DoorDesk, DoorResult } from './use-door-desk.ts'
import { useLatest } from './use-latest.ts'

type Typing = { readonly desk: DoorDesk; readonly typed: string; readonly onType: (typed: string) => void }

/** What is done with the field of the door and with those whom it finds. */
export interface SearchDesk {
  /** Enter was pressed where several are found. */
  readonly isUnclear: boolean
  /** Who is to get the badge that is still somebody else's: to be confirmed. */
  readonly askedAbout: string | undefined
  readonly change: (typed: string) => void
  readonly submit: (event: FormEvent) => void
  readonly take: (personId: string) => void
  readonly checkOut: (personId: string) => void
  readonly checkInMany: (personIds: readonly string[]) => void
  readonly confirm: () => void
  readonly leaveAsked: () => void
}

/** Takes names, codes and scanned badges from the field; `onDone` after each step, with the field empty again. */
export function useSearchDesk({ desk, typed, onType }: Typing, onDone: () => void): SearchDesk {
  const [isUnclear, setIsUnclear] = useState(false)
  const [asked, setAsked] = useState<{ readonly personId: string; readonly about: DoorResult }>()
  const [lines] = useState(() => new ScannedLines())
  const tying = desk.result?.kind === 'unknown' ? desk.result : undefined
  // What the camera reads meanwhile is another badge: the question was not about that one.
  const askedAbout = asked?.about === desk.result ? asked?.personId : undefined
  const change = (text: string) => {
    onType(text)
    setIsUnclear(false)
  }
  const done = () => {
    change('')
    setAsked(undefined)
    onDone()
  }
  const arrive = (personId: string) => {
    if (tying) desk.tie(personId)
    else desk.checkIn(personId)
    done()
  }
  // Who had the badge before stands on the page: it goes over to somebody else only where that is meant.
  const take = (personId: string) =>
    tying?.formerId === undefined ? arrive(personId) : setAsked({ personId, about: tying })
  const scan = (text: string) => {
    desk.scan(text)
    done()
  }
  const search = (text: string) => {
    // The list may be a letter behind: whoever pressed Enter meant what stands in the field.
    const [only, ...others] = roughIds(desk.people, text)
    if (others.length > 0) setIsUnclear(true)
    else if (only !== undefined) take(only)
    else if (looksLikeBadge(text)) scan(text)
  }
  return {
    isUnclear,
    askedAbout,
    change,
    submit: (event) => {
      event.preventDefault()
      const text = lines.take(typed, event.timeStamp)
      if (text === undefined) change('')
      else if (text.trim() !== '' && desk.read(text) !== undefined) scan(text)
      else search(text)
    },
    take: useLatest(take),
    checkOut: useLatest((personId: string) => {
      desk.checkOut(personId)
      done()
    }),
    checkInMany: (personIds) => {
      desk.checkInMany(personIds)
      done()
    },
    confirm: () => {
      if (askedAbout !== undefined) arrive(askedAbout)
    },
    leaveAsked: () => setAsked(undefined),
  }
}
