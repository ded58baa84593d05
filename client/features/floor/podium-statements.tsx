import { useState } from 'react'
import { wordsOf } from '../../../shared/features/floor/words.ts'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Name } from '../../ui/name.tsx'
import styles from './statement.module.css'
import type { PodiumFloor } from './use-podium-floor.ts'

/** The texts of the item that is on, to be read and published; nothing while there is none. */
export function PodiumStatements({ podium }: { readonly podium: PodiumFloor }) {
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  const statements = Object.entries(podium.floor.statements).sort(([, a], [, b]) => a.writtenAtMs - b.writtenAtMs)
  if (statements.length === 0) return null
  return (
    <>
      <Button look="quiet" onClick={() => setIsOpen(true)}>
        {t('floor.statement_count', { count: statements.length })}
      </Button>
      <Dialog open={isOpen} title={t('floor.statements')} onClose={() => setIsOpen(false)}>
        <ul className={styles.list}>
          {statements.map(([statementId, statement]) => (
            <li key={statementId}>
              <Statement statementId={statementId} statement={statement} podium={podium} />
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  )
}

type StatementProps = {
  readonly statementId: string
  readonly statement: PodiumFloor['floor']['statements'][string]
  readonly podium: PodiumFloor
}

function Statement({ statementId, statement, podium: { desk } }: StatementProps) {
  const t = useText()
  const { name, organisation, text, isInstead, isPublished } = statement
  const type = isPublished ? 'floor.unpublish_statement' : 'floor.publish_statement'
  return (
    <>
      <p>
        <span className={styles.name}>
          <Name>{name}</Name>
        </span>
        {organisation !== undefined && (
          <>
            {' · '}
            <Name>{organisation}</Name>
          </>
        )}
      </p>
      <div className={styles.foot}>
        <span className={styles.facts}>
          {t(isInstead ? 'floor.said_instead' : 'floor.said_besides')}
          {' · '}
          {t('floor.words', { count: wordsOf(text) })}
          {isPublished && ` · ${t('floor.published')}`}
        </span>
        {desk.may(type) && (
          <Button
            aria-label={t(isPublished ? 'floor.unpublish_name' : 'floor.publish_name', { name })}
            {...desk.press({ type, statementId })}
          >
            {t(isPublished ? 'floor.unpublish' : 'floor.publish')}
          </Button>
        )}
      </div>
      <p dir="auto" translate="no" className={styles.text}>
        {text}
      </p>
    </>
  )
}
