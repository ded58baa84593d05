import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Name } from '../../ui/name.tsx'
import { DescribeDialog } from './describe-dialog.tsx'
import type { FloorSide } from './floor-side.ts'
import { kindWords } from './kind-words.ts'
import styles from './my-state.module.css'
import type { WireEntry } from './queue.ts'

type EntryWordsProps = { readonly entryId: string; readonly entry: WireEntry; readonly side: FloorSide }

/** What the reader wants the floor for, and the way to say more. */
export function EntryWords({ entryId, entry, side }: EntryWordsProps) {
  const t = useText()
  const [isEditing, setIsEditing] = useState(false)
  return (
    <div className={styles.entryWords}>
      <p className={styles.entryText}>
        <span className={styles.kind}>{kindWords(t, entry)}</span>
        {entry.topic !== undefined && (
          <>
            {': '}
            <Name>{entry.topic}</Name>
          </>
        )}
      </p>
      <Button look="quiet" busy={side.busy.has('floor.describe')} onClick={() => setIsEditing(true)}>
        {t(entry.topic === undefined ? 'floor.describe' : 'floor.edit')}
      </Button>
      {isEditing && <DescribeDialog entryId={entryId} entry={entry} side={side} onClose={() => setIsEditing(false)} />}
    </div>
  )
}
