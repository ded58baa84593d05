import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { Standing } from './queue.ts'
import { isSendable, StatementForm } from './statement-form.tsx'
import { turnLimitMs } from './turn-limit.ts'
import type { PodiumFloor } from './use-podium-floor.ts'

type PodiumStatementDialogProps = {
  readonly standing: Standing
  readonly podium: PodiumFloor
  readonly onClose: () => void
}

/** The text of somebody who waits, as the desk was given it. */
export function PodiumStatementDialog({ standing: { entryId, entry }, podium, onClose }: PodiumStatementDialogProps) {
  const t = useText()
  const { statements } = podium.floor
  const roles = usePodiumView((view) => view.people.people[entry.personId ?? '']?.roles)
  const known = Object.values(statements).find(
    (statement) =>
      statement.entryId === entryId || (entry.personId !== undefined && statement.personId === entry.personId),
  )
  const [text, setText] = useState(known?.text ?? '')
  const attach = (body: string) => {
    void podium.desk.send({ type: 'floor.attach_statement', entryId, text: body.trim() })
    onClose()
  }
  return (
    <Dialog
      open
      title={t('floor.write_for', { name: entry.name })}
      onClose={onClose}
      actions={
        <>
          <Button look="filled" disabled={!isSendable(text)} onClick={() => attach(text)}>
            {t('floor.statement_save')}
          </Button>
          {known && <Button onClick={() => attach('')}>{t('floor.statement_remove')}</Button>}
          <Button onClick={onClose}>{t('floor.cancel')}</Button>
        </>
      }
    >
      <StatementForm
        text={text}
        onText={setText}
        limitMs={turnLimitMs(podium.floor, { kind: entry.kind, roles: roles ?? [] })}
      />
    </Dialog>
  )
}
