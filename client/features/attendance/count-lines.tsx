import styles from './count-lines.module.css'
import { useByEyeWords, useCountWords, useTodayWords } from './counts.ts'

/** How many are here, were at most, and have been today; heads counted by eye stand beside it. */
export function CountLines() {
  const counts = useCountWords()
  const today = useTodayWords()
  const byEye = useByEyeWords()
  return (
    <div className={styles.lines}>
      <p className={styles.now}>{counts}</p>
      <p>{today}</p>
      {byEye !== '' && <p>{byEye}</p>}
    </div>
  )
}
