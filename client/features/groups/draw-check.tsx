import { useEffect, useState, type FormEvent } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { Loading } from '../../ui/loading.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import type { CheckedDraw, OwnLine } from './check-draws.ts'
import type { CheckDraws } from './check-in-worker.ts'
import styles from './draw-check.module.css'
import { DrawCheckResult } from './draw-check-result.tsx'

/** How far a check is. */
type Stage =
  | { readonly name: 'idle' | 'checking' | 'broken' | 'no_record' }
  | { readonly name: 'done'; readonly draws: readonly CheckedDraw[] }

type DrawCheckProps = {
  /** The file of the meeting that the reader comes from; undefined where they come from none. */
  readonly file: string | undefined
  readonly own: OwnLine | undefined
  /** The round that the reader asks about stands first; else the last one. */
  readonly round: string | undefined
  readonly check: CheckDraws
}

/** Draws the tables of a record again, and says what came of it. */
export function DrawCheck({ file, own, round, check }: DrawCheckProps) {
  const t = useText()
  const [stage, setStage] = useState<Stage>({ name: file === undefined ? 'idle' : 'checking' })
  const run = async (text: string) => {
    setStage({ name: 'checking' })
    setStage(await stageAfter(check(text, own)))
  }
  useEffect(() => {
    let isOld = false
    const checkFile = async (text: string) => {
      const next = await stageAfter(check(text, own))
      if (!isOld) setStage(next)
    }
    if (file !== undefined) void checkFile(file)
    return () => {
      isOld = true
    }
  }, [file, own, check])
  return (
    <>
      <div aria-live="polite" className={styles.results}>
        <Outcome stage={stage} round={round} />
      </div>
      {file === undefined ? (
        <OtherRecord isChecking={stage.name === 'checking'} onText={(text) => void run(text)} />
      ) : (
        <details className={styles.more}>
          <summary>{t('groups.check_another')}</summary>
          <OtherRecord isChecking={stage.name === 'checking'} onText={(text) => void run(text)} />
        </details>
      )}
    </>
  )
}

async function stageAfter(checking: ReturnType<CheckDraws>): Promise<Stage> {
  try {
    const draws = await checking
    return draws ? { name: 'done', draws } : { name: 'no_record' }
  } catch {
    return { name: 'broken' }
  }
}

function Outcome({ stage, round }: { readonly stage: Stage; readonly round: string | undefined }) {
  const t = useText()
  if ('draws' in stage) return <Results draws={stage.draws} round={round} />
  if (stage.name === 'idle') return null
  if (stage.name === 'checking') return <Loading>{t('groups.checking')}</Loading>
  if (stage.name === 'broken') return <Banner tone="warn">{t('groups.check_broken')}</Banner>
  return (
    <Banner tone="danger" title={t('groups.check_no_record')}>
      {t('groups.check_no_record_advice')}
    </Banner>
  )
}

type ResultsProps = { readonly draws: readonly CheckedDraw[]; readonly round: string | undefined }

function Results({ draws, round }: ResultsProps) {
  const t = useText()
  const numbered = draws.map((draw, at) => ({ draw, number: at + 1 })).toReversed()
  const inOrder = [
    ...numbered.filter(({ draw }) => draw.round === round),
    ...numbered.filter(({ draw }) => draw.round !== round),
  ]
  if (inOrder.length === 0) return <Banner>{t('groups.check_none_yet')}</Banner>
  return inOrder.map(({ draw, number }) => <DrawCheckResult key={draw.commitment} draw={draw} number={number} />)
}

type OtherRecordProps = { readonly isChecking: boolean; readonly onText: (text: string) => void }

/** A record from elsewhere: a file, or its text. */
function OtherRecord({ isChecking, onText }: OtherRecordProps) {
  const t = useText()
  const [text, setText] = useState('')
  const [file, setFile] = useState<File>()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onText(text)
  }
  const choose = async (chosen: File) => {
    setFile(chosen)
    onText(await chosen.text())
  }
  return (
    <Card>
      <form className={styles.form} onSubmit={submit}>
        <FileField
          label={t('groups.check_file')}
          accept=".json,application/json"
          file={file}
          onFile={(chosen) => void choose(chosen)}
        />
        <TextArea
          label={t('groups.check_paste')}
          hint={t('groups.check_paste_hint')}
          dir="ltr"
          spellCheck={false}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Button type="submit" look="filled" size={48} busy={isChecking} disabled={text.trim() === ''}>
          {t('groups.check')}
        </Button>
      </form>
    </Card>
  )
}
