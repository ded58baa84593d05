import { VisuallyHidden } from './visually-hidden.tsx'

type LiveRegionProps = {
  /** What to say; a change is spoken, an empty text is silence. */
  readonly text: string
  /** Interrupts what is being read: for "You are next" and little else. */
  readonly urgent?: boolean
}

/** Speaks a change to screen readers. Keep it mounted and change its text: a region that appears with its text is often missed. */
export function LiveRegion({ text, urgent = false }: LiveRegionProps) {
  return (
    <div role={urgent ? 'alert' : 'status'} aria-atomic="true">
      <VisuallyHidden>{text}</VisuallyHidden>
    </div>
  )
}
