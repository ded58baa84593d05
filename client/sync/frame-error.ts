import type { FrameError } from '../../shared/protocol/down.ts'

/** Whether the same frame may be right a little later. */
export const isPassing = ({ code }: FrameError): boolean =>
  code === 'rate_limited' || code === 'unavailable' || code === 'not_joined'
