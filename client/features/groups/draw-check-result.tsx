import { useState } from 'react'
import { beaconAtMs } from '../../../shared/features/groups/proof/beacon.ts'
import { codeOf, isCodeOf, isWholeCode } from '../../../shared/features/groups/proof/hash.ts'
import { isolateLtr } from '../../i18n/isolate.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText, type Say } from '../../i18n/use-text.ts'
import { Banner } from '../../ui/banner.tsx'
import { Card } from '../../ui/card.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { CheckedDraw, CheckedLine } from './check-draws.ts'
import { DrawCode } from './draw-code.tsx'
import styles from './draw-check.module.css'
import { useNumbersInWords } from './use-numbers-in-words.ts'
import { useLineWords } from './use-line-words.ts'

type ResultProps = { readonly draw: CheckedDraw; readonly number: number }

/** One draw that was checked: what came of it in a sentence, the code to compare, the reader's own line, and the rest to be opened. */
export function DrawCheckResult({ draw, number }: ResultProps) {
  const t = useText()
  return (
    <Card title={t('groups.check_round', { number })}>
      <div className={styles.form}>
        <Sentence draw={draw} />
        <Wished wished={draw.wished} />
        <Code commitment={draw.commitment} />
        {draw.own && <Own own={draw.own} />}
        <Steps steps={draw.steps} />
        <Details draw={draw} />
      </div>
    </Card>
  )
}

function Sentence({ draw }: { readonly draw: CheckedDraw }) {
  const t = useText()
  const instant = useInstant()
  const inWords = useNumbersInWords()
  const code = isolateLtr(codeOf(draw.commitment))
  if (draw.outcome === 'same')
    return (
      <Banner tone="accent" title={t('groups.check_same')}>
        {sameWords(t, draw, { code, instant, numbers: inWords(draw.numbers) })}
      </Banner>
    )
  const number = draw.number ?? 0
  if (draw.outcome === 'other_algorithm')
    return (
      <Banner tone="warn" title={t('groups.check_other_algorithm')}>
        {t('groups.check_other_algorithm_advice', { number, code })}
      </Banner>
    )
  if (draw.outcome === 'too_large')
    return (
      <Banner tone="warn" title={t('groups.check_too_large')}>
        {t('groups.check_too_large_advice')}
      </Banner>
    )
  return (
    <Banner tone="danger" title={t('groups.check_differs')}>
      {t(`groups.check_differs_${draw.outcome}`, { number })}
    </Banner>
  )
}

/** What of the tables is no chance: whoever asked settled it before. */
function Wished({ wished }: Pick<CheckedDraw, 'wished'>) {
  const t = useText()
  const { locale } = useLanguage()
  const parts = (['together', 'apart', 'hosts'] as const).filter((part) => wished[part] > 0)
  if (parts.length === 0) return null
  const wishes = parts.map((part) => t(`groups.check_wished_${part}`, { count: wished[part] }))
  return <p>{t('groups.check_wished', { wishes: new Intl.ListFormat(locale).format(wishes) })}</p>
}

interface Saying {
  readonly code: string
  readonly instant: (atMs: number) => string
  readonly numbers: string
}

function sameWords(t: Say, { entropy, beaconRound = 0 }: CheckedDraw, { code, instant, numbers }: Saying): string {
  if (entropy === 'numbers') return t('groups.check_same_numbers', { code, numbers })
  return entropy === 'beacon'
    ? t('groups.check_same_beacon', { code, round: String(beaconRound), time: instant(beaconAtMs(beaconRound)) })
    : t('groups.check_same_server', { code })
}

/** Day and time where the reader is, to the second. */
function useInstant(): (atMs: number) => string {
  const { locale } = useLanguage()
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' })
  return (atMs) => format.format(atMs)
}

function Code({ commitment }: { readonly commitment: string }) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const isLong = isWholeCode(typed)
  const isSame = isCodeOf(typed, commitment)
  return (
    <>
      <p className={styles.code}>
        <DrawCode commitment={commitment} />
      </p>
      <TextField
        label={t('groups.check_code')}
        hint={isLong && isSame ? t('groups.check_code_same') : t('groups.check_code_hint')}
        error={isLong && !isSame ? t('groups.check_code_other') : undefined}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
    </>
  )
}

function Own({ own: { line, table, said } }: { readonly own: CheckedLine }) {
  const t = useText()
  const words = useLineWords()
  if (!said) return <Banner tone="danger">{t('groups.check_own_wrong')}</Banner>
  return (
    <p className={styles.own}>
      {table > 0 ? t('groups.check_own', { line, table }) : t('groups.check_own_nowhere', { line })}{' '}
      {t('groups.check_own_says', { said: words(said) })}
    </p>
  )
}

function Steps({ steps }: Pick<CheckedDraw, 'steps'>) {
  const t = useText()
  const instant = useInstant()
  return (
    <div>
      <h3 className={styles.heading}>{t('groups.check_times', { count: steps.length })}</h3>
      <ol className={styles.steps}>
        {steps.map(({ atMs, by, reason }) => (
          <li key={`${atMs} ${reason}`}>
            {t('groups.check_step', { time: instant(atMs), role: by })}
            {reason !== undefined && <> · {t('groups.check_reason', { reason })}</>}
          </li>
        ))}
      </ol>
    </div>
  )
}

function Details({ draw: { people, tables, changes, commitment } }: { readonly draw: CheckedDraw }) {
  const t = useText()
  return (
    <details className={styles.more}>
      <summary>{t('groups.check_details')}</summary>
      <p>{t('groups.check_facts', { people, tables: tables.length, changes })}</p>
      <p>
        {t('groups.check_whole_code')}: <code className={styles.whole}>{commitment}</code>
      </p>
      <ul className={styles.tables}>
        {tables.map((lines, at) => (
          <li key={lines.join(' ')}>
            <strong>{t('groups.check_table', { number: at + 1 })}</strong>{' '}
            {t('groups.check_lines', { lines: isolateLtr(lines.join(', ')) })}
          </li>
        ))}
      </ul>
    </details>
  )
}
