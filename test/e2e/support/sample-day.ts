import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import type { InterfaceLanguage } from '../../../client/i18n/texts.ts'
import type { TestServer } from '../../support/test-server.ts'

type Title = Readonly<Record<InterfaceLanguage, string>>
interface AgendaFile {
  readonly meeting: {
    readonly days: readonly { readonly items: readonly { readonly id: string; readonly title: Title }[] }[]
  }
}

const sample = JSON.parse(
  readFileSync(new URL('../../../shared/sample/igf-2021-agenda.json', import.meta.url), 'utf8'),
) as AgendaFile
const [welcome, firstPlenary, secondPlenary, coffee, briefing] = sample.meeting.days[0]!.items.map(({ title }) => title)

/** The titles of the first items of the sample's first day. */
export const TITLES = {
  welcome: welcome!,
  firstPlenary: firstPlenary!,
  secondPlenary: secondPlenary!,
  coffee: coffee!,
  briefing: briefing!,
} as const

const itemsOf = (day: number) => new Map(sample.meeting.days[day]!.items.map(({ id, title }) => [id, title]))

/** What comes before the first breakout of the second day, that breakout, which has a part for reports, and the one of the third day. */
export const BREAKOUTS = {
  before: itemsOf(1).get('day2-2')!,
  secondDay: itemsOf(1).get('day2-3')!,
  thirdDay: itemsOf(2).get('day3-2')!,
} as const

/** Every page has the item as its heading. */
export async function expectOn(pages: readonly Page[], title: string): Promise<void> {
  for (const page of pages) await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
}

/** Makes a sample of which the first day is this one, and tells its links by role. */
export async function sampleOfDay(server: TestServer, dayMs: number) {
  const firstDay = new Date(dayMs).toISOString().slice(0, 10)
  const made = await server.ask(`/api/meetings?sample=igf-2021&firstDay=${firstDay}`, { method: 'POST' })
  return (await made.json()) as { meetingId: string; links: Record<string, string> }
}
