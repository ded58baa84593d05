import type { InputHTMLAttributes } from 'react'
import { Field, type FieldWords } from './field.tsx'

type TextFieldProps = FieldWords & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className'>

/** One line of text. What is typed sets its own direction; codes and addresses pass `dir="ltr"`. */
export function TextField({ label, hint, error, optional = false, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => <input type="text" dir="auto" {...input} {...control} />}
    </Field>
  )
}
