import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../shared/lib/ids.ts'
import { toJson, type Json } from '../../shared/lib/patch.ts'
import { AUDIENCES, type Audience } from '../../shared/lib/roles.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { me, view } from '../../shared/meeting/view.ts'
import { live, wishes } from '../support/random-history.ts'

/** Fields by the path under which they stand; `*` is any one key. */
const fields = (prefix: string, names: string): readonly string[] =>
  names.split(/\s+/).map((name) => `${prefix}.${name}`)

const ENTRY =
  'replyTo.entryId replyTo.name tag personId name calledAs organisation mode kind topic language askedAtMs status isReady ahead movedBy heldFor limitMs'
/** The report of a table, for which its rapporteur is in the queue. */
const FLOOR_REPORT = 'roundId table name.* rank'
const TURN = `replyTo.entryId replyTo.name tag entryId personId name calledAs organisation mode kind slotId part topic language calledAtMs heardAtMs limitMs pausedAtMs pausedMs`
const RECENT = 'name mode'
const PAST_TURN =
  'itemId personId name organisation mode kind slotId part heardAtMs endedAtMs spokeMs limitMs isPutBack'

const STATEMENT = 'name organisation text writtenAtMs'
const NOTICE = 'text.* urgency postedAtMs untilMs'

const COUNTED =
  'room remote asleep peak peakAtMs seenToday withoutBadge onlyHere heads.heads heads.countedAtMs expected.room expected.remote'
const QUORUM = 'of.kind of.group of.role least here'

/** What a draw will be checked by. */
const PROMISED = 'draw commitment entropy beaconRound beaconAtMs'

const PUBLIC = [
  ...fields('meeting', 'title.* zone languages phase technicalPause.sinceMs technicalPause.reason'),
  ...fields('people', 'registered'),
  ...fields('agenda', 'currentItemId'),
  ...fields('agenda.days.*', 'rank date title.* openTo.* rule.*'),
  ...fields('agenda.items.*', 'dayId rank kind status startMs endMs openedAtMs closedAtMs pausedAtMs pausedMs'),
  ...fields('agenda.items.*', 'title.* focus.* points.*.rank points.*.text.* outputs.*.rank outputs.*.text.*'),
  ...fields('agenda.items.*', 'segments.*.rank segments.*.title.* segments.*.minutes'),
  ...fields('agenda.items.*', 'isPinned minutes waiting isInserted changedAfterAdoption'),
  ...fields('agenda.items.*', 'segment.rank segment.sinceMs segment.pausedBeforeMs outputs.*.isMet'),
  ...fields(
    'agenda.items.*',
    'postponed.reason.* postponed.target.kind postponed.target.words.* postponed.target.dayId',
  ),
  ...fields('agenda.items.*', 'postponed.target.itemId points.*.answer.outcome points.*.answer.text.*'),
  ...fields('agenda.days.*', 'hardStopMs hardStopLabel.* adoptedAtMs'),
  ...fields('agenda', 'apologies'),
  ...fields('agenda.apologies.*', 'dayId name'),
  ...fields('attendance', COUNTED),
  ...fields('attendance.quorum.*', QUORUM),
  ...fields('floor', 'isQueueClosed lastMode lastModeRun turns spokeMs policy.* limitMs'),
  ...fields('floor', 'offeredKinds hasOwnPolicy next'),
  ...fields('floor.policy.sides', 'room remote'),
  ...fields('floor.overtakers.*', 'askedAtMs mode rank'),
  ...fields('floor.balance', 'paceMs groups.*.heardMs groups.*.weight'),
  ...fields('floor.entries.*', 'rank hasSpoken group'),
  ...fields('floor.entries.*', ENTRY),
  ...['entries.*', 'turn', 'interrupted'].flatMap((path) => fields(`floor.${path}.report`, FLOOR_REPORT)),
  ...fields('floor.turn', TURN),
  ...fields('floor.interrupted', TURN),
  ...fields('floor', 'lastCallAtMs itemLimitMs limits.kinds.* limits.roles.*'),
  ...fields('groups.draw', `roundId status ${PROMISED}`),
  ...fields('groups.standing.*', 'rank name.* isOpen table'),
  ...fields('groups.round', 'roundId startedAtMs endsAtMs standsSinceMs tables itemId'),
  ...fields('groups.round', 'kind prompt.* isCalledBack message.messageId message.text message.atMs'),
  ...fields('notices.*', NOTICE),
]

