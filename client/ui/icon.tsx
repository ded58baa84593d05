import styles from './icon.module.css'
import { classNames } from './class-names.ts'

/** Drawn on a grid of 24 with a line of 2. */
const PATHS = {
  arrow: 'M5 12h14M13 6l6 6-6 6',
  call: 'M4 7a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2zM16 10.5l5-3v9l-5-3',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  chevron: 'M9 5l7 7-7 7',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7.5V12l3 2',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  cross: 'M6 6l12 12M18 6L6 18',
  down: 'M12 5v14M6 13l6 6 6-6',
  drag: 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01',
  hand: 'M7 12V6.5a1.5 1.5 0 0 1 3 0V11V4.5a1.5 1.5 0 0 1 3 0V11V5.5a1.5 1.5 0 0 1 3 0V12V8.5a1.5 1.5 0 0 1 3 0V15a6 6 0 0 1-6 6h-1.5a6 6 0 0 1-4.6-2.2L4.4 15a1.6 1.6 0 0 1 2.6-1.9z',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v5M12 8h.01',
  later: 'M12 4v5M12 4l-3 3M12 4l3 3M5 20h14M5 15h14',
  leave: 'M14 4h5v16h-5M14 12H4M8 8l-4 4 4 4',
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.700l-1 1M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.700l1-1',
  microphone: 'M12 3a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3M5.5 11a6.5 6.5 0 0 0 13 0M12 17.500V21',
  minus: 'M5 12h14',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  offline: 'M3 3l18 18M8.5 15.500a5 5 0 0 1 6-.800M5 12a10 10 0 0 1 4-2.400M19 12a10 10 0 0 0-5.5-2.900M12 19h.01',
  pause: 'M8 5v14M16 5v14',
  people:
    'M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M3 20a6 6 0 0 1 12 0M16 5.500a3.5 3.5 0 0 1 0 6.500M18 14.500a6 6 0 0 1 3 5.5',
  play: 'M8 5l11 7-11 7z',
  plus: 'M12 5v14M5 12h14',
  screen: 'M3 5h18v11H3zM12 16v4M8 20h8',
  undo: 'M4 9h10a5.5 5.5 0 0 1 0 11H9M4 9l4.5-4.500M4 9l4.5 4.5',
  up: 'M12 19V5M6 11l6-6 6 6',
  upload: 'M12 16V4M7 9l5-5 5 5M4 16v4h16v-4',
  warning: 'M12 4L2.5 20h19zM12 10v4M12 17h.01',
} as const

export type IconName = keyof typeof PATHS

/** What points along the line of reading turns with it. */
const DIRECTIONAL: ReadonlySet<IconName> = new Set(['arrow', 'chevron', 'leave', 'undo', 'play'])

/** A small drawing beside words; it never stands for words, so it is hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      aria-hidden="true"
      className={classNames(styles.icon, DIRECTIONAL.has(name) && styles.directional)}
      fill="none"
      stroke="currentcolor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth={name === 'drag' || name === 'more' ? 3 : 2}
      viewBox="0 0 24 24"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
