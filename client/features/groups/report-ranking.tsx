import type { AskedView, RankingView } from '../../../shared/features/groups/report-view.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useSend } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import styles from './report.module.css'
import { ReportConflict } from './report-conflict.tsx'
import { ReportOrder } from './report-order.tsx'
import { optionsIn } from './report-words.ts'
import { useReportField, type ReportFieldState } from './use-report-field.ts'

type ReportRankingProps = {
  readonly roundId: string
  readonly table: number
  readonly options: OnTheWire<AskedView>['options']
  readonly ranking: RankingView | undefined
}

/** The options in the table's order, moved by arrows and sent together. */
export function ReportRanking({ roundId, table, options, ranking }: ReportRankingProps) {
  const t = useText()
  const send = useSend()
  const given = Object.keys(options)
  const rank = (order: readonly string[], version: number) =>
    send({ type: 'groups.rank_options', roundId, table, order: [...order], expects: { version } })
  const state = useReportField(
    { roundId, field: `${table}.ranking` },
    { version: ranking?.version ?? 0, text: ranking?.order.join() ?? '' },
    (text, version) => rank(text.split(','), version),
  )
  const order = state.text === '' ? given : state.text.split(',')
  return (
    <fieldset className={styles.ranking}>
      <legend>{t('groups.report_part_ranking')}</legend>
      <p className={styles.soft}>{t(ranking ? 'groups.ranking_hint' : 'groups.ranking_none')}</p>
      <Options order={order} options={options} onOrder={(changed) => state.type(changed.join())} />
      <Outcome state={state} options={options} isNew={!ranking} onGiven={() => void rank(given, 0)} />
    </fieldset>
  )
}

type OutcomeProps = Pick<ReportRankingProps, 'options'> & {
  readonly state: ReportFieldState
  /** The table has ranked nothing: the order in which the options were given is an order too. */
  readonly isNew: boolean
  readonly onGiven: () => void
}

/** The way to send an order, or the choice where somebody else sent one meanwhile. */
function Outcome({ state, options, isNew, onGiven }: OutcomeProps) {
  const t = useText()
  if (state.theirs !== undefined)
    return (
      <ReportConflict words={t('groups.ranking_conflict')} onKeepMine={state.keepMine} onTakeTheirs={state.takeTheirs}>
        <ReportOrder order={state.theirs.split(',')} options={options} />
      </ReportConflict>
    )
  if (!state.isUnsent && !isNew) return null
  return <Button onClick={state.isUnsent ? state.send : onGiven}>{t('groups.ranking_send')}</Button>
}

type OptionsProps = Pick<ReportRankingProps, 'options'> & {
  readonly order: readonly string[]
  readonly onOrder: (order: readonly string[]) => void
}

function Options({ order, options, onOrder }: OptionsProps) {
  const t = useText()
  const { language } = useLanguage()
  const move = (from: number, to: number) => onOrder(order.toSpliced(from, 1).toSpliced(to, 0, order[from]!))
  return (
    <ol className={styles.options}>
      {optionsIn(order, options, language).map(({ optionId, words: option }, at) => (
        <li key={optionId} className={styles.option}>
          <bdi>{option}</bdi>
          <span className={styles.arrows}>
            <Button
              look="quiet"
              icon="up"
              aria-label={t('groups.ranking_up', { option })}
              disabled={at === 0}
              onClick={() => move(at, at - 1)}
            />
            <Button
              look="quiet"
              icon="down"
              aria-label={t('groups.ranking_down', { option })}
              disabled={at === order.length - 1}
              onClick={() => move(at, at + 1)}
            />
          </span>
        </li>
      ))}
    </ol>
  )
}
