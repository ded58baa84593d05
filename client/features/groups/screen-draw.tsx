import type { ReactNode } from 'react'
import type { DrawView } from '../../../shared/features/groups/view-proof.ts'
import { firstCatalogue } from '../../i18n/first-catalogue.ts'
import { LanguageProvider, useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useScreenView } from '../../sync/hooks.ts'
import { Clock } from '../../ui/clock.tsx'
import { Fitted } from '../../ui/fitted.tsx'
import { useNow } from '../../ui/now.tsx'
import { DrawCode } from './draw-code.tsx'
import styles from './draw-proof.module.css'
import { screenLanguages, screenTurn, screenTurnAt } from './screen-list.ts'

/** The room screen while a draw waits for numbers or the beacon: the code that was committed to, and what is to come. */
export function ScreenDraw({ draw }: { readonly draw: DrawView }) {
  return (
    <InTurn>
      <Waiting draw={draw} />
    </InTurn>
  )
}

/** While tables are drawn or looked at, the code stands in a line: nobody can say afterwards that it was another one. */
export function ScreenDrawLine({ draw }: { readonly draw: DrawView }) {
  return (
    <InTurn>
      <Line draw={draw} />
    </InTurn>
  )
}

function Waiting({ draw: { entropy, commitment, beaconAtMs } }: { readonly draw: DrawView }) {
  const t = useText()
  return (
    <Fitted className={styles.screen}>
      <h1 className={styles.title}>{t(`groups.seen_${entropy}`)}</h1>
      <p className={styles.screenCode}>
        <DrawCode commitment={commitment} />
      </p>
      {beaconAtMs !== undefined && (
        <p className={styles.title}>
          <Clock label={t('groups.seen_beacon_left')} untilMs={beaconAtMs} />
        </p>
      )}
      <p className={styles.screenWords}>{t(`groups.seen_${entropy}_advice`)}</p>
      <p className={styles.screenWords}>{t('groups.seen_keep')}</p>
    </Fitted>
  )
}

function Line({ draw: { status, commitment, draw } }: { readonly draw: DrawView }) {
  const t = useText()
  return (
    <Fitted>
      <p className={styles.line}>
        {t(status === 'ready' ? 'groups.seen_ready' : 'groups.seen_drawing')}{' '}
        {draw > 1 && <>{t('groups.seen_times', { draw })} · </>}
        {t('groups.seen_code')}: <DrawCode commitment={commitment} />
      </p>
    </Fitted>
  )
}

/** In the languages of the meeting, one after the other. */
function InTurn({ children }: { readonly children: ReactNode }) {
  const own = useScreenView((view) => view.meeting.languages)
  const { language: reader } = useLanguage()
  const turn = useNow((nowMs) => screenTurnAt(nowMs, 0))
  const { language } = screenTurn(turn, 1, screenLanguages(own, reader))
  return (
    <LanguageProvider key={language} messages={firstCatalogue} language={language}>
      <InItsDirection>{children}</InItsDirection>
    </LanguageProvider>
  )
}

function InItsDirection({ children }: { readonly children: ReactNode }) {
  const { language, dir } = useLanguage()
  return (
    <div lang={language} dir={dir}>
      {children}
    </div>
  )
}
