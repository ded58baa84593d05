import { useState } from 'react'
import { Link } from 'wouter'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { AttendanceFigures } from './attendance-figures.tsx'
import { AttendanceRules } from './attendance-rules.tsx'
import { CallCount } from './call-count.tsx'
import { CountLines } from './count-lines.tsx'
import { CountSources } from './count-sources.tsx'
import { HeadCount } from './head-count.tsx'
import styles from './here-panel.module.css'
import { HereList } from './here-list.tsx'

/** Everything about who is here: numbers, the people, what days and items came to, and the rules. */
export function HerePanel() {
  const t = useText()
  const { may, press } = useDesk()
  const roomCode = usePodiumView((view) => view.attendance.roomCode)
  const [selected, select] = useState<'people' | 'figures' | 'rules'>('people')
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <CountLines />
        {may('attendance.count_heads') && <HeadCount />}
        {may('attendance.count_call') && <CallCount />}
        <Link href="/attendance" asChild>
          <ButtonLink>{t('attendance.to_statistics')}</ButtonLink>
        </Link>
      </div>
      <CountSources />
      {roomCode !== undefined && (
        <p className={styles.code}>
          <span>
            {t('attendance.room_code_now')}{' '}
            <bdi dir="ltr" className={styles.letters} translate="no">
              {roomCode}
            </bdi>
          </span>
          {may('attendance.change_room_code') && (
            <Button {...press({ type: 'attendance.change_room_code' })}>{t('attendance.change_room_code')}</Button>
          )}
        </p>
      )}
      <Tabs
        label={t('attendance.here_parts')}
        selected={selected}
        onSelect={select}
        tabs={[
          { key: 'people', label: t('attendance.tab_people'), panel: <HereList /> },
          { key: 'figures', label: t('attendance.tab_figures'), panel: <AttendanceFigures /> },
          { key: 'rules', label: t('attendance.tab_rules'), panel: <AttendanceRules /> },
        ]}
      />
    </div>
  )
}
