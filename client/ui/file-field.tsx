import { useState, type DragEvent } from 'react'
import { useText } from '../i18n/use-text.ts'
import { classNames } from './class-names.ts'
import { Field, type FieldWords } from './field.tsx'
import styles from './file-field.module.css'
import { Icon } from './icon.tsx'

type FileFieldProps = FieldWords & {
  readonly accept: string
  readonly file: File | undefined
  readonly onFile: (file: File) => void
}

/** One file, chosen or dropped. */
export function FileField({ label, hint, error, optional = false, accept, file, onFile }: FileFieldProps) {
  const t = useText()
  const [isOver, setIsOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const dropped = event.dataTransfer.files[0]
    if (dropped) onFile(dropped)
  }
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {({ className: _ownLook, ...control }) => (
        <div
          className={classNames(styles.place, isOver && styles.over)}
          onDragOver={(event) => {
            event.preventDefault()
            setIsOver(true)
          }}
          onDragLeave={() => setIsOver(false)}
          onDrop={drop}
        >
          <Icon name="upload" />
          <span className={styles.words}>
            {file ? (
              <bdi dir="auto" className={styles.name}>
                {file.name}
              </bdi>
            ) : (
              t('ui.drop_file')
            )}
          </span>
          <span aria-hidden="true" className={styles.choose}>
            {t(file ? 'ui.other_file' : 'ui.choose_file')}
          </span>
          <input
            {...control}
            type="file"
            accept={accept}
            className={styles.input}
            onChange={(event) => {
              const chosen = event.target.files?.[0]
              if (chosen) onFile(chosen)
              // The same file, mended, can be chosen again.
              event.target.value = ''
            }}
          />
        </div>
      )}
    </Field>
  )
}
