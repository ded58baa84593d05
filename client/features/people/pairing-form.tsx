import { useState, type FormEvent } from 'react'
import { problemText } from '../../i18n/problem-text.ts'
import { useText } from '../../i18n/use-text.ts'
import { useFollowed } from '../../sync/hooks.ts'
import { callApi, type ApiProblem } from '../../sync/http-api.ts'
import { Button } from '../../ui/button.tsx'
import { CodeField } from '../../ui/code-field.tsx'
import styles from './screens-panel.module.css'

/** Asks the server to take in the screen that shows a code; resolves to what stood in the way. */
function usePair(): (code: string) => Promise<ApiProblem | undefined> {
  const { meetingId, linkId } = useFollowed()
  return async (code) => {
    const call = { method: 'POST', query: { link: linkId }, json: { code } } as const
    const answer = await callApi(`/api/meetings/${meetingId}/screens`, call)
    return answer.ok ? undefined : answer.problem
  }
}

/** "Type the code on the screen": takes a room screen into the meeting. */
export function PairingForm() {
  const t = useText()
  const pair = usePair()
  const [code, setCode] = useState('')
  const [error, setError] = useState<string>()
  const [isPairing, setIsPairing] = useState(false)
  const [isPaired, setIsPaired] = useState(false)

  const take = async () => {
    setIsPairing(true)
    const problem = await pair(code.trim())
    setIsPairing(false)
    setIsPaired(!problem)
    if (!problem) setCode('')
    else setError(isWrong(problem) ? t('people.wrong_pairing_code') : problemText(t, problem))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (code.trim() === '') setError(t('people.pairing_code_needed'))
    else if (!isPairing) void take()
  }

  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <CodeField
        label={t('people.pairing_code')}
        hint={t('people.screen_how', { address: `${location.host}/screen` })}
        error={error}
        name="pairing-code"
        value={code}
        onType={(typed) => {
          setCode(typed)
          setError(undefined)
          setIsPaired(false)
        }}
      />
      <Button type="submit" icon="screen" busy={isPairing}>
        {t('people.pair_screen')}
      </Button>
      <output className={styles.paired}>{isPaired ? t('people.screen_paired') : ''}</output>
    </form>
  )
}

const isWrong = ({ code }: ApiProblem): boolean => code === 'wrong_pairing_code' || code === 'bad_request'
