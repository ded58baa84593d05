import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { guessColumns } from '../../shared/features/people/roster-columns.ts'
import { readRosterFile, type RosterChoices } from '../../shared/features/people/roster-file.ts'
import { textOfBytes } from '../../shared/lib/text-of-bytes.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (bytes: Uint8Array | string, choices?: RosterChoices) => {
  const { rows, ...file } = readRosterFile(typeof bytes === 'string' ? utf8(bytes) : bytes, choices)
  return { ...file, rows: rows.map(({ row }) => row) }
}

/** Bytes of one-byte encodings, as far as the tests need them. */
const bytesOf = (text: string, high: Readonly<Record<string, number>>) =>
  Uint8Array.from(text, (letter) => high[letter] ?? letter.charCodeAt(0))
const WESTERN = { é: 0xe9, ñ: 0xf1, ü: 0xfc, '’': 0x92, '€': 0x80 }
const ARABIC = { ا: 0xc7, ل: 0xe1, م: 0xe3, ح: 0xcd, د: 0xcf, ي: 0xed, س: 0xd3, ر: 0xd1, ة: 0xc9 }
const wide = (text: string, isBig: boolean) => {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  Array.from({ length: text.length }, (_, at) => view.setUint16(at * 2, text.charCodeAt(at), !isBig))
  return bytes
}

describe('encodings', () => {
  const list = 'First name,Surname\nJosé,Núñez’s\n'.replace('ú', 'ü')

  test.each([
    ['UTF-8', utf8(list), 'utf-8', false],
    ['UTF-8 with a mark', utf8(`\uFEFF${list}`), 'utf-8', false],
    ['UTF-16 with a mark', wide(`\uFEFF${list}`, false), 'utf-16le', false],
    ['UTF-16, the high byte first, with a mark', wide(`\uFEFF${list}`, true), 'utf-16be', false],
    ['UTF-16 without a mark', wide(list, false), 'utf-16le', false],
    ['UTF-16, the high byte first, without a mark', wide(list, true), 'utf-16be', false],
    ['Windows-1252', bytesOf(list, WESTERN), 'windows-1252', true],
  ])(
    '[PE80] a list in %s → its letters; whoever imports hears in what it was read',
    (_what, bytes, encoding, isGuessed) => {
      const { rows, reading } = read(bytes)
      expect(rows).toMatchObject([{ name: 'José Nüñez’s' }])
      expect(reading).toMatchObject({ encoding, isEncodingGuessed: isGuessed })
    },
  )

  test('[PE80] letters of an old Arabic list → guessed; another choice reads the same bytes otherwise', () => {
    const bytes = bytesOf('الاسم\nسالم حمد\nسمير رسالة\n'.replace('الاسم', 'الاسم'), ARABIC)
    const { rows, reading } = read(bytes)
    expect(reading).toMatchObject({ encoding: 'windows-1256', isEncodingGuessed: true })
    expect(rows).toMatchObject([{ name: 'سالم حمد' }, { name: 'سمير رسالة' }])
    expect(textOfBytes(bytes, 'windows-1252').text).not.toContain('سالم')
  })

  test('[PE80] a letter of a UTF-8 list is broken → its line is refused, the others are taken', () => {
    const bytes = utf8('name,organisation\nJosé Núñez,Café\nZoë Müller,Bücher\nAn#,Org\n')
    bytes[bytes.indexOf(0x23)] = 0xc3
    expect(read(bytes)).toMatchObject({
      rows: [{ name: 'José Núñez' }, { name: 'Zoë Müller' }],
      rejected: [{ line: 4, column: 'full_name', code: 'unreadable' }],
    })
  })
})

