import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type Browser, type Page } from '@playwright/test'
import type { InterfaceLanguage } from '../../../client/i18n/texts.ts'
import { ADMIN_TOKEN, ServerProcess } from '../../faults/server-process.ts'
import { freePort } from '../../support/free-port.ts'

export { expect } from '@playwright/test'

/** A test with a real server of its own: empty, on a port that stays the same over a restart. Its browsers go when it ends. */
export const test = base.extend<{ server: ServerProcess; departure: void }>({
  // Pages of tests before would go on looking for their servers, and take the processor from those that follow.
  departure: [
    async ({ browser }, provide) => {
      await provide()
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
    { auto: true },
  ],
  // Playwright tells from the pattern what a fixture needs: here nothing.
  // oxlint-disable-next-line no-empty-pattern
  server: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), 'rostrum-e2e-'))
    const server = new ServerProcess(await freePort(), folder)
    await server.start()
    await provide(server)
    await server.kill()
    await rm(folder, { recursive: true })
  },
})

/** Sizes of what people look at, in CSS pixels. */
export const VIEWPORTS = {
  phone: { width: 390, height: 844 },
  /** What a browser's bars leave of 1366 × 768. */
  laptop: { width: 1366, height: 640 },
  tablet: { width: 1024, height: 768 },
  projector: { width: 1920, height: 1080 },
} as const

export type Device = keyof typeof VIEWPORTS

/** Somebody's own device, in their own language, that has never been here before. */
export async function openDevice(browser: Browser, device: Device, language: InterfaceLanguage): Promise<Page> {
  const locale = language === 'ar' ? 'ar' : 'en-GB'
  const context = await browser.newContext({ viewport: VIEWPORTS[device], locale, reducedMotion: 'reduce' })
  return context.newPage()
}

/** A sample meeting made by a program, and its links by role. */
export interface SampleMeeting {
  readonly meetingId: string
  readonly links: Readonly<
    Record<'secretariat' | 'chair' | 'moderator' | 'member' | 'participant' | 'observer' | 'door' | 'booth', string>
  >
}

/** Makes a sample meeting of today by HTTP, for tests that are not about making one. */
export async function makeSample({ base: address }: ServerProcess): Promise<SampleMeeting> {
  const today = new Date().toISOString().slice(0, 10)
  const made = await fetch(`${address}/api/meetings?sample=igf-2021&firstDay=${today}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${ADMIN_TOKEN}` },
  })
  return (await made.json()) as SampleMeeting
}
