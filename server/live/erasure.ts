import type { AnyMessage } from '../../shared/lib/feature.ts'
import type { TextId } from '../../shared/lib/ids.ts'

/**
 * The rows outside the log that end with these events: whatever a field named `erasedTexts` lists. That name is kept for
 * this in every event, so that no feature has to be known here.
 */
export const textsToErase = (events: readonly AnyMessage[]): readonly TextId[] =>
  events.flatMap((event) =>
    'erasedTexts' in event && Array.isArray(event.erasedTexts) ? (event.erasedTexts as TextId[]) : [],
  )
