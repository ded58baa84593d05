import { useState } from 'react'
import { MAX_STATEMENT_LENGTH } from '../../../shared/features/floor/statement.ts'
import { useText } from '../../i18n/use-text.ts'
import { FileField } from '../../ui/file-field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import styles from './statement.module.css'
import { WordCount } from './word-count.tsx'

type StatementFormProps = {
  readonly text: string
  readonly onText: (text: string) => void
  /** Of a turn: what the words have to fit into. */
  readonly limitMs: number
}

/** A text, typed, pasted or from a file, with its words counted. */
export function StatementForm({ text, onText, limitMs }: StatementFormProps) {
  const t = useText()
  const [file, setFile] = useState<File>()
  const read = async (chosen: File) => {
    setFile(chosen)
    onText(await chosen.text())
  }
  return (
    <div className={styles.form}>
      <TextArea
        label={t('floor.statement')}
        hint={t('floor.statement_hint')}
        error={isTooLong(text) ? t('floor.statement_too_long', { most: MAX_STATEMENT_LENGTH }) : undefined}
        rows={8}
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
      <output>
        <WordCount text={text} limitMs={limitMs} />
      </output>
      <FileField
        label={t('floor.statement_file')}
        accept=".txt,.md,text/plain,text/markdown"
        file={file}
        onFile={(chosen) => void read(chosen)}
      />
    </div>
  )
}

/** Whether a text has too many characters to be sent. */
export const isTooLong = (text: string): boolean => text.trim().length > MAX_STATEMENT_LENGTH

/** Whether there is something to send that can be sent. */
export const isSendable = (text: string): boolean => text.trim() !== '' && !isTooLong(text)
