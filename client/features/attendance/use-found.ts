import { useEffect, useMemo } from 'react'
import { prepareSearch, roughIds } from '../../../shared/features/people/search.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useDoorView } from '../../sync/hooks.ts'
import type { DoorPeople } from './door-roster.ts'

const PREPARE_AFTER_MS = 50

/** The ids of who is found, best first; everyone by name where nothing is typed. */
export function useFound(people: DoorPeople, typed: string): readonly string[] {
  const isEmpty = typed.trim() === ''
  const everyone = useEveryone()
  useEffect(() => {
    const timer = setTimeout(() => prepareSearch(people), PREPARE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [people])
  return useMemo(() => (isEmpty ? everyone : roughIds(people, typed)), [people, typed, isEmpty, everyone])
}

/** Put in order when the list changes, and not with each arrival. */
function useEveryone(): readonly string[] {
  const roster = useDoorView((view) => view.people.people)
  const { locale } = useLanguage()
  return useMemo(() => {
    const { compare } = new Intl.Collator(locale)
    return Object.entries(roster)
      .sort(([, a], [, b]) => compare(a.name, b.name))
      .map(([personId]) => personId)
  }, [roster, locale])
}
