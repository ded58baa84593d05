import { useText } from '../../i18n/use-text.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { minutesAndSeconds } from '../../ui/clock.tsx'
import { Name } from '../../ui/name.tsx'
import { Time } from '../../ui/time.tsx'
import styles from './podium-forms.module.css'
import { AddAgain } from './add-again.tsx'
import type { PodiumFloor } from './use-podium-floor.ts'

const MOST_TURNS = 20

/** Who spoke last and for how long, the latest first. */
export function PodiumLastTurns({ podium }: { readonly podium: PodiumFloor }) {
  const t = useText()
  const { floor } = podium
  const people = usePodiumView((view) => view.people.people)
  const turns = Object.entries(floor.history)
    .filter(([, { isPutBack }]) => isPutBack === undefined)
    .sort(([, a], [, b]) => b.endedAtMs - a.endedAtMs)
    .slice(0, MOST_TURNS)
  if (turns.length === 0) return <p className={styles.hint}>{t('floor.no_turns_yet')}</p>
  return (
    <ol className={styles.turns}>
      {turns.map(([entryId, turn]) => (
        <LastTurn
          key={entryId}
          turn={{ ...turn, name: turn.name ?? people[turn.personId ?? '']?.name ?? '' }}
          podium={podium}
        />
      ))}
    </ol>
  )
}

type LastTurnProps = {
  readonly podium: PodiumFloor
  readonly turn: PodiumFloor['floor']['history'][string] & { readonly name: string }
}

function LastTurn({ turn, podium }: LastTurnProps) {
  const t = useText()
  const { name, mode, spokeMs, endedAtMs } = turn
  return (
    <li>
      <span className={styles.turnName}>
        <Name>{name}</Name>
      </span>
      <span>{t(`floor.mode_${mode}`)}</span>
      <span>{t('floor.spoke', { time: minutesAndSeconds(spokeMs / 1000) })}</span>
      <span className={styles.hint}>
        <Time atMs={endedAtMs} meetingOnly />
      </span>
      <AddAgain turn={turn} podium={podium} />
    </li>
  )
}
