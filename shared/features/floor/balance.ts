/** Groups whose floor time is held against how many of them are present, under labels that tell nothing. */
export interface Balanced {
  /** How long a turn of this item takes: what each place counts for its group. */
  readonly paceMs: number
  readonly groups: {
    readonly [group: string]: {
      /** Floor time on this item, the running turn counted as one of the usual length. */
      readonly heardMs: number
      /** How many were present when that was last fixed; at least {@link LEAST_WEIGHT}. */
      readonly weight: number
    }
  }
}

/** So many count for a smaller group too: its size is not told, and one person's group is not heard less than the others for it. */
export const LEAST_WEIGHT = 5

/** The group of those who have none. */
export const NO_GROUP = 'g0'

/** Floor time while places are given out, one after the other. */
export interface Balancing {
  /** Floor time of a group for each one present. */
  readonly shareMs: (group: string) => number
  /** One more turn of a group. */
  readonly hear: (group: string) => void
}

interface Share {
  heardMs: number
  shareMs: number
  readonly weight: number
}

/** Balancing by what was heard so far: as in fair queueing, each turn moves its group's time on by its share. */
export function balancing({ paceMs, groups }: Balanced = { paceMs: 0, groups: {} }): Balancing {
  // Kept undivided too, so that groups with the same share are equal to the last bit.
  const shares = new Map<string, Share>()
  const shareOf = (group: string): Share => {
    const known = shares.get(group)
    if (known) return known
    const { heardMs = 0, weight = LEAST_WEIGHT } = groups[group] ?? {}
    const share = { heardMs, weight, shareMs: heardMs / weight }
    shares.set(group, share)
    return share
  }
  return {
    shareMs: (group) => shareOf(group).shareMs,
    hear: (group) => {
      const share = shareOf(group)
      share.heardMs += paceMs
      share.shareMs = share.heardMs / share.weight
    },
  }
}
