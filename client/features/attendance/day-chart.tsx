import { AxisBottom, AxisLeft, AxisRight } from '@visx/axis'
import { scaleLinear } from '@visx/scale'
import { LinePath } from '@visx/shape'
import { useRef } from 'react'
import type { DayCurve } from '../../../shared/features/attendance/day-curve.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { timeOfDay } from '../../ui/time.tsx'
import { useZones } from '../../ui/zone.tsx'
import { useWidthOf } from './chart-size.ts'
import { linesOf, pointsOf, ticksOf, type Line, type Point } from './curve-points.ts'
import styles from './day-chart.module.css'

const HEIGHT = 300
const TOP = 28
const BOTTOM = 34
const SIDE = 44
const END = 14

type DayChartProps = {
  readonly curve: DayCurve
  /** By the id of an item: the number that stands on its band. */
  readonly numbers: Readonly<Record<string, number>>
}

/** The day's curve as a picture beside the sentence and the table that say the same: items are bands, and each line has its own dashes. */
export function DayChart({ curve, numbers }: DayChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const width = Math.max(useWidthOf(place), 240)
  const { dir, locale } = useLanguage()
  const { meeting } = useZones()
  const { steps, fromMs, toMs, untilMs, table, items } = curve
  const lines = linesOf(steps)
  const isLtr = dir === 'ltr'
  const x = scaleLinear<number>({ domain: [fromMs, toMs], range: isLtr ? [SIDE, width - END] : [width - SIDE, END] })
  const most = Math.max(4, ...steps.map(({ room, remote, asleep }) => Math.max(room + remote, asleep)))
  const y = scaleLinear<number>({ domain: [0, most], range: [HEIGHT - BOTTOM, TOP], nice: true })
  const Vertical = isLtr ? AxisLeft : AxisRight
  const counts = y.ticks(5).filter(Number.isInteger)
  return (
    <div ref={place} className={styles.chart}>
      <svg aria-hidden="true" width={width} height={HEIGHT} direction="ltr">
        {items.map(({ itemId, fromMs: began, toMs: ended }, at) => (
          <Band key={itemId} from={x(began)} to={x(ended)} number={numbers[itemId]} isSecond={at % 2 === 1} />
        ))}
        {counts.map((count) => (
          <line key={count} className={styles.grid} x1={x(fromMs)} x2={x(toMs)} y1={y(count)} y2={y(count)} />
        ))}
        <Vertical
          scale={y}
          left={isLtr ? SIDE : width - SIDE}
          tickValues={counts}
          tickFormat={(count) => new Intl.NumberFormat(locale).format(Number(count))}
          hideAxisLine
          hideTicks
          tickComponent={({ x: left, y: top, formattedValue }) => (
            <text className={styles.tick} x={left} y={top} dy="0.32em" textAnchor={isLtr ? 'end' : 'start'}>
              {formattedValue}
            </text>
          )}
        />
        <AxisBottom
          scale={x}
          top={HEIGHT - BOTTOM}
          tickValues={[...ticksOf(table, width - SIDE - END, meeting)]}
          tickFormat={(atMs) => timeOfDay(Number(atMs), locale, meeting)}
          axisLineClassName={styles.axis ?? ''}
          tickClassName={styles.mark ?? ''}
          tickComponent={({ x: left, formattedValue }) => (
            <text className={styles.tick} x={left} y={24} textAnchor="middle">
              {formattedValue}
            </text>
          )}
        />
        {lines.toReversed().map((line) => (
          <LinePath<Point>
            key={line}
            className={styles[line] ?? ''}
            data={[...pointsOf(steps, line, untilMs)]}
            x={({ atMs }) => x(atMs)}
            y={({ count }) => y(count)}
            fill="none"
          />
        ))}
      </svg>
      <Legend lines={lines} />
    </div>
  )
}

type BandProps = {
  readonly from: number
  readonly to: number
  readonly number: number | undefined
  readonly isSecond: boolean
}

function Band({ from, to, number, isSecond }: BandProps) {
  const left = Math.min(from, to)
  const width = Math.abs(to - from)
  return (
    <g>
      <rect
        className={isSecond ? styles.second : styles.band}
        x={left}
        y={TOP}
        width={width}
        height={HEIGHT - TOP - BOTTOM}
      />
      {width >= 12 && (
        <text className={styles.number} x={left + width / 2} y={TOP - 8} textAnchor="middle">
          {number}
        </text>
      )}
    </g>
  )
}

function Legend({ lines }: { readonly lines: readonly Line[] }) {
  const t = useText()
  return (
    <ul className={styles.legend}>
      {lines.map((line) => (
        <li key={line}>
          <svg aria-hidden="true" width={44} height={12}>
            <path className={styles[line]} d="M2 6H42" fill="none" />
          </svg>
          {t(`attendance.line_${line}`)}
        </li>
      ))}
    </ul>
  )
}
