import { useEffect, useLayoutEffect, useRef } from 'react'
import type { InterfaceLanguage } from '../../i18n/texts.ts'
import { Badge } from './badge.tsx'
import { fitBadges } from './badge-fit.ts'
import styles from './badge-sheets.module.css'
import { inParts, sheetOf, type BadgeSize, type Paper, type Sheet } from './badge-sizes.ts'
import type { ListedPerson } from './people-index.ts'

type BadgeSheetsProps = {
  readonly people: readonly ListedPerson[]
  readonly meetingId: string
  readonly size: BadgeSize
  readonly paper: Paper
  readonly languages: readonly InterfaceLanguage[]
  readonly label: string
}

/** The pages exactly as they are printed, with marks where to cut. */
export function BadgeSheets({ people, meetingId, size, paper, languages, label }: BadgeSheetsProps) {
  const box = useRef<HTMLElement>(null)
  const sheet = sheetOf(size, paper)
  useLayoutEffect(() => {
    const sheets = box.current
    return sheets ? keepFitting(sheets) : undefined
  }, [people, size, paper, languages])
  usePageSize(sheet.area)
  return (
    // A keyboard must be able to scroll what only scrolls.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section ref={box} aria-label={label} tabIndex={0} className={styles.sheets}>
      {inParts(people, sheet.columns * sheet.rows).map((onSheet) => (
        <div key={onSheet[0]?.personId} className={styles.sheet} data-page="" style={sizeOf(sheet.area)}>
          <CutMarks sheet={sheet} />
          <div className={styles.badges} style={gridOf(sheet)}>
            {onSheet.map((person) => (
              <Badge key={person.personId} person={person} meetingId={meetingId} size={size} languages={languages} />
            ))}
          </div>
        </div>
      ))}
    </section>
  )
}

/** Tells the printer the size of the page, which no rule of an element can say. */
function usePageSize({ width, height }: Sheet['area']): void {
  useEffect(() => {
    const rules = new CSSStyleSheet()
    rules.replaceSync(`@page { size: ${mm(width)} ${mm(height)}; margin: 0 }`)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== rules)
    }
  }, [width, height])
}

/** Letters that come later than the words are of other widths. */
function keepFitting(sheets: HTMLElement): () => void {
  const refit = () => fitBadges(sheets)
  refit()
  document.fonts?.addEventListener('loadingdone', refit)
  return () => document.fonts?.removeEventListener('loadingdone', refit)
}

/** Short lines in the margin, at each edge of the badges. */
function CutMarks({ sheet }: { readonly sheet: Sheet }) {
  const { columns, rows, badge, side, top } = sheet
  if (side === 0) return null
  const across = Array.from({ length: columns + 1 }, (_, at) => mm(side + at * badge.width))
  const down = Array.from({ length: rows + 1 }, (_, at) => mm(top + at * badge.height))
  return (
    <div aria-hidden="true">
      {across.flatMap((inset) =>
        (['top', 'bottom'] as const).map((edge) => (
          <span key={edge + inset} className={styles.upright} style={{ left: inset, [edge]: 0 }} />
        )),
      )}
      {down.flatMap((inset) =>
        (['left', 'right'] as const).map((edge) => (
          <span key={edge + inset} className={styles.level} style={{ top: inset, [edge]: 0 }} />
        )),
      )}
    </div>
  )
}

const mm = (length: number): string => `${length.toFixed(2)}mm`

// A hair less than the page: printing rounds its size, and what is longer than a page goes on over an empty one.
const sizeOf = ({ width, height }: Sheet['area']) => ({ inlineSize: mm(width), blockSize: mm(height - 0.5) })

const gridOf = ({ columns, badge, side, top }: Sheet) => ({
  gridTemplateColumns: `repeat(${columns}, ${mm(badge.width)})`,
  gridAutoRows: mm(side === 0 ? badge.height - 0.5 : badge.height),
  paddingBlockStart: mm(top),
  paddingInline: mm(side),
})
