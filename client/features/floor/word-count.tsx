import { wordBudget, wordsOf } from '../../../shared/features/floor/words.ts'
import { useText } from '../../i18n/use-text.ts'
import styles from './statement.module.css'

type WordCountProps = { readonly text: string; readonly limitMs: number }

/** How many words a text has, and how many fit into a turn; more are said, and never stopped. */
export function WordCount({ text, limitMs }: WordCountProps) {
  const t = useText()
  const count = wordsOf(text)
  const budget = wordBudget(limitMs)
  const over = count - budget
  return (
    <span className={over > 0 ? styles.over : styles.count}>
      {over > 0 ? t('floor.words_over', { count, budget, over }) : t('floor.word_count', { count, budget })}
    </span>
  )
}
