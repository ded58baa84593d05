import { useText } from '../../i18n/use-text.ts'
import { Card } from '../../ui/card.tsx'
import { Time } from '../../ui/time.tsx'
import { DrawProof } from './draw-proof.tsx'
import { QualityList } from './quality-list.tsx'
import styles from './tables-desk.module.css'
import type { WirePastRound } from './use-tables-desk.ts'

/** The rounds that are over, the last one first; nothing where there was none. */
export function PastRounds({ past }: { readonly past: readonly WirePastRound[] }) {
  const t = useText()
  if (past.length === 0) return null
  return (
    <Card title={t('groups.past')}>
      <ol className={styles.past}>
        {past.toReversed().map((round) => (
          <li key={round.roundId} className={styles.pastRound}>
            <h3>
              {t('groups.past_round', { number: round.rank + 1 })} ·{' '}
              <Time atMs={round.startedAtMs} untilMs={round.endedAtMs} meetingOnly />
            </h3>
            {round.quality && <QualityList quality={round.quality} isFirst={round.rank === 0} asked={round} />}
            {round.proof && <DrawProof proof={round.proof} roundId={round.roundId} />}
          </li>
        ))}
      </ol>
    </Card>
  )
}
