import { useState, type FormEvent } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { CodeField } from '../../ui/code-field.tsx'
import styles from './code-form.module.css'
import type { CodeWay, WaysIn } from './ways-in.ts'

const WRONG: { readonly [code: string]: string } = {
  empty: 'people.code_needed',
  wrong_code: 'people.wrong_code',
  bad_request: 'people.wrong_code',
  too_many_codes: 'people.too_many_codes',
  no_connection: 'people.no_connection',
}

type CodeFormProps = { readonly ways: WaysIn; readonly onFound: (way: CodeWay) => void }

/** "I have a code": the code of a meeting, typed as it is read. */
export function CodeForm({ ways, onFound }: CodeFormProps) {
  const t = useText()
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<string>()
  const [isAsking, setIsAsking] = useState(false)

  const take = async () => {
    setIsAsking(true)
    const answer = await ways.byCode(code.trim())
    setIsAsking(false)
    if (answer.ok) onFound(answer.value)
    else setProblem(answer.code)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (code.trim() === '') setProblem('empty')
    else if (!isAsking) void take()
  }

  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <CodeField
        label={t('people.code')}
        hint={t('people.code_hint')}
        error={problem === undefined ? undefined : t(WRONG[problem] ?? 'people.failed')}
        name="code"
        value={code}
        onType={(typed) => {
          setCode(typed)
          setProblem(undefined)
        }}
      />
      <Button type="submit" look="filled" size={64} wide busy={isAsking}>
        {t('people.code_go')}
      </Button>
    </form>
  )
}
