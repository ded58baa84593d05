/** How a badge's words are made to fit: how large they are drawn, and whether words may be broken. */
interface Step {
  /** Of the full size, down to a least size for each line. */
  readonly fit: number
  /** Of that least size. */
  readonly least: number
  readonly mayBreak: boolean
}

/** First words are kept whole and drawn smaller; then words are broken; then even the least size gives way: nothing is ever cut. */
const STEPS: readonly Step[] = [
  ...[1, 0.9, 0.8, 0.7, 0.6, 0.5].map((fit) => ({ fit, least: 1, mayBreak: false })),
  ...[0.6, 0.5, 0.4].map((fit) => ({ fit, least: 1, mayBreak: true })),
  ...[0.85, 0.7, 0.55, 0.4, 0.3].map((least) => ({ fit: least / 2, least, mayBreak: true })),
]

/** Draws the words of each badge inside of `sheets` as large as they fit. All are measured in turn, so the page is laid out once a step. */
export function fitBadges(sheets: HTMLElement): void {
  let tight = [...sheets.querySelectorAll<HTMLElement>('[data-badge]')]
  for (const step of STEPS) {
    for (const badge of tight) draw(badge, step)
    tight = tight.filter(isTooSmall)
  }
}

function draw({ style }: HTMLElement, { fit, least, mayBreak }: Step): void {
  style.setProperty('--fit', String(fit))
  style.setProperty('--least', String(least))
  style.setProperty('--break', mayBreak ? 'anywhere' : 'normal')
}

/** A line that is written from the right flows over at the left, where only the line itself tells. */
const isTooSmall = (badge: HTMLElement): boolean =>
  badge.scrollHeight > badge.clientHeight || [badge, ...badge.querySelectorAll('bdi')].some(isTooNarrow)

const isTooNarrow = ({ scrollWidth, clientWidth }: Element): boolean => scrollWidth > clientWidth
