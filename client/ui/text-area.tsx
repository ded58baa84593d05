import type { TextareaHTMLAttributes } from 'react'
import { Field, type FieldWords } from './field.tsx'

type TextAreaProps = FieldWords & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'className'>

/** Several lines of text. */
export function TextArea({ label, hint, error, optional = false, ...area }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => <textarea dir="auto" rows={4} {...area} {...control} />}
    </Field>
  )
}
