import type { AgendaProblemCode } from '../../../shared/features/agenda/agenda-problem.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { useText, type Say } from '../../i18n/use-text.ts'
import type { ApiProblem, FieldProblem } from '../../sync/http-api.ts'
import { Banner } from '../../ui/banner.tsx'
import styles from './agenda-file-form.module.css'

/** Which sentence belongs to which problem of a file; a new code without one does not compile. */
const SENTENCES: { readonly [Code in AgendaProblemCode]: string } = {
  wrong_encoding: 'agenda.problem_wrong_encoding',
  not_json: 'agenda.problem_not_json',
  not_xml: 'agenda.problem_not_xml',
  not_schedule: 'agenda.problem_not_schedule',
  which_room: 'agenda.problem_which_room',
  not_csv: 'agenda.problem_not_csv',
  wrong_cell_count: 'agenda.problem_wrong_cell_count',
  empty: 'agenda.problem_empty',
  missing: 'agenda.problem_missing',
  unknown_field: 'agenda.problem_unknown_field',
  wrong_type: 'agenda.problem_wrong_type',
  not_one_of: 'agenda.problem_not_one_of',
  too_long: 'agenda.problem_too_long',
  too_short: 'agenda.problem_too_short',
  bad_id: 'agenda.problem_bad_id',
  bad_date: 'agenda.problem_bad_date',
  bad_time: 'agenda.problem_bad_time',
  unknown_zone: 'agenda.problem_unknown_zone',
  other_zone: 'agenda.problem_other_zone',
  no_such_time: 'agenda.problem_no_such_time',
  ends_before_start: 'agenda.problem_ends_before_start',
  overlap: 'agenda.problem_overlap',
  days_out_of_order: 'agenda.problem_days_out_of_order',
  duplicate_id: 'agenda.problem_duplicate_id',
}

/** Why an agenda was not taken: field by field, with the reason. */
export function AgendaProblems({ problem }: { readonly problem: ApiProblem }) {
  const t = useText()
  if (problem.errors.length === 0)
    return (
      <Banner tone="danger" role="alert">
        {problemText(t, problem)}
      </Banner>
    )
  return (
    <Banner tone="danger" role="alert" title={t('agenda.problems', { count: problem.errors.length })}>
      <ul className={styles.problems}>
        {problem.errors.map((error) => (
          <li key={`${error.line ?? ''} ${error.field} ${error.code ?? ''}`}>
            <Place error={error} /> {sentenceOf(t, error)}
          </li>
        ))}
      </ul>
    </Banner>
  )
}

function Place({ error: { field, line } }: { readonly error: FieldProblem }) {
  const t = useText()
  const [, day, item, rest = field] =
    /^meeting\.days\[(\d+)\](?:\.items\[(\d+)\])?\.?(.*)$/.exec(`meeting.${field.replace(/^meeting\./, '')}`) ?? []
  const words = [
    ...(line === undefined ? [] : [t('agenda.problem_line', { line })]),
    ...(day === undefined ? [] : [t('agenda.problem_day', { day: Number(day) + 1 })]),
    ...(item === undefined ? [] : [t('agenda.problem_item', { item: Number(item) + 1 })]),
  ].join(' · ')
  return (
    <>
      {words && <span className={styles.place}>{words} </span>}
      {rest && (
        <code dir="ltr" className={styles.field}>
          {rest}
        </code>
      )}
    </>
  )
}

const isKnown = (code: string): code is AgendaProblemCode => Object.hasOwn(SENTENCES, code)

function sentenceOf(t: Say, { code = '', reason, allowed = '', limit = 0 }: FieldProblem): string {
  return isKnown(code) ? t(SENTENCES[code], { allowed, limit }) : reason
}
