import type { Page } from '@playwright/test'

/** What the server says to a page can be held back for a while, as a slow network does it. */
export interface HeldFrames {
  hold(): void
  release(): void
}

/** Stands between a page and the server; to be called before the page is opened. */
export async function holdableFrames(page: Page): Promise<HeldFrames> {
  let isHeld = false
  let kept: (() => void)[] = []
  await page.routeWebSocket(/socket\.io/, (socket) => {
    socket.connectToServer().onMessage((frame) => {
      if (isHeld) kept.push(() => socket.send(frame))
      else socket.send(frame)
    })
  })
  return {
    hold: () => (isHeld = true),
    release: () => {
      isHeld = false
      for (const send of kept) send()
      kept = []
    },
  }
}
