import { useText } from '../../i18n/use-text.ts'
import { Card } from '../../ui/card.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { DrawProof } from './draw-proof.tsx'
import { QualityList } from './quality-list.tsx'
import { RoundControl } from './round-control.tsx'
import { MessagesSaid } from './running-message.tsx'
import running from './running.module.css'
import styles from './tables-desk.module.css'
import type { TablesDesk, WireRound } from './use-tables-desk.ts'

type RoundPanelProps = { readonly tables: TablesDesk; readonly round: WireRound }

/** A round that is on, whole: how long, who sits, what they talk about and were told, how good the draw was. */
export function RoundPanel({ tables, round }: RoundPanelProps) {
  const t = useText()
  return (
    <Card title={t('groups.round_on', { number: tables.past.length + 1 })}>
      <div className={styles.form}>
        <RoundControl tables={tables} round={round} />
        {round.prompt && (
          <section aria-label={t('groups.prompt_all')}>
            <h3 className={running.soft}>{t('groups.prompt_all')}</h3>
            <p>
              <LocalizedText text={round.prompt} />
            </p>
          </section>
        )}
        <MessagesSaid round={round} />
        {round.quality && <QualityList quality={round.quality} isFirst={tables.past.length === 0} asked={round} />}
        {round.proof && <DrawProof proof={round.proof} roundId={round.roundId} />}
      </div>
    </Card>
  )
}
