const EVERY_MS = 1_000

/** Lets the title of a hidden page say something in turn with what it said before, until the page is seen; the returned function ends it. */
export function flashTitle(words: string): () => void {
  if (document.visibilityState === 'visible') return () => {}
  const before = document.title
  document.title = words
  const timer = setInterval(() => {
    document.title = document.title === words ? before : words
  }, EVERY_MS)
  const end = (): void => {
    clearInterval(timer)
    if (document.title === words) document.title = before
    document.removeEventListener('visibilitychange', end)
  }
  document.addEventListener('visibilitychange', end)
  return end
}
