import { randomBytes } from 'node:crypto'

/** A fresh id: its kind, then 96 random bits. */
export const newId = <Id extends string>(prefix: string): Id =>
  `${prefix}_${randomBytes(12).toString('base64url')}` as Id
