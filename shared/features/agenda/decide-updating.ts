import { accept, reject } from '../../lib/decision.ts'
import type { Decide } from '../../lib/feature.ts'
import { dayWithTexts, faultOf, itemWithTexts } from './imported-days.ts'
import type { AgendaCommand, AgendaEvent, AgendaRejection } from './messages.ts'
import { whileOver, type AgendaSees } from './refusals.ts'
import { renewal } from './renewal.ts'

/** How a newer file changes what is still ahead. */
export const decideUpdating = {
  'agenda.update': (state, { days }, context) => {
    const refusal = whileOver(state) ?? faultOf(days)
    if (refusal) return reject(refusal)
    const { days: renewed, items, leftOut } = renewal(state.agenda, days)
    if (items.length + leftOut.length === 0 && renewed.every(({ facts }) => !facts)) return accept()
    return accept({
      type: 'agenda.updated',
      days: renewed.map(({ dayId, itemIds, facts }) => ({
        dayId,
        itemIds: [...itemIds],
        ...(facts && { facts: dayWithTexts(facts, context) }),
      })),
      items: items.map(({ dayId, ...item }) => ({ ...itemWithTexts(item, context), dayId })),
      leftOut: [...leftOut],
    })
  },
} satisfies Partial<Decide<AgendaSees, AgendaCommand, AgendaEvent, AgendaRejection>>
