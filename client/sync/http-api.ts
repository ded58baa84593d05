/** What is wrong with one field, as the server's problem documents say it; `code` is said in the reader's language. */
export interface FieldProblem {
  readonly field: string
  readonly code?: string
  /** In English. */
  readonly reason: string
  readonly line?: number
  readonly allowed?: string
  /** The same, one by one. */
  readonly values?: readonly string[]
  readonly limit?: number
}

/** Why a request was refused; `no_connection` where there was no answer. */
export interface ApiProblem {
  readonly code: string
  readonly errors: readonly FieldProblem[]
}

/** What came of a request. */
export type ApiAnswer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: ApiProblem }

/** What a request carries besides its path. */
export interface ApiCall {
  readonly method?: 'GET' | 'POST' | 'DELETE'
  readonly query?: Readonly<Record<string, string | undefined>>
  readonly json?: unknown
  readonly file?: File
  /** After so long without an answer there is none; as long as the browser waits unless given. */
  readonly limitMs?: number
}

/** Asks the server's HTTP interface; never rejects. An answer without content has the value undefined. */
export async function callApi<Value>(path: string, call: ApiCall = {}): Promise<ApiAnswer<Value>> {
  try {
    const response = await fetch(addressOf(path, call.query), {
      method: call.method ?? 'GET',
      ...bodyOf(call),
      ...(call.limitMs !== undefined && { signal: AbortSignal.timeout(call.limitMs) }),
    })
    const text = await response.text()
    const content: unknown = text === '' ? undefined : JSON.parse(text)
    return response.ok ? { ok: true, value: content as Value } : { ok: false, problem: problemIn(content) }
  } catch {
    return { ok: false, problem: { code: 'no_connection', errors: [] } }
  }
}

function addressOf(path: string, query: ApiCall['query'] = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []))
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}

function bodyOf({ json, file }: ApiCall): RequestInit {
  if (json !== undefined) return { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(json) }
  return file ? { headers: { 'Content-Type': typeOf(file) }, body: file } : {}
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** By its name: what systems say of a CSV file's type differs too much. */
function typeOf({ name }: File): string {
  if (isCsv(name)) return 'text/csv'
  return /\.xlsx$/i.test(name) ? WORKBOOK : 'application/json'
}

/** Whether a file's name is that of a table. */
export const isCsv = (name: string): boolean => /\.(csv|tsv|txt)$/i.test(name)

function problemIn(content: unknown): ApiProblem {
  const { code = 'failed', errors = [] } = (content ?? {}) as Partial<ApiProblem>
  return { code, errors }
}
