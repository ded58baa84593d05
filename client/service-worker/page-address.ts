/**
 * Whether a page that began at this address is the one of a path such as `/m/<meeting>/<link>`. Browsers tell where a page began and
 * not where it went: whoever came in by a link began at its door.
 */
export function isPageOf(path: string, begunAt: string): boolean {
  const { pathname, hash } = new URL(begunAt)
  const [, , meetingId, linkId] = path.split('/')
  const isDoor = pathname === `/j/${meetingId}` && hash.startsWith(`#${linkId}.`)
  return isDoor || pathname === path || pathname.startsWith(`${path}/`)
}
