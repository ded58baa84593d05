import { LEAVES, type DayRule } from '../../../shared/features/agenda/state.ts'
import { HALL_ROLES } from '../../../shared/lib/roles.ts'
import type { Say } from '../../i18n/use-text.ts'

/** Lists words as the reader's language does. */
export type List = (words: readonly string[]) => string

/** Who may ask for the floor on a day, in words: "Participants and observers ask; members listen". */
export function dayRuleText(t: Say, list: List, rule: DayRule): string {
  const parts = LEAVES.flatMap((leave) => {
    const roles = HALL_ROLES.filter((role) => rule[role] === leave)
    if (roles.length === 0) return []
    if (roles.length === HALL_ROLES.length) return [t(`agenda.rule_all_${leave}`)]
    return [t(`agenda.rule_${leave}`, { who: list(roles.map((role) => t(`agenda.rule_${role}s`))) })]
  })
  const sentence = parts.join(t('agenda.rule_and'))
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
