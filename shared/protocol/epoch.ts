/** Epochs of rehearsals begin with this, and no other does. */
export const REHEARSAL_EPOCH = 'rehearsal'

/**
 * Whether two epochs are of the same meeting: one that went on after its log had gone back is, a rehearsal of it is not. What
 * somebody wanted of the one they want of the other.
 */
export const isSameMeeting = (one: string, other: string): boolean =>
  one === other || !(isRehearsal(one) || isRehearsal(other))

/** Whether an epoch is a rehearsal's. */
export const isRehearsal = (epoch: string): boolean => epoch.startsWith(REHEARSAL_EPOCH)
