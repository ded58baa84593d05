import { useState, type FormEvent } from 'react'
import { MOST_OPTIONS, REPORT_PARTS, type ReportPart } from '../../../shared/features/groups/report-state.ts'
import { directionOf } from '../../i18n/language.tsx'
import { INTERFACE_LANGUAGES } from '../../i18n/texts.ts'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useServerTime } from '../../sync/hooks.ts'
import { MOST_OPTION_CHARACTERS, optionsOf, type OptionLines } from './report-options.ts'
import styles from './report.module.css'
import { useLanguageName } from './use-language-name.ts'

const MINUTE_MS = 60_000

/** What the tables of a round are asked to report, until when, and how long each speaks. */
export function ReportAsk({ roundId }: { readonly roundId: string }) {
  const t = useText()
  const desk = useDesk()
  const nowMs = useServerTime()
  const [parts, setParts] = useState<readonly ReportPart[]>(['points', 'recommendations'])
  const [lines, setLines] = useState<OptionLines>({})
  const [minutes, setMinutes] = useState(30)
  const [hasDeadline, setHasDeadline] = useState(true)
  const [limit, setLimit] = useState(10)
  const [wasTried, setWasTried] = useState(false)
  const isRanked = parts.includes('ranking')
  const options = optionsOf(lines)
  const isWrong = parts.length === 0 || (isRanked && options === undefined)
  const send = (event: FormEvent) => {
    event.preventDefault()
    setWasTried(true)
    if (isWrong) return
    void desk.send({
      type: 'groups.ask_reports',
      roundId,
      parts: [...parts],
      limitMs: limit * MINUTE_MS,
      ...(hasDeadline && { deadlineAtMs: nowMs() + minutes * MINUTE_MS }),
      ...(isRanked && options && { options: [...options] }),
    })
  }
  const press = desk.press({ type: 'groups.ask_reports', roundId, parts: [...parts] })
  return (
    <Card title={t('groups.reports_ask')}>
      <form className={styles.form} noValidate onSubmit={send}>
        <p className={styles.soft}>{t('groups.reports_ask_advice')}</p>
        <fieldset className={styles.parts}>
          <legend>{t('groups.reports_parts')}</legend>
          {REPORT_PARTS.map((part) => (
            <Checkbox
              key={part}
              label={t(`groups.report_part_${part}`)}
              checked={parts.includes(part)}
              onCheck={(isAsked) =>
                setParts(REPORT_PARTS.filter((each) => (each === part ? isAsked : parts.includes(each))))
              }
            />
          ))}
          {wasTried && parts.length === 0 && <p className={styles.late}>{t('groups.reports_parts_needed')}</p>}
        </fieldset>
        {isRanked && <Options lines={lines} onLines={setLines} isWrong={wasTried && options === undefined} />}
        <Checkbox label={t('groups.reports_has_deadline')} checked={hasDeadline} onCheck={setHasDeadline} />
        {hasDeadline && (
          <Stepper
            label={t('groups.reports_minutes')}
            value={minutes}
            least={5}
            most={600}
            step={5}
            fewer={t('groups.reports_fewer')}
            more={t('groups.reports_more')}
            onValue={setMinutes}
          />
        )}
        <Stepper
          label={t('groups.reports_limit')}
          value={limit}
          least={1}
          most={60}
          fewer={t('groups.reports_fewer')}
          more={t('groups.reports_more')}
          onValue={setLimit}
        />
        <Button type="submit" look="filled" size={56} disabled={press.disabled} busy={press.busy}>
          {t('groups.reports_send')}
        </Button>
      </form>
    </Card>
  )
}

type OptionsProps = {
  readonly lines: OptionLines
  readonly onLines: (lines: OptionLines) => void
  readonly isWrong: boolean
}

/** Line by line in each language of the interface: the same line means the same thing. */
function Options({ lines, onLines, isWrong }: OptionsProps) {
  const t = useText()
  const nameOf = useLanguageName()
  const wrong = t('groups.reports_options_wrong', { most: MOST_OPTIONS, length: MOST_OPTION_CHARACTERS })
  return (
    <div className={styles.languages}>
      {INTERFACE_LANGUAGES.map((language, at) => (
        <TextArea
          key={language}
          label={t('groups.reports_options', { language: nameOf(language) })}
          error={isWrong && at === 0 ? wrong : undefined}
          optional={at > 0}
          rows={5}
          lang={language}
          dir={directionOf(language)}
          value={lines[language] ?? ''}
          onChange={(event) => onLines({ ...lines, [language]: event.target.value })}
        />
      ))}
    </div>
  )
}
