import { memo } from '../../lib/memo.ts'
import { personOf, type PeopleSlice, type Person } from '../people/state.ts'
import { subjectOf } from './last-step.ts'
import type { FloorSlice, LastStep, Step } from './state.ts'

/** The last step of the desk and whom it was about. */
export interface LastStepView {
  readonly step: Step
  readonly entryId: string
  readonly name: string
  readonly atMs: number
}

/** What can be taken back; nothing where the last step cannot be. */
export function viewLastStep({ lastStep }: FloorSlice, people: PeopleSlice): { readonly lastStep?: LastStepView } {
  const entry = lastStep && 'without' in lastStep ? subjectOf(lastStep.without, lastStep.entryId) : undefined
  if (!lastStep || !entry) return {}
  return { lastStep: viewStep(lastStep, entry.name, entry.personId && personOf(people, entry.personId)) }
}

const viewStep = memo(
  ({ step, entryId, atMs }: LastStep, name: string | undefined, person: Person | undefined): LastStepView => ({
    step,
    entryId,
    name: name ?? person?.name ?? '',
    atMs,
  }),
)
