import type { SelectHTMLAttributes } from 'react'
import { Field, type FieldWords } from './field.tsx'

/** One thing that can be chosen. */
export type Choice<Value extends string = string> = { readonly value: Value; readonly label: string }

type SelectProps<Value extends string> = FieldWords &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'className' | 'value' | 'onChange'> & {
    readonly choices: readonly Choice<Value>[]
    readonly value: Value
    readonly onChoose: (value: Value) => void
  }

/** One of a few, with the device's own picker. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, hint, error, optional = false, choices, onChoose, ...select } = props
  const choose = (value: string) => {
    const choice = choices.find((candidate) => candidate.value === value)
    if (choice) onChoose(choice.value)
  }
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => (
        <select {...select} {...control} onChange={(event) => choose(event.target.value)}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
