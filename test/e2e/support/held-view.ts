import type { Page } from '@playwright/test'

/** What the server holds for the podium; only what tests ask of it. */
export interface HeldView {
  /** Rises with every record of the meeting. */
  readonly version: number
  readonly view: {
    readonly people: { readonly people: Readonly<Record<string, { readonly name: string }>> }
    readonly attendance: { readonly people: Readonly<Record<string, { readonly roomSinceMs?: number }>> }
  }
}

/** The podium's view, asked for with what a page of the podium has in hand. */
export async function heldView(page: Page): Promise<HeldView> {
  const [, meetingId, linkId] = /\/m\/([^/]+)\/([^/?#]+)/.exec(page.url()) ?? []
  const address = new URL(`/api/meetings/${meetingId}/view/podium?link=${linkId}`, page.url())
  return (await (await page.request.get(address.href)).json()) as HeldView
}

/** Since when somebody is in the room, as it was recorded. */
export async function recordedInRoomMs(page: Page, name: string): Promise<number | undefined> {
  const { people, attendance } = (await heldView(page)).view
  const [personId = ''] = Object.entries(people.people).find(([, person]) => person.name === name) ?? []
  return attendance.people[personId]?.roomSinceMs
}
