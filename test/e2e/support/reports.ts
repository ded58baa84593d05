import { expect, type Locator, type Page } from '@playwright/test'
import type { InterfaceLanguage } from '../../../client/i18n/texts.ts'
import type { Wish } from '../../../shared/protocol/wish.ts'
import type { Breakout, Known } from './groups-cast.ts'
import { ownTable } from './tables.ts'

/** What the three groups are called, in their order. */
export const GROUPS = {
  access: { en: 'Access and inclusion', ar: 'النفاذ والشمول' },
  trust: { en: 'Trust and safety', ar: 'الثقة والأمان' },
  newcomers: { en: 'Newcomers', ar: 'المشاركون الجدد' },
} as const

/** What is to be ranked. */
export const OPTIONS = {
  en: ['Connecting schools', 'Open data', 'Safe spaces online'],
  ar: ['ربط المدارس', 'البيانات المفتوحة', 'فضاءات آمنة على الإنترنت'],
} as const

/** What the first group writes. */
export const POINTS = { en: 'Captions at every session', ar: 'ترجمة نصية في كل جلسة' } as const

/** What somebody else of it writes at the same time. */
export const OTHER_POINTS = { en: 'Captions, and sign language', ar: 'ترجمة نصية ولغة الإشارة' } as const

/** What two groups recommend. */
export const ADVICE = { en: 'Fund local caches', ar: 'تمويل الخوادم المحلية' } as const

/** What the plenary adds. */
export const CHANGE = { en: 'With a budget line', ar: 'مع بند في الميزانية' } as const

type ByLanguage = { readonly [L in InterfaceLanguage]?: string }

type AtTable = { readonly roundId: string; readonly table: number }

/** What somebody sends about the table at which they sit, as soon as they do. */
export const atTable =
  (wish: (table: AtTable) => Wish) =>
  ({ me: { groups } }: Known): Wish | undefined =>
    groups.roundId !== undefined && groups.number !== undefined
      ? wish({ roundId: groups.roundId, table: groups.number })
      : undefined

/** Somebody without a page writes a part of the report of their table that nobody has written yet. */
export const writes = ({ send }: Breakout, name: string, part: 'points' | 'recommendations', text: ByLanguage) =>
  Promise.all(
    Object.entries(text).map(([language, words]) =>
      send(
        name,
        atTable((table) => ({
          type: 'groups.write_report',
          ...table,
          part,
          language: language as InterfaceLanguage,
          text: words,
          expects: { version: 0 },
        })),
      ),
    ),
  )

/** The report of a group where reports are read. */
export const reportRow = (chair: Page, name: string): Locator => chair.getByRole('region', { name })

/** The others at the table of a phone. */
export const companionsOf = (phone: Page, say: Breakout['say']): Locator =>
  ownTable(phone, say)
    .getByRole('region', { name: say('groups.with_you') })
    .getByRole('listitem')

/** What a language is called in another one. */
export const languageName = (reader: InterfaceLanguage, language: InterfaceLanguage): string =>
  new Intl.DisplayNames([reader], { type: 'language' }).of(language)!

/** The phone of a member says where the group of theirs meets, and with whom they sit there. */
export async function expectAtAccess(phone: Page, say: Breakout['say'], language: InterfaceLanguage): Promise<void> {
  const card = ownTable(phone, say)
  await expect(card).toContainText(GROUPS.access[language])
  await expect(card.getByRole('heading', { level: 1 })).toHaveText(`${say('groups.table_word')} 1`)
  await expect(companionsOf(phone, say)).toHaveCount(3)
  for (const name of ['Luis Ortega', 'Fatou Diop', 'Mei Tan'])
    await expect(companionsOf(phone, say).filter({ hasText: name })).toBeVisible()
}

/** The file that is read has all of it, in each language. */
export async function expectInFile({ file, names }: Breakout): Promise<void> {
  for (const language of ['en', 'ar'] as const) {
    const text = await file(`reports.md?language=${language}`)
    for (const group of Object.values(GROUPS)) expect(text).toContain(group[language])
    for (const words of [POINTS[language], ADVICE[language], CHANGE[language], OPTIONS[language][2]])
      expect(text).toContain(words)
    for (const name of [names.nyakio, 'Kwame Boateng', names.amal]) expect(text).toContain(name)
  }
}
