import { useState, type FormEvent } from 'react'
import type { IdentifiedItem } from '../../../shared/features/agenda/forecast.ts'
import { OUTCOMES, type Outcome } from '../../../shared/features/agenda/state.ts'
import type { LineView } from '../../../shared/features/agenda/view.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import { textIn } from '../../../shared/lib/languages.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import type { Desk } from '../../sync/desk.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './agenda-desk.module.css'

type AgendaDeskLinesProps = { readonly item: IdentifiedItem; readonly desk: Desk }
type Line = OnTheWire<LineView>

/** The points of an item with what became of them, and its expected outputs to be ticked off; nothing where it has neither. */
export function AgendaDeskLines({ item, desk }: AgendaDeskLinesProps) {
  const t = useText()
  const [points, outputs] = [item.points, item.outputs].map((lines) =>
    Object.values(lines).toSorted((a, b) => a.rank - b.rank),
  ) as [Line[], Line[]]
  if (points.length + outputs.length === 0) return null
  return (
    <details className={styles.part}>
      <summary>{t('agenda.points_and_outputs', { count: points.length + outputs.length })}</summary>
      <ul className={styles.lines}>
        {points.map((point) => (
          <PointRow key={point.rank} itemId={item.itemId} point={point} desk={desk} />
        ))}
        {outputs.map((output) => (
          <li key={`output-${output.rank}`}>
            <Checkbox
              label={<LocalizedText text={output.text} />}
              hint={t('agenda.output_met')}
              checked={output.isMet ?? false}
              disabled={!desk.isLive}
              onCheck={(isMet) =>
                void desk.send({ type: 'agenda.meet_output', itemId: item.itemId, output: output.rank, isMet })
              }
            />
          </li>
        ))}
      </ul>
    </details>
  )
}

type PointRowProps = { readonly itemId: string; readonly point: Line; readonly desk: Desk }

function PointRow({ itemId, point, desk }: PointRowProps) {
  const t = useText()
  const { language } = useLanguage()
  const { answer } = point
  const [outcome, setOutcome] = useState<Outcome>(answer?.outcome ?? 'open')
  const [text, setText] = useState(answer?.text ? textIn(answer.text, language).text : '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const words = text.trim()
    void desk.send({
      type: 'agenda.answer_point',
      itemId,
      point: point.rank,
      outcome,
      ...(words !== '' && { text: { [language]: words } }),
    })
  }
  return (
    <li>
      <LocalizedText text={point.text} />
      <form className={styles.bar} onSubmit={submit}>
        <Select
          label={t('agenda.outcome')}
          choices={OUTCOMES.map((value) => ({ value, label: t(`agenda.outcome_${value}`) }))}
          value={outcome}
          onChoose={setOutcome}
        />
        <div className={styles.grows}>
          <TextField
            label={t('agenda.answer')}
            optional
            maxLength={1000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <Button type="submit" disabled={!desk.isLive}>
          {t('agenda.record')}
        </Button>
      </form>
    </li>
  )
}
