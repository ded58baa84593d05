import type { z } from 'zod'
import type { Command } from '../meeting/meeting.ts'

type Unbranded<T> = T extends z.core.$brand
  ? string
  : T extends string | number | boolean | undefined
    ? T
    : T extends readonly (infer Element)[]
      ? readonly Unbranded<Element>[]
      : { readonly [K in keyof T]: Unbranded<T[K]> }

/** A command as a screen makes it: ids are the plain strings that stand in views; the server parses them. */
export type Wish = Unbranded<Command>
