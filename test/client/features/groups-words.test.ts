import { createIntl } from 'react-intl'
import { describe, expect, test } from 'vitest'
import { placesDraft, placesWish } from '../../../client/features/groups/places-draft.ts'
import { qualityWords, type Asked } from '../../../client/features/groups/quality-words.ts'
import { screenLanguages, screenList, screenTurn, screenTurnAt } from '../../../client/features/groups/screen-list.ts'
import { peopleToSeat, seatingPlan } from '../../../client/features/groups/seating-plan.ts'
import { catalogue } from '../../../client/i18n/catalogue.ts'
import type { DrawQuality } from '../../../shared/features/groups/draw/quality.ts'
import type { Settings } from '../../../shared/features/groups/state.ts'
import type { WireViewOf } from '../../../shared/meeting/view.ts'
import { arrived, left, listed, withHere } from '../../support/groups-meeting.ts'

describe('the quality of a draw in words', () => {
  const { formatMessage } = createIntl({ locale: 'en-GB', messages: catalogue.en })
  const even: DrawQuality = {
    people: 12,
    tables: 3,
    smallest: 4,
    largest: 4,
    repeats: 0,
    leastRepeats: 0,
    excess: {},
    alone: [],
  }
  const say = (quality: Partial<DrawQuality>, isFirst = false, asked: Asked = {}) =>
    qualityWords(
      { ...even, ...quality },
      { t: (id, values) => formatMessage({ id }, values), isFirst, asked, join: (words) => words.join(', ') },
    ).map(({ words, tone }) => `${tone}: ${words}`)

  test.each<readonly [string, Partial<DrawQuality>, string]>([
    ['tables of one size', even, 'good: 3 tables with 4 people each.'],
    ['tables of two sizes', { smallest: 3 }, 'good: 3 tables with 3 to 4 people.'],
    ['no repeated pair', even, 'good: Nobody meets the same person twice.'],
    ['as few as can be', { repeats: 3, leastRepeats: 3 }, 'good: 3 pairs meet again; fewer is not possible.'],
    ['perhaps more than needed', { repeats: 3 }, 'so_so: 3 pairs meet again. Drawing again may find fewer.'],
    [
      'even mixtures',
      { excess: { stakeholderGroup: 0, language: 0 } },
      'good: As evenly spread over the tables as it can be: Stakeholder groups, Languages.',
    ],
    [
      'an uneven mixture',
      { excess: { regionalGroup: 2 } },
      'so_so: Regions: 2 people sit where an even mix would have others.',
    ],
    [
      'somebody alone on a side',
      { alone: ['ana'] },
      'so_so: 1 person is the only one of their side and sits with the others.',
    ],
  ])('[GR34] %s', (_case, quality, sentence) => {
    expect(say(quality)).toContain(sentence)
  })

  test.each<readonly [string, Partial<DrawQuality>, Asked, string]>([
    [
      'variety at every table',
      { spread: { stakeholderGroup: 3 } },
      {},
      'good: Every table has 3 or more stakeholder groups.',
    ],
    [
      'nobody alone of theirs',
      { lonely: { language: 0 } },
      {},
      'good: Nobody is the only one of their language at a table.',
    ],
    [
      'too few remote people for all tables, with the reason',
      { tables: 50, withoutRemote: 2 },
      { remote: 48 },
      'unmet: 2 of 50 tables have no remote participant, because only 48 are remote.',
    ],
    [
      'tables without remote people though there would be enough',
      { tables: 50, withoutRemote: 2 },
      { remote: 80 },
      'unmet: 2 of 50 tables have no remote participant.',
    ],
    ['everybody apart', { notApart: 0 }, {}, 'good: Everybody who should sit apart does.'],
    [
      'somebody not apart',
      { notApart: 1 },
      {},
      'unmet: 1 pair shares a table and should not: there are too few tables to keep all of them apart.',
    ],
    ['a host everywhere', { hostless: 0 }, {}, 'good: Every table has a host.'],
    [
      'too few hosts',
      { hostless: 1 },
      { hosts: ['ana', 'bo'] as never[] },
      'unmet: 1 of 3 tables has no host, because there are 2 hosts.',
    ],
    [
      'several rounds',
      { planned: { rounds: 3, repeats: 0, leastRepeats: 0 } },
      {},
      'good: In all 3 rounds that are planned nobody meets the same person twice.',
    ],
  ])('[GR61] %s', (_case, quality, asked, sentence) => {
    expect(say(quality, false, asked)).toContain(sentence)
  })

  test('[GR61] the good news comes first, a wish that was not met last', () => {
    const tones = say({ hostless: 1, repeats: 3, notApart: 0 }).map((line) => line.split(':')[0])
    expect(tones).toEqual(['good', 'good', 'so_so', 'unmet'])
  })

  test('[GR34] in a first round nobody has met', () => {
    expect(say({}, true)).toContain('good: It is the first round: nobody has sat together before.')
  })
})

