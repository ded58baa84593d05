import styles from './count-lines.module.css'
import { useByEyeWords, useCountWords, useExpectedWords, useTodayWords } from './counts.ts'
import { QuorumLines } from './quorum-lines.tsx'

/** How many are here, are expected, were at most, and have been today; heads counted by eye stand beside it, and the quorum below. */
export function CountLines() {
  const counts = useCountWords()
  const expected = useExpectedWords()
  const today = useTodayWords()
  const byEye = useByEyeWords()
  return (
    <div className={styles.lines}>
      <p className={styles.now}>{counts}</p>
      <p>{expected}</p>
      <p>{today}</p>
      {byEye !== '' && <p>{byEye}</p>}
      <QuorumLines />
    </div>
  )
}