const AT_THE_DOOR = [
  ...fields('attendance', 'roomCode doors.*'),
  ...fields('attendance.doorSteps.*.*', 'by atMs personId isUndone'),
  ...fields('attendance.people.*', 'roomSinceMs source door remoteSinceMs asleepSinceMs leftAtMs mayUndo'),
]
const WISHES = 'size count zones sameLanguage mix notAlone from rounds apart apartOrganisations together hosts entropy'
const STEP = 'rank commitment atMs byPersonId reason words'
const DRAW = `roundId seed ${WISHES}`
const QUALITY =
  'people tables smallest largest repeats leastRepeats excess.* alone spread.* lonely.* notApart torn hostless withoutRoom withoutRemote planned.*'
const WAY = 'note.* url instruction.*'
const FIGURES = 'peak peakAtMs seen seenInRoom'

/** None of a kind; else when and by whom, by language. */
const SIGNAL = '*.sinceMs *.personId'

const CALLS = fields('meeting.calls.*', 'url dialIn standbyUrl')

const ASKED = 'rank askedAtMs deadlineAtMs parts options.*.* limitMs isByHand itemId'
/** What the plenary says to a report. */
const SAID = 'outcome words.* atMs'
const SAID_LAST = 'endorsement.outcome endorsement.words.* endorsement.atMs'
const PUBLISHED = `table name.* rapporteur points.* recommendations.* order publishedAtMs calledItemId ${SAID_LAST}`
const FIELD = 'fields.*.version fields.*.text fields.*.by fields.*.atMs'
const REPORT = `table name.* ${FIELD} ranking.version ranking.order handedInAtMs isReopened publishedAtMs calledAtMs ${SAID_LAST}`