describe('how many tables it would be', () => {
  const meeting = withHere(['ana', 'bo', 'cy', 'dee'], ['pat', 'quin', 'rob'])
    .and(listed('abe'), listed('sam', 'remote'), listed('mod', 'room', 'moderator'), arrived('mod', 'room'))
    .and(left('dee', 'room'))
  const podium = meeting.sees('podium') as unknown as WireViewOf['podium']
  const of3: Settings = { size: 3, zones: 'apart', mix: [], from: 'here' }

  test('[GR3] of those who are here, without those who run the meeting and those who left', () => {
    const here = peopleToSeat(podium, 'here')
    expect(seatingPlan(here, of3)).toMatchObject({ people: 6, tables: 2, room: 1, remote: 1 })
    expect(seatingPlan(here, { ...of3, zones: 'mixed' })).toMatchObject({ people: 6, tables: 2 })
  })

  test('[GR4] of the list with those who have not come yet', () => {
    const sides = peopleToSeat(podium, 'list').map(({ side }) => side)
    expect(sides.toSorted()).toEqual(['remote', 'remote', 'remote', 'remote', ...ROOM_FOUR])
  })

  test('[GR5] of one person none', () => {
    expect(seatingPlan([{ side: 'room' }], { ...of3, size: 4 }).tables).toBe(0)
  })

  test('[GR70] of a number of tables, or of one language each', () => {
    const here = peopleToSeat(podium, 'here')
    expect(seatingPlan(here, { ...of3, zones: 'mixed', count: 3 }).tables).toBe(3)
    const speaking = ['fr', 'fr', 'en', 'en'].map((language) => ({ side: 'room' as const, language }))
    expect(seatingPlan(speaking, { ...of3, size: 4, sameLanguage: true }).tables).toBe(2)
  })
})

const ROOM_FOUR = ['room', 'room', 'room', 'room']

describe('the list on the wall', () => {
  const seat = (name: string, familyName?: string, mode: 'room' | 'remote' = 'room') => ({
    name,
    ...(familyName !== undefined && { familyName }),
    table: 1,
    mode,
  })

  test('[GR35] is in the order of family names, those first; without one the name stands as it is', () => {
    const { pages } = screenList(
      {
        a: seat('Ana Zwart', 'Zwart'),
        b: seat('Øystein Aas', 'Aas'),
        c: seat('王 小明', '王'),
        d: seat('Madonna'),
        e: seat('Remy Remote', 'Remote', 'remote'),
        f: seat('Marijke van der Aa', 'van der Aa'),
      },
      'en-GB',
    )
    expect(pages[0]?.map(({ first, rest }) => `${first}|${rest}`)).toEqual([
      'Aas|Øystein',
      'Madonna|',
      'van der Aa|Marijke',
      'Zwart|Ana',
      '王|小明',
    ])
  })

  test('[GR35] has twenty names a page; none where nobody sits in the room', () => {
    const many = Object.fromEntries(Array.from({ length: 41 }, (_, at) => [`p${at}`, seat(`Name ${at}`)]))
    expect(screenList(many, 'en').pages.map(({ length }) => length)).toEqual([20, 20, 1])
    expect(screenList({}, 'en').pages).toEqual([])
  })

  test('[GR35] turns every twelve seconds from the start of the round: all pages in one language, then in the next', () => {
    const languages = screenLanguages(['fr', 'ar', 'en'], 'en')
    expect(languages).toEqual(['en', 'ar'])
    const shown = [0, 11_999, 12_000, 24_000, 36_000, 48_000, 60_000].map((ms) => {
      const { page, language } = screenTurn(screenTurnAt(1_000_000 + ms, 1_000_000), 2, languages)
      return `${language}${page}`
    })
    expect(shown).toEqual(['en0', 'en0', 'en1', 'ar0', 'ar1', 'en0', 'en1'])
    expect(screenTurnAt(999_000, 1_000_000)).toBe(0)
    expect(screenLanguages(['fr'], 'ar')).toEqual(['ar'])
  })
})

describe('the way to the tables as it is typed', () => {
  const nothing = placesDraft({})

  test.each([
    ['nothing', {}, {}],
    ['a note', { roomNote: { en: ' In the foyer ', ar: '' } }, { roomNote: { en: 'In the foyer' } }],
    [
      'a pattern',
      { remote: 'pattern', pattern: ' https://call.example.org/{n} ' },
      { remote: { kind: 'pattern', url: 'https://call.example.org/{n}' } },
    ],
    [
      'a list',
      { remote: 'list', list: 'https://a.example.org\n\nhttps://b.example.org\n' },
      { remote: { kind: 'list', urls: ['https://a.example.org', 'https://b.example.org'] } },
    ],
    [
      'an instruction',
      { remote: 'instruction', instruction: { ar: 'الغرفة {n}' } },
      { remote: { kind: 'instruction', text: { ar: 'الغرفة {n}' } } },
    ],
  ] as const)('[GR12] %s can be saved', (_case, typed, wish) => {
    expect(placesWish({ ...nothing, ...typed })).toEqual({ type: 'groups.set_places', ...wish })
  })

  test.each([
    ['a pattern without the number', { remote: 'pattern', pattern: 'https://call.example.org' }],
    ['a pattern that is no https', { remote: 'pattern', pattern: 'http://call.example.org/{n}' }],
    ['no link at all', { remote: 'list', list: ' \n' }],
    ['a line that is no link', { remote: 'list', list: 'https://a.example.org\nroom 2' }],
    ['an empty instruction', { remote: 'instruction' }],
  ] as const)('[GR12] %s cannot', (_case, typed) => {
    expect(placesWish({ ...nothing, ...typed })).toBeUndefined()
  })

  test('[GR12] what is set comes back into the form', () => {
    const urls = ['https://a.example.org', 'https://b.example.org']
    expect(placesWish(placesDraft({ kind: 'list', urls }))).toMatchObject({ remote: { kind: 'list', urls } })
  })
})
