import { z } from 'zod'

/** Reads the signature of a round from a relay of the public beacon; undefined where the answer is none, rejects where there is no answer. */
export type AskRelay = (url: string) => Promise<string | undefined>

const PATIENCE_MS = 4000
/** An answer has 300 bytes. */
const MOST_BYTES = 4096

const answerSchema = z.object({ signature: z.string().regex(/^[0-9a-f]{96}$/) })

/** Asks over https, without a word about who asks; follows nothing, and reads no more than an answer has. */
export const askRelay: AskRelay = async (url) => {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) })
  if (!response.ok || !response.body) return undefined
  const answer = answerSchema.safeParse(JSON.parse(await beginningOf(response.body)))
  return answer.data?.signature
}

async function beginningOf(body: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder()
  let [text, bytes] = ['', 0]
  for await (const chunk of body) {
    bytes += chunk.byteLength
    if (bytes > MOST_BYTES) throw new Error('That is no answer of a relay.')
    text += decoder.decode(chunk, { stream: true })
  }
  return text
}
