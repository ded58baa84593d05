import type { InputHTMLAttributes } from 'react'
import type { FieldWords } from './field.tsx'
import { TextField } from './text-field.tsx'

type CodeFieldProps = FieldWords &
  Pick<InputHTMLAttributes<HTMLInputElement>, 'name'> & {
    readonly value: string
    /** Gets what was typed in capitals. */
    readonly onType: (code: string) => void
  }

const MOST_CHARACTERS = 20

/** A short code that is read somewhere and typed here: no keyboard mends it. */
export function CodeField({ onType, ...field }: CodeFieldProps) {
  return (
    <TextField
      {...field}
      dir="ltr"
      autoCapitalize="characters"
      autoComplete="off"
      autoCorrect="off"
      spellCheck={false}
      enterKeyHint="go"
      maxLength={MOST_CHARACTERS}
      onChange={(event) => onType(event.target.value.toUpperCase())}
    />
  )
}
