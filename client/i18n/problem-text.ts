import type { ApiProblem } from '../sync/http-api.ts'
import { REFUSAL_TEXTS } from './refusal-text.ts'
import type { Say } from './use-text.ts'

const PROBLEM_TEXTS: Readonly<Record<string, string>> = {
  ...REFUSAL_TEXTS,
  no_connection: 'meeting.problem_no_connection',
  not_allowed: 'meeting.refused_not_allowed',
  too_large: 'meeting.problem_too_large',
  unknown: 'meeting.problem_uncertain',
}

/** Why a request by HTTP was not carried out, in the reader's language. */
export const problemText = (t: Say, { code }: ApiProblem): string =>
  t(Object.hasOwn(PROBLEM_TEXTS, code) ? PROBLEM_TEXTS[code]! : 'meeting.problem_failed')
