import { useCallback, useEffect, useState } from 'react'
import type { Answer, Door, LinkKey, Newcomer, WaysIn } from './ways-in.ts'

/** Where somebody stands who opens a link. */
export type AtTheDoor =
  | { readonly name: 'looking' }
  | {
      readonly name: 'outside'
      readonly door: Door & { readonly state: 'outside' }
      readonly refused?: string
      readonly isEntering: boolean
    }
  /** Nothing can be said about the link: there was no answer. */
  | { readonly name: 'unanswered'; readonly code: string }
  | { readonly name: 'invalid' }
  | { readonly name: 'in'; readonly only: 'booth' | 'screen' | undefined }

/** A link being opened: looked at first, entered on the reader's word. */
export interface OpenedLink {
  readonly at: AtTheDoor
  readonly lookAgain: () => void
  readonly enter: (newcomer: Newcomer) => void
}

/** Opens the link of a meeting; `key` is undefined where the address has none. */
export function useDoor(ways: WaysIn, meetingId: string, key: LinkKey | undefined): OpenedLink {
  const [at, setAt] = useState<AtTheDoor>(key ? { name: 'looking' } : { name: 'invalid' })

  const look = useCallback(() => {
    if (key) void ways.look(meetingId, key).then((answer) => setAt(afterLook(answer)))
  }, [ways, meetingId, key])
  useEffect(look, [look])

  const enter = (newcomer: Newcomer) => {
    if (!key || at.name !== 'outside') return
    const { door } = at
    setAt({ name: 'outside', door, isEntering: true })
    void ways.enter(meetingId, key, newcomer).then((answer) => setAt(afterEntering(answer, door)))
  }
  const lookAgain = () => {
    setAt({ name: 'looking' })
    look()
  }
  return { at, lookAgain, enter }
}

function afterLook(answer: Answer<Door>): AtTheDoor {
  if (!answer.ok) return isInvalid(answer.code) ? { name: 'invalid' } : { name: 'unanswered', code: answer.code }
  return answer.value.state === 'in' ? inside(answer.value) : { name: 'outside', door: answer.value, isEntering: false }
}

function afterEntering(answer: Answer<Door>, door: Door & { readonly state: 'outside' }): AtTheDoor {
  if (answer.ok) return inside(answer.value)
  return answer.code === 'link_invalid'
    ? { name: 'invalid' }
    : { name: 'outside', door, refused: answer.code, isEntering: false }
}

const inside = (door: Door): AtTheDoor => ({ name: 'in', only: door.state === 'in' ? door.only : undefined })

const isInvalid = (code: string): boolean => ['link_invalid', 'not_found', 'bad_request'].includes(code)
