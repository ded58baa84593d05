import type { HoldReason } from './state.ts'

const NOT_THERE: ReadonlySet<HoldReason | undefined> = new Set<HoldReason>(['unavailable', 'lost_connection'])

/** Whether somebody who is set aside may come back by themselves: who was not there, not whom the desk set aside for its own reasons. */
export const mayComeBack = ({ heldFor }: { readonly heldFor?: HoldReason | undefined }): boolean =>
  NOT_THERE.has(heldFor)
