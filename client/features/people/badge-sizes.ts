/** In millimetres. */
interface Area {
  readonly width: number
  readonly height: number
}

/** The badges that can be printed; a `single` one has a page, or a label of the roll, to itself. */
export const BADGE_SIZES = {
  card: { width: 85, height: 54, isSingle: false },
  wide: { width: 90, height: 55, isSingle: false },
  a6: { width: 105, height: 148, isSingle: true },
  label: { width: 62, height: 100, isSingle: true },
} as const satisfies Record<string, Area & { readonly isSingle: boolean }>
export type BadgeSize = keyof typeof BADGE_SIZES

/** What sheets of badges are printed on. */
export const PAPERS = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
} as const satisfies Record<string, Area>
export type Paper = keyof typeof PAPERS

/** Office printers leave so much of a page's edge white. */
const EDGE_MM = 4

/** A page and how badges stand on it, in millimetres. */
export interface Sheet {
  readonly area: Area
  readonly badge: Area
  readonly columns: number
  readonly rows: number
  /** What is left white at each side, and above and below. */
  readonly side: number
  readonly top: number
}

/** As many badges as a page holds, in the middle of it and edge to edge, so that one cut parts two. */
export function sheetOf(size: BadgeSize, paper: Paper): Sheet {
  const badge = BADGE_SIZES[size]
  if (badge.isSingle) return { area: badge, badge, columns: 1, rows: 1, side: 0, top: 0 }
  const area = PAPERS[paper]
  const columns = Math.floor((area.width - 2 * EDGE_MM) / badge.width)
  const rows = Math.floor((area.height - 2 * EDGE_MM) / badge.height)
  const [side, top] = [(area.width - columns * badge.width) / 2, (area.height - rows * badge.height) / 2]
  return { area, badge, columns, rows, side, top }
}

/** The list in parts of at most so many. */
export function inParts<T>(list: readonly T[], most: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / most) }, (_, at) => list.slice(at * most, (at + 1) * most))
}
