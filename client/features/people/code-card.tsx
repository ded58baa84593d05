import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Question } from '../../ui/question.tsx'
import styles from './code-card.module.css'
import { inFours } from './in-fours.ts'

/** The typed code in force, large enough to read out, and a new one on demand. */
export function CodeCard({ code }: { readonly code: string }) {
  const t = useText()
  const { may, press, send } = useDesk()
  const [isAsking, setIsAsking] = useState(false)
  const spaced = inFours(code)
  return (
    <Card title={t('people.code')}>
      <div className={styles.parts}>
        <p className={styles.code} translate="no">
          <bdi dir="ltr">{spaced}</bdi>
        </p>
        <p className={styles.soft}>{t('people.code_leads', { address: location.host })}</p>
        <div className={styles.actions}>
          <CopyButton value={spaced} label={t('people.copy_code')} />
          {may('people.change_code') && (
            <Button {...press({ type: 'people.change_code' })} onClick={() => setIsAsking(true)}>
              {t('people.change_code')}
            </Button>
          )}
        </div>
      </div>
      <Question
        open={isAsking}
        title={t('people.change_code_question')}
        yes={t('people.change_code')}
        onYes={() => {
          setIsAsking(false)
          void send({ type: 'people.change_code' })
        }}
        onClose={() => setIsAsking(false)}
      >
        {t('people.change_code_advice')}
      </Question>
    </Card>
  )
}
