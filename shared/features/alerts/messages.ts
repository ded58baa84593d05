import { z } from 'zod'
import { commandSpec, type CommandOf, type EventOf } from '../../lib/feature.ts'
import { deviceIdSchema, personIdSchema, textIdSchema } from '../../lib/ids.ts'
import { LANGUAGES } from '../../lib/languages.ts'
import { HALL_ROLES } from '../../lib/roles.ts'
import { HINDRANCES } from './state.ts'

const hall = [...HALL_ROLES]
const languageSchema = z.enum(LANGUAGES)

/** Where a browser's push service takes messages for it. Which services this server sends to, it says itself. */
export const endpointSchema = z
  .url({ protocol: /^https$/ })
  .max(1_000)
  .regex(/^https:\/\/\S+$/)

/** So many random bytes as a browser gives them out: base64url without padding. */
const bytesSchema = (bytes: number) => z.string().regex(new RegExp(`^[\\w-]{${Math.ceil((bytes * 4) / 3)}}$`))

export const alertsCommands = {
  /** This device is to be woken at `endpoint`, with words in this language that only it can decrypt. */
  'alerts.subscribe': commandSpec(hall, 'never', {
    endpoint: endpointSchema,
    /** A point of P-256, uncompressed. */
    p256dh: bytesSchema(65),
    auth: bytesSchema(16),
    language: languageSchema,
  }),
  /** This device is not to be woken any more. */
  'alerts.unsubscribe': commandSpec(hall, 'never', {}),
  /** This device says that it cannot be woken, so that those who run the meeting know. */
  'alerts.cannot': commandSpec(hall, 'never', { reason: z.enum(HINDRANCES) }),
  /** "Send me a test alert": to this device alone. */
  'alerts.test': commandSpec(hall, 'never', {}),
  /** The push service says that nobody is at this address any more; `addressText` tells it from a newer one. */
  'alerts.drop': commandSpec(['system'], 'never', { deviceId: deviceIdSchema, addressText: textIdSchema }),
}
export type AlertsCommand = CommandOf<typeof alertsCommands>

const device = { personId: personIdSchema, deviceId: deviceIdSchema }
const erasing = { ...device, erasedTexts: z.array(textIdSchema) }

export const alertsEvents = {
  /** `addressText`: endpoint and keys. In `erasedTexts` stands the address before it, here as in the others. */
  'alerts.subscribed': { ...erasing, addressText: textIdSchema, language: languageSchema },
  'alerts.unsubscribed': erasing,
  /** `gone`: it was woken before, and its push service does not know it any more. */
  'alerts.hindered': { ...erasing, reason: z.enum([...HINDRANCES, 'gone']) },
  'alerts.tested': device,
}
export type AlertsEvent = EventOf<typeof alertsEvents>

export type AlertsRejection =
  /** This device has not asked to be woken, or its address is gone. */
  | { readonly code: 'alerts/not_subscribed' }
  | { readonly code: 'alerts/too_many_devices'; readonly most: number }
  /** The last test of this device was a moment ago. */
  | { readonly code: 'alerts/tested_just_now' }
  /** The field names a push service that this server does not send to. */
  | { readonly code: 'alerts/unknown_service'; readonly field: 'endpoint' }
