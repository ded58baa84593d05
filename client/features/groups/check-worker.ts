import { checkDraws, type OwnLine } from './check-draws.ts'

/** What the page hands over: a file and the reader's own line. */
export interface CheckOrder {
  readonly text: string
  readonly own: OwnLine | undefined
}

addEventListener('message', ({ data }: MessageEvent<CheckOrder>) => {
  void checkDraws(data.text, data.own).then((draws) => postMessage(draws))
})
