/** Length of the text by which a frame of the servers that we compare with is as long as ours on average. */
const TEXT = 'x'.repeat(92)

/** The message that the servers that we compare with send for every change. */
export const plainMessage = (count: number) => ({ from: count, to: count + 1, patch: { floor: { text: TEXT } } })
