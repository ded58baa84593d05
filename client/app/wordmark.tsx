import styles from './wordmark.module.css'

/** The product's name beside a rostrum with its microphone. */
export function Wordmark() {
  return (
    <span className={styles.wordmark} translate="no" dir="ltr">
      <svg aria-hidden="true" viewBox="4 3 24 25" className={styles.mark}>
        <path d="M6 12h20l-2.5 5H8.500z" className={styles.desk} />
        <path d="M11 19.500h10L19.5 26h-7z" />
        <circle cx="16" cy="7" r="2.5" />
      </svg>
      Rostrum
    </span>
  )
}