/** All that each audience may ever see. A new field of a view fails until it stands here, by somebody's decision. */
const ALLOWED: Record<Audience, readonly string[]> = {
  hall: [
    ...PUBLIC,
    ...fields('floor.recent.*', RECENT),
    ...fields('floor.statements.*', STATEMENT),
    ...CALLS,
    ...fields('groups.reports.*', `${ASKED} tables handedIn`),
    ...fields('groups.reports.*.published.*', PUBLISHED),
  ],
  screen: [
    ...PUBLIC,
    ...fields('attendance', 'roomCode'),
    ...fields('groups.seats.*', 'name familyName table mode'),
    ...fields('groups.hybrid', '*'),
    ...fields('meeting.calls.*', 'standbyUrl'),
  ],
  door: [
    ...PUBLIC.filter((path) => !path.startsWith('floor')),
    ...fields('meeting.calls.*', 'standbyUrl'),
    ...fields('people.badges', '*'),
    ...fields('people.people.*', 'name code formerCodes nameLatin nameArabic organisation mode seat'),
    ...AT_THE_DOOR,
    ...fields('groups.seats', '*'),
  ],
  booth: [
    ...PUBLIC.filter((path) => !/^(people|attendance)/.test(path)),
    ...fields('floor.recent.*', RECENT),
    ...fields('floor.statements.*', STATEMENT),
    ...fields('meeting.calls.*', 'standbyUrl'),
    ...fields('booth.signals.*', SIGNAL),
    ...fields('floor.cues.*', 'pronunciation speakingFor language statement'),
  ],
  podium: [
    ...PUBLIC,
    ...fields('booth.signals.*', SIGNAL),
    ...CALLS,
    ...AT_THE_DOOR,
    ...fields('attendance', 'graceMs changedAtMs call.heads call.countedAtMs unconfirmed'),
    ...fields('attendance', 'sources.room.* sources.remote.* today.* meeting.*'),
    ...fields('attendance.days.*', `date ${FIGURES}`),
    ...fields('attendance.items.*', FIGURES),
    ...fields(
      'people.people.*',
      'name familyName nameLatin nameArabic organisation country email stakeholderGroup regionalGroup language mode',
    ),
    ...fields('people.people.*', 'roles source claimsRoster isErased isChairGiven code formerCodes'),
    ...fields('people.powers.*', 'what personId byPersonId atMs'),
    ...fields('people.people.*.protocol', 'calledAs pronunciation speakingFor capacity seat language'),
    ...fields('people.links.*', 'kind role personId expiresAtMs isRevoked admitsUntilMs mostUses uses'),
    ...fields('people.devices.*', 'linkId personId joinedAtMs'),
    ...fields('people', 'codeSerial retention.days retention.dueAtMs retention.forgottenAtMs apart.*'),
    ...fields('floor.channels.*', 'channel typedName'),
    ...fields('floor.lastStep', 'step entryId name atMs'),
    ...fields('floor.recent.*', RECENT),
    ...fields('floor.statements.*', `${STATEMENT} personId entryId isInstead isPublished`),
    ...fields('floor.history.*', PAST_TURN),
    ...fields('floor.history.*.report', FLOOR_REPORT),
    ...fields('floor.lists.*.*', 'rank part personId name organisation mode limitMs'),
    ...fields('groups.draft', `${DRAW} draw status room remote missing gone late planNumber planOf`),
    ...fields('groups.draft.moves.*', 'number personId from to with'),
    ...fields('groups.reports.*', `${ASKED} startedAtMs isOn`),
    ...fields('groups.reports.*.tables.*', `${REPORT} rapporteur members left calledItemId limitMs`),
    ...fields('groups.reports.*.tables.*.before.*', SAID),
    ...fields('groups.plan', `${WISHES} next of`),
    ...fields('groups.round', `${DRAW} draws seated`),
    ...fields(
      'groups.past.*',
      `${DRAW} rank kind startedAtMs endedAtMs itemId draws tables.*.number tables.*.zone tables.*.members tables.*.left tables.*.groupId tables.*.name.*`,
    ),
    ...['draft', 'round', 'past.*'].flatMap((path) => [
      ...fields(`groups.${path}.quality`, QUALITY),
      ...fields(`groups.${path}.proof`, `${PROMISED} isWaiting numbers`),
      ...fields(`groups.${path}.proof.steps.*`, STEP),
    ]),
    ...['draft.tables', 'tables'].flatMap((path) =>
      fields(`groups.${path}.*`, `number zone language members remote isWayMissing ${WAY}`),
    ),
    ...fields('groups.tables.*', 'groupId name.* host laptop prompt.* merge.to merge.atMs merge.personId'),
    ...fields('groups.round.messages.*', 'text atMs table'),
    ...fields('groups.places', 'roomNote.* kind instruction.* pattern urls'),
    ...fields('groups.standing.*', 'limitMs url rule.trait rule.values members'),
    ...fields('groups.groupsOfItems.*', 'groupIds opensByItself'),
    ...fields('notices.*', 'to personId readAtMs'),
    ...fields('alerts.people.*', 'by reason'),
  ],
}
const ALLOWED_OF_ONESELF = [
  ...fields('alerts', 'marks.*'),
  ...fields('people', 'personId code name organisation mode roles source claimsRoster'),
  ...fields('attendance', 'standing sinceMs departedAtMs'),
  ...fields('groups', `roundId number zone mode ${WAY}`),
  ...fields('groups.lines.*', 'line opening'),
  ...fields('groups', 'name.* groupIds'),
  ...fields('groups', 'prompt.* host laptop message.messageId message.text message.atMs merge.to merge.atMs'),
  ...fields('groups', 'rapporteur'),
  ...fields('groups.reports.*', `${REPORT} rapporteur.personId rapporteur.name rapporteur.isAway people.*`),
  ...fields('groups.companions.*', 'name organisation mode'),
  ...fields('booth', 'slower no_sound'),
  ...fields('floor.statements.*', 'text isInstead isPublished'),
  ...fields('notices.*', `${NOTICE} readAtMs`),
]

