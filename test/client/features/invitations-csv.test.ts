import { expect, test } from 'vitest'
import { invitationsCsv } from '../../../client/features/people/invitations-csv.ts'

const link = (personName: string, email = '') => ({
  linkId: 'l1',
  kind: 'personal' as const,
  personName,
  email,
  url: 'https://r.example/j/m1#l1.s',
})

test('[PE93] the invitations → who they are, how they are written to, link and code, in a file that a spreadsheet reads as UTF-8', () => {
  const shared = { ...link('nobody'), kind: 'shared' as const }
  const people = {
    ana: {
      name: 'Ana "A" da Silva',
      familyName: 'da Silva',
      organisation: 'Ministry, Lisbon',
      language: 'fr' as const,
      code: 'K7XP',
      mode: 'room' as const,
      roles: [],
      source: 'roster' as const,
    },
  }
  const ana = { ...link('Ana "A" da Silva', 'ana@example.org'), personId: 'ana' }
  expect(invitationsCsv([ana, link('Bo'), shared], people)).toBe(
    '\uFEFFname,given_name,family_name,organisation,language,email,link,code\r\n' +
      '"Ana ""A"" da Silva","Ana ""A""",da Silva,"Ministry, Lisbon",fr,ana@example.org,https://r.example/j/m1#l1.s,K7XP\r\n' +
      'Bo,,,,,,https://r.example/j/m1#l1.s,\r\n',
  )
})

test.each(['=HYPERLINK("x")', '+1', '-1', '@sum', ' =1', '\t=1', '\0=1', '＝1', '＋1', '－1', '＠sum'])(
  '[PE93] the name %j → text and no formula',
  (name) => {
    const cell = invitationsCsv([link(name)]).split('\r\n')[1] ?? ''
    expect(cell.startsWith(`"'`)).toBe(true)
  },
)
