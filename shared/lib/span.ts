/** A time, half open: `[fromMs, toMs)`; without `toMs` it goes on. */
export interface Span {
  readonly fromMs: number
  readonly toMs?: number
}

/** When a span is over; never, while it goes on. */
export const endOf = ({ toMs = Infinity }: Span): number => toMs

/** Whether an instant lies in a span. */
export const contains = (span: Span, atMs: number): boolean => span.fromMs <= atMs && atMs < endOf(span)

/** Whether something that lasted for `stay` was there at any time of `span`: it began within it, or lasted when it began. */
export const touches = (stay: Span, span: Span): boolean =>
  stay.fromMs < endOf(span) && (stay.fromMs >= span.fromMs || endOf(stay) > span.fromMs)
