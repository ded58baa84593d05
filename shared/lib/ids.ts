import { z } from 'zod'

/** What every id looks like: it begins with a letter, so no key of a view is ever taken for an array index. */
export const ID_PATTERN = /^[a-zA-Z][a-zA-Z0-9_-]{0,63}$/

const id = <Name extends string>() => z.string().regex(ID_PATTERN).brand<Name>()

export const meetingIdSchema = id<'MeetingId'>()
export type MeetingId = z.infer<typeof meetingIdSchema>

export const dayIdSchema = id<'DayId'>()
export type DayId = z.infer<typeof dayIdSchema>

export const itemIdSchema = id<'ItemId'>()
export type ItemId = z.infer<typeof itemIdSchema>

export const personIdSchema = id<'PersonId'>()
export type PersonId = z.infer<typeof personIdSchema>

export const entryIdSchema = id<'EntryId'>()
export type EntryId = z.infer<typeof entryIdSchema>

export const slotIdSchema = id<'SlotId'>()
export type SlotId = z.infer<typeof slotIdSchema>

export const statementIdSchema = id<'StatementId'>()
export type StatementId = z.infer<typeof statementIdSchema>

export const noticeIdSchema = id<'NoticeId'>()
export type NoticeId = z.infer<typeof noticeIdSchema>

export const roundIdSchema = id<'RoundId'>()
export type RoundId = z.infer<typeof roundIdSchema>

export const groupIdSchema = id<'GroupId'>()
export type GroupId = z.infer<typeof groupIdSchema>

export const messageIdSchema = id<'MessageId'>()
export type MessageId = z.infer<typeof messageIdSchema>

export const apologyIdSchema = id<'ApologyId'>()
export type ApologyId = z.infer<typeof apologyIdSchema>

export const linkIdSchema = id<'LinkId'>()
export type LinkId = z.infer<typeof linkIdSchema>

export const deviceIdSchema = id<'DeviceId'>()
export type DeviceId = z.infer<typeof deviceIdSchema>

export const textIdSchema = id<'TextId'>()
export type TextId = z.infer<typeof textIdSchema>

export const commandIdSchema = id<'CommandId'>()
export type CommandId = z.infer<typeof commandIdSchema>
