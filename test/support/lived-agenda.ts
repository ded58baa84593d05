import fc from 'fast-check'
import type { Command } from '../../shared/meeting/meeting.ts'
import { chair, given, type Given, type Plain } from './given.ts'
import { minutes, smallMeeting } from './small-meeting.ts'

const ACTS = ['advance', 'close', 'pause', 'resume', 'go_back', 'i2', 'i3', 'i5'] as const
type Act = (typeof ACTS)[number]

/** Minutes that pass, and what the chair does then; an item's id stands for skipping it. */
export const chairActs = fc.array(fc.tuple(fc.nat(50), fc.constantFrom(...ACTS)), { maxLength: 12 })

/** The small meeting after all this, and how many minutes it took; what was refused changed nothing. */
export function lived(acts: readonly (readonly [number, Act])[]): { readonly meeting: Given; readonly after: number } {
  let after = 0
  let meeting = given(...smallMeeting)
  for (const [passed, act] of acts) {
    after += passed
    meeting = meeting.at(minutes(after))
    const command = commandOf(act, meeting.state.agenda.currentItemId)
    if (meeting.when(chair, command).outcome === 'accepted') meeting = meeting.after(chair, command)
  }
  return { meeting, after }
}

function commandOf(act: Act, itemId?: string): Plain<Command> {
  if (act === 'i2' || act === 'i3' || act === 'i5') return { type: 'agenda.skip', itemId: act }
  return { type: `agenda.${act}`, expects: { ...(itemId && { itemId }) } }
}
