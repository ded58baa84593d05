import { useId, type ReactNode } from 'react'
import styles from './card.module.css'
import { classNames } from './class-names.ts'

type CardProps = {
  /** Names the region; without a title the card is no landmark. */
  readonly title?: ReactNode
  readonly level?: 2 | 3
  /** Beside the title, at the end of its line. */
  readonly actions?: ReactNode
  /** `plain` lies on the ground without edge, `accent` is what matters now. */
  readonly look?: 'raised' | 'plain' | 'accent'
  /** Fills its place and scrolls inside, under a title that stays. */
  readonly scrolls?: boolean
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A part of a page with its title. */
export function Card({ title, level = 2, actions, look = 'raised', scrolls, className, children }: CardProps) {
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section
      aria-labelledby={title === undefined ? undefined : id}
      className={classNames(styles.card, styles[look], scrolls && styles.scrolls, className)}
    >
      {title !== undefined && (
        <header className={styles.header}>
          <Heading id={id} className={styles.title}>
            {title}
          </Heading>
          {actions}
        </header>
      )}
      {/* A keyboard must be able to scroll what only scrolls. */}
      <div className={styles.body} {...(scrolls && { tabIndex: 0, role: 'group', 'aria-labelledby': id })}>
        {children}
      </div>
    </section>
  )
}
