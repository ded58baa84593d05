import type { Localized } from '../../../shared/lib/languages.ts'
import type { Mode } from '../../../shared/lib/mode.ts'
import { newAttempt } from './random-id.ts'

/** A link's id and secret, as they stand in the fragment of its address. */
export interface LinkKey {
  readonly linkId: string
  readonly secret: string
}

/** What a link asks of whoever opens it, or that this device is in already; `only` names the one page that it opens. */
export type Door =
  | { readonly state: 'in'; readonly only?: 'booth' | 'screen' }
  | {
      readonly state: 'outside'
      readonly title: Localized
      readonly asksName: boolean
      readonly asksMode: boolean
      readonly personName?: string
    }

/** What a newcomer says. */
export interface Newcomer {
  readonly name?: string
  readonly organisation?: string
  readonly mode?: Mode
}

/** Where a typed code leads. */
export interface CodeWay extends LinkKey {
  readonly meetingId: string
}

/** An answer, or the code of a problem; `no_connection` where there was none. */
export type Answer<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly code: string }

/** How somebody gets into a meeting. */
export interface WaysIn {
  /** Looks at a link without going in: mail programs open links too. */
  readonly look: (meetingId: string, key: LinkKey) => Promise<Answer<Door>>
  readonly enter: (meetingId: string, key: LinkKey, newcomer: Newcomer) => Promise<Answer<Door>>
  readonly byCode: (code: string) => Promise<Answer<CodeWay>>
}

/** The key in the fragment of a link's address; undefined where there is none. */
export function linkKeyOf(hash: string): LinkKey | undefined {
  const [, linkId, secret] = /^#([\w-]+)\.([\w-]+)$/.exec(hash) ?? []
  return linkId !== undefined && secret !== undefined ? { linkId, secret } : undefined
}

type Ask = (path: string, init: RequestInit) => Promise<Response>

/** The ways in over HTTP; `attempt` makes one newcomer of all who enter here by the same link. */
export function httpWaysIn(ask: Ask = (path, init) => fetch(path, init), attempt = newAttempt()): WaysIn {
  const open = (meetingId: string) => `/api/meetings/${encodeURIComponent(meetingId)}/open`
  return {
    look: (meetingId, key) => post(ask, `${open(meetingId)}?look=true`, key),
    enter: (meetingId, key, newcomer) => post(ask, open(meetingId), { ...key, ...newcomer, attempt }),
    byCode: (code) => post(ask, '/api/code', { code }),
  }
}

async function post<Value>(ask: Ask, path: string, body: object): Promise<Answer<Value>> {
  try {
    const response = await ask(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'same-origin',
    })
    const answer = (await response.json()) as Value & { readonly code?: string }
    return response.ok ? { ok: true, value: answer } : { ok: false, code: answer.code ?? 'failed' }
  } catch {
    return { ok: false, code: 'no_connection' }
  }
}
