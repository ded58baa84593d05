import { useEffect, useRef, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './fitted.module.css'

const STEP = 0.06
const SMALLEST = 0.3

type FittedProps = { readonly className?: string | undefined; readonly children: ReactNode }

/**
 * A box whose text is never cut: where it does not fit it is drawn smaller, step by step, until it does. Sizes inside must be
 * multiplied by `var(--fit)`.
 */
export function Fitted({ className, children }: FittedProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = box.current
    return element ? keepFitting(element) : undefined
  }, [])
  return (
    <div ref={box} className={classNames(styles.fitted, className)}>
      {children}
    </div>
  )
}

/** Fits again when the words, the box or the letters change. */
function keepFitting(element: HTMLElement): () => void {
  const refit = () => fit(element)
  const words = new MutationObserver(refit)
  const size = 'ResizeObserver' in window ? new ResizeObserver(refit) : undefined
  words.observe(element, { subtree: true, childList: true, characterData: true })
  size?.observe(element)
  document.fonts?.addEventListener('loadingdone', refit)
  refit()
  return () => {
    words.disconnect()
    size?.disconnect()
    document.fonts?.removeEventListener('loadingdone', refit)
  }
}

function fit(element: HTMLElement): void {
  let scale = 1
  element.style.setProperty('--fit', '1')
  while (isTooSmall(element) && scale > SMALLEST) {
    scale -= STEP
    element.style.setProperty('--fit', scale.toFixed(2))
  }
}

/** One pixel more than the box is rounding. */
const isTooSmall = ({ scrollHeight, clientHeight, scrollWidth, clientWidth }: HTMLElement): boolean =>
  scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1
