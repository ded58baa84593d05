import { expect, test } from 'vitest'
import { invitationsCsv } from '../../../client/features/people/invitations-csv.ts'

const link = (personName: string, email = '') => ({
  linkId: 'l1',
  kind: 'personal' as const,
  personName,
  email,
  url: 'https://r.example/j/m1#l1.s',
})

test('invitations are a table of name, e-mail and link that a spreadsheet reads as UTF-8', () => {
  const shared = { ...link('nobody'), kind: 'shared' as const }
  expect(invitationsCsv([link('Ana "A" Silva, Dr', 'ana@example.org'), shared])).toBe(
    '\uFEFFname,email,link\r\n"Ana ""A"" Silva, Dr",ana@example.org,https://r.example/j/m1#l1.s\r\n',
  )
})

test.each(['=HYPERLINK("x")', '+1', '-1', '@sum', ' =1', '\t=1', '\0=1', '＝1', '＋1', '－1', '＠sum'])(
  'the name %j is text and no formula',
  (name) => {
    const cell = invitationsCsv([link(name)]).split('\r\n')[1] ?? ''
    expect(cell.startsWith(`"'`)).toBe(true)
  },
)
