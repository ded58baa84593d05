import type { Export, Reading } from '../../lib/feature.ts'
import { textIn, type Language } from '../../lib/languages.ts'
import { markdownTable, plainLine } from '../../lib/markdown.ts'
import { MODES } from '../../lib/mode.ts'
import { PODIUM_ROLES } from '../../lib/roles.ts'
import { annexWords, type AnnexWords } from './annex-words.ts'
import { INTERGOVERNMENTAL } from './group-cells.ts'
import { participantList, shownNames, type Listed, type ListSection } from './participant-list.ts'
import { partsOf, type AttendanceParts } from './parts.ts'
import type { AttendanceSees } from './sees.ts'
import { stampIn } from './stamps.ts'
import { groupSum, regionSum, sumOf, type GroupTable, type Headcount } from './statistics.ts'

/** Annex I and Annex II in the reader's language, as a report ends with them (F118). */
export const annexFile: Export<AttendanceSees> = {
  by: PODIUM_ROLES,
  contentType: 'text/markdown',
  body: (state, reading) => `${annexes(state, reading).join('\n\n')}\n`,
}

/** Of `2026-11-23T10:00:00Z` the day. */
const DATE_LENGTH = 10

function annexes(state: AttendanceSees, { nowMs, language }: Reading): readonly string[] {
  const words = annexWords(language)
  const { zone, title } = state.meeting
  const { forgottenAtMs } = state.people.retention
  const parts = partsOf(state)
  const { placeholders, meeting } = parts
  return [
    `# ${words.title}: ${plainLine(textIn(title, language).text)}`,
    `${words.asOf} ${stampIn(zone, nowMs)} (${zone})`,
    ...(forgottenAtMs === undefined ? [] : [words.namesErased(stampIn(zone, forgottenAtMs).slice(0, DATE_LENGTH))]),
    `## ${words.statistics}`,
    meeting.people.all > 0 ? words.inAll(meeting.people) : words.nobody,
    ...partTables(parts, { words, language }),
    ...([undefined, ...MODES] as const).flatMap((mode) => [
      `### ${mode === undefined ? words.bothModes : words.mode[mode]}`,
      groupTable(meeting.table, words, (count) => (mode === undefined ? count.all : count[mode])),
    ]),
    words.once,
    ...(placeholders.length > 0 ? [words.placeholders(placeholders.length)] : []),
    `## ${words.list}`,
    ...participantList(state, language).flatMap((section, at, all) => sectionInWords(section, words, all[at - 1])),
  ]
}

interface Speaking {
  readonly words: AnnexWords
  readonly language: Language
}

/** What days and items came to; nothing of either where there are none. */
function partTables({ days, items }: AttendanceParts, { words, language }: Speaking): readonly string[] {
  const { participants, mode, alsoRemote, most, mostIn } = words
  const figures = [participants, mode.room, alsoRemote, mode.remote, most, mostIn.room, mostIn.remote]
  const cells = ({ people, known }: AttendanceParts['days'][number] | AttendanceParts['items'][number]) =>
    [people.all, people.room, people.both, people.remote, known.all.peak, known.room.peak, known.remote.peak].map(
      String,
    )
  const byDay = days.map((day) => [day.date, ...cells(day)])
  const byItem = items.map((item) => [plainLine(textIn(item.title, language).text), ...cells(item)])
  return [
    ...(byDay.length > 0 ? [`### ${words.byDay}`, markdownTable([words.day, ...figures], byDay)] : []),
    ...(byItem.length > 0 ? [`### ${words.byItem}`, markdownTable([words.item, ...figures], byItem)] : []),
  ]
}

function groupTable(table: GroupTable, words: AnnexWords, of: (count: Headcount) => number): string {
  const { regions, groups, cells, intergovernmental } = table
  const sums = groups.map((group) => groupSum(table, group))
  const blanks = groups.map(() => '')
  return markdownTable(
    [words.region, ...groups.map((group) => groupName(words, group)), words.sum],
    [
      ...regions.map((region) => [
        groupName(words, region),
        ...groups.map((group) => String(of(cells[region]![group]!))),
        String(of(regionSum(table, region))),
      ]),
      [words.sum, ...sums.map((sum) => String(of(sum))), String(of(sumOf(sums)))],
      [groupName(words, INTERGOVERNMENTAL), ...blanks, String(of(intergovernmental))],
      [words.participants, ...blanks, String(of(sumOf([...sums, intergovernmental])))],
    ],
  )
}

/** A group that the product has no word for is called as the list calls it. */
const groupName = ({ groups }: AnnexWords, group: string): string =>
  Object.hasOwn(groups, group) ? groups[group]! : plainLine(group.replaceAll('_', ' '))

function sectionInWords(section: ListSection, words: AnnexWords, before: ListSection | undefined): readonly string[] {
  const { region, group, people, withoutName } = section
  return [
    ...(region === before?.region ? [] : [`### ${groupName(words, region)}`]),
    ...(group === region ? [] : [`#### ${groupName(words, group)}`]),
    ...(people.length > 0
      ? [
          markdownTable(
            words.columns,
            people.map((person) => rowOf(person, words)),
          ),
        ]
      : []),
    ...(withoutName > 0 ? [words.erased(withoutName)] : []),
  ]
}

function rowOf(person: Listed, words: AnnexWords): readonly string[] {
  const { organisation = '', country = '', room, remote } = person
  const ways = room && remote ? words.bothModes : words.mode[room ? 'room' : 'remote']
  return [...shownNames(person), organisation, country].map(plainLine).concat(ways)
}
