const GAP_PX = 4

/** Puts a fixed box under its trigger, end edges aligned; above it, or further in, where the window leaves no room. */
export function placeBeside(box: HTMLElement, trigger: HTMLElement): void {
  const anchor = trigger.getBoundingClientRect()
  const { width, height } = box.getBoundingClientRect()
  const isRtl = getComputedStyle(trigger).direction === 'rtl'
  const below = anchor.bottom + GAP_PX
  const fitsBelow = below + height <= innerHeight
  const left = isRtl ? anchor.left : anchor.right - width
  box.style.top = `${fitsBelow ? below : Math.max(GAP_PX, anchor.top - height - GAP_PX)}px`
  box.style.left = `${Math.min(Math.max(GAP_PX, left), innerWidth - width - GAP_PX)}px`
}
