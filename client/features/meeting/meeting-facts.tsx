import type { Durability } from '../../../shared/protocol/down.ts'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { useDurability, useView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { CallFacts } from './call-facts.tsx'
import styles from './meeting-facts.module.css'
import { MeetingPhase } from './meeting-phase.tsx'
import { PHASE_TONES } from './phase.ts'

const STORAGE_WORDS: { readonly [D in Durability]: string } = {
  power_safe: 'meeting.power_safe',
  second_at_risk: 'meeting.second_at_risk',
  none: 'meeting.not_durable',
}

/** The meeting as such: titles, zone, call, phase, and what may be changed of it. */
export function MeetingFacts({ onEdit }: { readonly onEdit: () => void }) {
  const t = useText()
  const { title, languages, zone, phase } = useView((view) => view.meeting)
  const { may } = useDesk()
  const durability = useDurability()
  return (
    <Card
      title={t('meeting.facts')}
      actions={may('meeting.edit') && <Button onClick={onEdit}>{t('meeting.edit')}</Button>}
    >
      <dl className={styles.facts}>
        {languages.map((language) => (
          <div key={language}>
            <dt>{t('meeting.title_in', { language })}</dt>
            <dd>
              {title[language] === undefined ? (
                <span className={styles.lacking}>{t('meeting.lacking')}</span>
              ) : (
                <bdi lang={language} dir="auto">
                  {title[language]}
                </bdi>
              )}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('meeting.phase')}</dt>
          <dd className={styles.phase}>
            <Chip tone={PHASE_TONES[phase]}>{t(`meeting.phase_${phase}`)}</Chip>
            <MeetingPhase phase={phase} />
          </dd>
        </div>
        <div>
          <dt>{t('meeting.zone')}</dt>
          <dd>
            <bdi dir="ltr">{zone}</bdi>
          </dd>
        </div>
        {durability && (
          <div>
            <dt>{t('meeting.storage')}</dt>
            <dd>{t(STORAGE_WORDS[durability])}</dd>
          </div>
        )}
        <CallFacts />
      </dl>
    </Card>
  )
}
