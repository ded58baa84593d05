import type { IdentifiedItem } from '../../../shared/features/agenda/forecast.ts'
import type { LinesView } from '../../../shared/features/agenda/view.ts'
import type { Localized } from '../../../shared/lib/languages.ts'
import { useText } from '../../i18n/use-text.ts'
import { Chip } from '../../ui/chip.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import styles from './agenda-list.module.css'

/** Whether there is more to say about an item than its line does. */
export function hasDetails({ points, outputs, segments, focus }: IdentifiedItem): boolean {
  return focus !== undefined || [points, outputs, segments].some((lines) => Object.keys(lines).length > 0)
}

/** Points, focus, expected outputs and parts of an item; what it lacks is left out. */
export function ItemDetails({ item }: { readonly item: IdentifiedItem }) {
  const t = useText()
  return (
    <dl className={styles.details}>
      <Lines title={t('agenda.points')} lines={item.points} />
      {item.focus && (
        <div>
          <dt>{t('agenda.focus')}</dt>
          <dd>
            <LocalizedText text={item.focus} />
          </dd>
        </div>
      )}
      <Lines title={t('agenda.outputs')} lines={item.outputs} />
      <Segments item={item} />
    </dl>
  )
}

function Lines({ title, lines }: { readonly title: string; readonly lines: LinesView }) {
  const t = useText()
  const inOrder = Object.entries(lines).sort(([, a], [, b]) => a.rank - b.rank)
  if (inOrder.length === 0) return null
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <ul className={styles.lines}>
          {inOrder.map(([key, { text, answer, isMet }]) => (
            <li key={key}>
              <LocalizedText text={text} />
              {isMet && <Became words={t('agenda.met')} />}
              {answer && <Became words={t(`agenda.outcome_${answer.outcome}`)} text={answer.text} />}
            </li>
          ))}
        </ul>
      </dd>
    </div>
  )
}

/** What became of a point or an output. */
function Became({ words, text }: { readonly words: string; readonly text?: Localized | undefined }) {
  return (
    <p className={styles.became}>
      <Chip tone="info">{words}</Chip> {text && <LocalizedText text={text} />}
    </p>
  )
}

function Segments({ item: { segments, segment, status } }: { readonly item: IdentifiedItem }) {
  const t = useText()
  const isOn = status === 'open' || status === 'paused'
  const inOrder = Object.entries(segments).sort(([, a], [, b]) => a.rank - b.rank)
  if (inOrder.length === 0) return null
  return (
    <div>
      <dt>{t('agenda.segments')}</dt>
      <dd>
        <ul className={styles.lines}>
          {inOrder.map(([key, { title, minutes, rank }]) => (
            <li key={key}>
              <LocalizedText text={title} /> · {t('agenda.segment_minutes', { minutes })}
              {isOn && segment?.rank === rank && ` · ${t('agenda.on_now')}`}
            </li>
          ))}
        </ul>
      </dd>
    </div>
  )
}
