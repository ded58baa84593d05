import { z } from 'zod'
import { features } from '../../shared/meeting/features.ts'
import type { Event } from '../../shared/meeting/meeting.ts'

const schemas = new Map(
  Object.values(features).flatMap((feature) =>
    Object.entries(feature.events).map(([type, fields]) => [
      type,
      z.strictObject({ type: z.literal(type), ...fields }),
    ]),
  ),
)

/** Whether an event is just as its schema says: no field missing, none besides. */
export const isWellFormed = (event: Event): boolean => schemas.get(event.type)?.safeParse(event).success ?? false