function leavesOf(json: Json, path = ''): readonly string[] {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return [path]
  return Object.entries(json).flatMap(([key, inner]) => leavesOf(inner, path === '' ? key : `${path}.${key}`))
}

const matcher = (allowed: readonly string[]) =>
  new RegExp(`^(${allowed.map((each) => each.replaceAll('.', '\\.').replaceAll('*', '[^.]+')).join('|')})$`)

const leaks = (json: Json, allowed: readonly string[]): readonly string[] => {
  const mayStand = matcher(allowed)
  return leavesOf(json).filter((path) => !mayStand.test(path))
}

const seen = (state: MeetingState, audience: Audience) => toJson(view(state, audience))
const ofOneself = (state: MeetingState, personId: PersonId) => toJson(me(state, personId))

function expectInAnyHistory(check: (state: MeetingState) => void): void {
  fc.assert(
    fc.property(wishes, (history) => {
      live(history).states.forEach(check)
    }),
    { numRuns: 50 },
  )
}

/** Many histories take their time where other tests run beside them. */
const SLOW = { timeout: 30_000 }

describe('whatever happened', SLOW, () => {
  test.each(AUDIENCES)('[PE28] the %s sees no field that is not allowed to it', (audience) => {
    expectInAnyHistory((state) => expect(leaks(seen(state, audience), ALLOWED[audience])).toEqual([]))
  })

  test('[PE29] a person’s own view has no field that is not allowed to it, and is about nobody else', () => {
    expectInAnyHistory((state) => {
      for (const { personId, isErased } of state.people.people.values()) {
        const own = ofOneself(state, personId)
        expect(leaks(own, ALLOWED_OF_ONESELF)).toEqual([])
        if (isErased)
          expect(own).toEqual({ people: {}, attendance: {}, floor: {}, groups: {}, notices: {}, booth: {}, alerts: {} })
        else expect(own).toMatchObject({ people: { personId } })
      }
    })
  })

  test('[PE28] e-mail and country reach nobody but the podium', () => {
    expectInAnyHistory((state) => {
      const own = [...state.people.people.values()].map(({ personId }) => ofOneself(state, personId))
      for (const json of [
        seen(state, 'hall'),
        seen(state, 'screen'),
        seen(state, 'door'),
        seen(state, 'booth'),
        ...own,
      ]) {
        expect(JSON.stringify(json)).not.toMatch(/email-|@|Country/)
      }
    })
  })

  test('[PE16] an erased person has neither name nor organisation in any view', () => {
    const shown = (state: MeetingState) =>
      (['hall', 'podium', 'booth', 'screen'] as const).flatMap((audience) => {
        const { entries, turn } = view(state, audience).floor
        return [...entries.values(), turn].filter((each) => each?.personId && isErased(state, each.personId))
      })
    const isErased = (state: MeetingState, personId: string) => state.people.people.get(personId)?.isErased
    expectInAnyHistory((state) => {
      expect(shown(state).filter((each) => each?.name !== '' || each.organisation !== undefined)).toEqual([])
    })
  })
})

test('[PE28] a field that nobody allowed is found', () => {
  const { states } = live([])
  const podium = seen(states.at(-1)!, 'podium')
  expect(leaks(podium, ALLOWED.podium)).toEqual([])
  expect(leaks(podium, ALLOWED.hall)).toContainEqual(expect.stringMatching(/^people\.people\.\w+\.email$/))
  expect(leaks({ people: { registered: 1, secret: 'x' } }, ALLOWED.hall)).toEqual(['people.secret'])
})
