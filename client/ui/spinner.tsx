import styles from './spinner.module.css'

/** A turning ring; decoration only, so words must say what is awaited. */
export function Spinner() {
  return <span aria-hidden="true" className={styles.spinner} />
}
