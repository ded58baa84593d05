import type { AnchorHTMLAttributes, ButtonHTMLAttributes, KeyboardEvent, MouseEvent } from 'react'
import styles from './button.module.css'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'
import { Spinner } from './spinner.tsx'

/** `filled` is for the one main action of a screen; `danger` for what takes something from somebody. */
export type ButtonLook = 'filled' | 'outlined' | 'quiet' | 'danger'

/** Heights in CSS pixels at the reader's default font size. */
export type ButtonSize = 44 | 48 | 56 | 64 | 72

type Appearance = {
  readonly look?: ButtonLook | undefined
  readonly size?: ButtonSize | undefined
  readonly icon?: IconName | undefined
  /** As wide as its container. */
  readonly wide?: boolean | undefined
}

function lookOf({ look = 'outlined', size = 44, wide }: Appearance, className: string | undefined): string {
  return classNames(styles.button, styles[look], styles[`size${size}`], wide && styles.wide, className)
}

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> &
  Appearance & {
    readonly busy?: boolean
    /** For what is about somebody else a moment later: a second click in haste and a key held down do nothing. */
    readonly guarded?: boolean
  }

/**
 * A button. While `busy` it keeps its words, its size and the focus, says that it is busy, and cannot be pressed again.
 */
export function Button(props: ButtonProps) {
  const { look, size, icon, wide, busy = false, guarded, className, children, onClick, ...rest } = props
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy || (guarded && event.detail > 1)) event.preventDefault()
    else onClick?.(event)
  }
  const ignoreHeld = (event: KeyboardEvent) => {
    if (event.repeat) event.preventDefault()
  }
  return (
    <button
      type="button"
      {...(guarded && { onKeyDown: ignoreHeld })}
      {...rest}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      className={lookOf({ look, size, wide }, className)}
      onClick={press}
    >
      {busy ? <Spinner /> : icon && <Icon name={icon} />}
      {children !== undefined && <span>{children}</span>}
    </button>
  )
}

type ButtonLinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & Appearance

/** A link that looks like a button, for actions that lead to another place, such as the video call. */
export function ButtonLink({ look, size, icon, wide, className, children, ...rest }: ButtonLinkProps) {
  return (
    <a {...rest} className={lookOf({ look, size, wide }, className)}>
      {icon && <Icon name={icon} />}
      {children !== undefined && <span>{children}</span>}
    </a>
  )
}
