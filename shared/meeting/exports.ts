import type { Export } from '../lib/feature.ts'
import type { Role } from '../lib/roles.ts'
import { features } from './features.ts'
import type { MeetingState } from './meeting.ts'

interface Exporting {
  readonly exports?: { readonly [fileName: string]: Export<MeetingState> }
}

const files = new Map(
  (Object.values(features) as unknown as readonly Exporting[]).flatMap(({ exports = {} }) => Object.entries(exports)),
)

/** The names of all files that are made of a meeting. */
export const exportNames: readonly string[] = [...files.keys()]

/** The file of this name; undefined where no feature has one. */
export const exportOf = (fileName: string): Export<MeetingState> | undefined => files.get(fileName)

/** Whether somebody with these roles may have a file. */
export const mayFetch = ({ by }: Pick<Export<MeetingState>, 'by'>, roles: readonly Role[]): boolean =>
  roles.some((role) => by.includes(role))
