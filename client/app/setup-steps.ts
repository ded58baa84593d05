import type { WireViewOf } from '../../shared/meeting/view.ts'

/** The parts of the set-up, in their order. */
export const SETUP_PARTS = ['overview', 'agenda', 'people', 'attendance', 'links', 'screens'] as const
export type SetupPart = (typeof SETUP_PARTS)[number]

/** Something that is still to be done, and where; the texts are `app.step_<key>` and `app.do_<key>`. */
export interface SetupStep {
  readonly key: 'claims' | 'past' | 'roster' | 'titles' | 'call' | 'chair' | 'screen'
  readonly part: SetupPart
}

type View = WireViewOf['podium']

/** What is still to be done before the meeting, the most pressing first; once it runs, only who waits to be let in. */
export function setupSteps(view: View, nowMs: number): readonly SetupStep[] {
  const { phase } = view.meeting
  const isTime = ({ key }: Check) => phase === 'setup' || (phase === 'live' && key === 'claims')
  return CHECKS.filter((check) => isTime(check) && check.isOpen(view, nowMs))
}

interface Check extends SetupStep {
  readonly isOpen: (view: View, nowMs: number) => boolean
}

const CHECKS: readonly Check[] = [
  { key: 'claims', part: 'people', isOpen: hasClaims },
  { key: 'past', part: 'agenda', isOpen: isPast },
  { key: 'roster', part: 'people', isOpen: lacksRoster },
  { key: 'titles', part: 'overview', isOpen: lacksTitle },
  { key: 'call', part: 'overview', isOpen: ({ meeting }) => Object.keys(meeting.calls).length === 0 },
  { key: 'chair', part: 'links', isOpen: lacksChair },
  { key: 'screen', part: 'screens', isOpen: lacksScreen },
]

function hasClaims({ people }: View): boolean {
  return Object.values(people.people).some(({ claimsRoster }) => claimsRoster)
}

/** All of the agenda lies behind, and nothing of it has run. */
function isPast({ agenda }: View, nowMs: number): boolean {
  return Object.values(agenda.items).every(({ endMs }) => endMs < nowMs)
}

function lacksRoster({ people }: View): boolean {
  return !Object.values(people.people).some(({ source }) => source === 'roster')
}

function lacksTitle({ meeting: { languages, title } }: View): boolean {
  return languages.some((language) => title[language] === undefined)
}

function lacksChair({ people: { devices, people } }: View): boolean {
  return !Object.values(devices).some(({ personId = '' }) => people[personId]?.roles.includes('chair'))
}

function lacksScreen({ people: { devices, links } }: View): boolean {
  return !Object.values(devices).some(({ linkId }) => links[linkId]?.kind === 'screen')
}