describe('columns', () => {
  test.each([
    ['First name,Surname,Affiliation,E-mail address', 'given_name,family_name,organisation,email'],
    ['Prénom,Nom,Organisme,Pays,Courriel', 'given_name,family_name,organisation,country,email'],
    ['Nombre,Apellidos,Institución,País,Correo electrónico', 'given_name,family_name,organisation,country,email'],
    ['Имя,Фамилия,Организация,Страна', 'given_name,family_name,organisation,country'],
    ['الاسم الأول,اسم العائلة,الجهة,البلد,البريد الإلكتروني', 'given_name,family_name,organisation,country,email'],
    ['姓名,单位,国家,电子邮件', 'full_name,organisation,country,email'],
    ['Nom complet,E-Mail,E-Mail', 'full_name,email,'],
    ['Name,Shoe size', 'full_name,'],
  ])('[PE81] %s → what they are called here', (titles, columns) => {
    expect(guessColumns(titles.split(',')).map((column) => column ?? '')).toEqual(columns.split(','))
  })

  test('[PE81] titles and empty lines above the list → passed over; lines are counted as the file has them', () => {
    const { rows, reading } = read(
      'Meeting of the Forum\n;;\nGeneva, 2026\n\nFull name;E-mail\nAnn Lee;ann@example.org\n;\nBo Li;no\n',
    )
    expect(reading).toMatchObject({ headerLine: 5, delimiter: ';' })
    expect(rows).toMatchObject([{ name: 'Ann Lee', email: 'ann@example.org' }])
    expect(read('Full name\nAnn\n,\n').rows).toMatchObject([{ name: 'Ann' }])
  })

  test('[PE81] a column that is called by a word for roles but holds offices → is not read', () => {
    const { reading, rejected } = read('Name,Function\nAnn Lee,Director General\nBo Li,Head of Unit\n')
    expect(reading?.columns[1]).toEqual({ title: 'Function', samples: ['Director General', 'Head of Unit'] })
    expect(rejected).toEqual([])
    expect(read('Name,Function\nAnn Lee,Chair\nBo Li,Observer\n').rows).toMatchObject([
      { roles: ['chair'] },
      { roles: ['observer'] },
    ])
  })

  test('[PE82] each column shows its first three values, and is what the reader says it is', () => {
    const file = 'A,B,C\nLee,Ann,x\nLi,Bo,y\nMa,Cy,z\nNo,Di,w\n'
    expect(read(file)).toMatchObject({ rows: [], rejected: [{ code: 'missing_column' }] })
    const { rows, reading } = read(file, { columns: ['family_name', 'given_name', undefined] })
    expect(rows[0]).toMatchObject({ name: 'Ann Lee', familyName: 'Lee' })
    expect(reading?.columns).toEqual([
      { title: 'A', samples: ['Lee', 'Li', 'Ma'], column: 'family_name' },
      { title: 'B', samples: ['Ann', 'Bo', 'Cy'], column: 'given_name' },
      { title: 'C', samples: ['x', 'y', 'z'] },
    ])
  })

  test('[PE82] no line names the columns → the first line is a person', () => {
    const { rows, reading } = read('Ann Lee,Org\nBo Li,Org\n', {
      headerLine: 0,
      columns: ['full_name', 'organisation'],
    })
    expect(reading?.headerLine).toBe(0)
    expect(rows.map(({ name }) => name)).toEqual(['Ann Lee', 'Bo Li'])
  })
})

describe('words', () => {
  const one = (title: string, word: string) => read(`Name,${title}\nAnn Lee,${word}\n`)

  test.each([
    ['attendance_mode', 'In person', { mode: 'room' }],
    ['attendance_mode', 'On-site', { mode: 'room' }],
    ['attendance_mode', 'حضوري', { mode: 'room' }],
    ['attendance_mode', 'عن بُعد', { mode: 'remote' }],
    ['attendance_mode', 'Virtual', { mode: 'remote' }],
    ['stakeholder_group', 'Gov', { stakeholderGroup: 'government' }],
    ['stakeholder_group', 'Société civile', { stakeholderGroup: 'civil_society' }],
    ['stakeholder_group', 'القطاع الخاص', { stakeholderGroup: 'private_sector' }],
    ['regional_group', 'WEOG', { regionalGroup: 'weog' }],
    ['regional_group', 'Asia-Pacific', { regionalGroup: 'asia_pacific' }],
    ['regional_group', 'Latin America & the Caribbean', { regionalGroup: 'grulac' }],
    ['preferred_language', 'Français', { language: 'fr' }],
    ['preferred_language', 'العربية', { language: 'ar' }],
    ['role', 'مراقب', { roles: ['observer'] }],
  ])('[PE83] %s says %s → what it stands for', (title, word, meant) => {
    expect(one(title, word).rows).toMatchObject([meant])
  })

  test('[PE83] a group that the Forum does not have → kept as one of the meeting, and said to be new', () => {
    const { rows, remarks } = one('stakeholder_group', 'Académia: Research')
    expect(rows).toMatchObject([{ stakeholderGroup: 'academia_research' }])
    expect(remarks).toEqual([{ line: 2, code: 'new_group', name: 'Ann Lee', group: 'academia_research' }])
  })

  test('[PE83] a group that no id can be made of, an unknown language → refused with what is known', () => {
    expect(one('stakeholder_group', 'غير ذلك').rejected).toMatchObject([
      { line: 2, column: 'stakeholder_group', code: 'unknown_value', found: 'غير ذلك' },
    ])
    expect(one('preferred_language', 'Klingon').rejected).toMatchObject([{ code: 'unknown_value' }])
  })
})

describe('people who may be the same', () => {
  test('[PE84] one e-mail address under two names → the later line is refused and names the first', () => {
    const { rows, rejected } = read(
      'name,email\nAnn Lee,a@example.org\nBo Li,b@example.org\nAnna Leigh,A@example.org\n',
    )
    expect(rows).toHaveLength(2)
    expect(rejected).toMatchObject([
      { line: 4, column: 'email', code: 'same_address', firstLine: 2, found: 'A@example.org' },
    ])
  })

  test('[PE84] the same name twice with addresses of their own → both are taken, and flagged', () => {
    const { rows, remarks } = read('name,email\nJosé Ñandú,a@example.org\nNandu Jose,b@example.org\n')
    expect(rows).toHaveLength(2)
    expect(remarks).toEqual([{ line: 3, code: 'like_another_line', name: 'Nandu Jose', otherLine: 2 }])
  })
})

test('[PE80] the sample as it is → in UTF-8, by commas, every column known', () => {
  const sample = readFileSync(new URL('../../shared/sample/igf-2021-roster.csv', import.meta.url))
  const { reading, remarks, rejected } = read(sample)
  expect(reading).toMatchObject({ encoding: 'utf-8', isEncodingGuessed: false, delimiter: ',', headerLine: 1 })
  expect(reading?.columns.every(({ column }) => column !== undefined)).toBe(true)
  expect([...remarks, ...rejected]).toEqual([])
})
