import { FormattedMessage } from 'react-intl'
import type { TechnicalPause } from '../../../shared/features/meeting/state.ts'
import { firstCatalogue } from '../../i18n/first-catalogue.ts'
import { LanguageProvider, useLanguage } from '../../i18n/language.tsx'
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../i18n/texts.ts'
import { useText } from '../../i18n/use-text.ts'
import { useView } from '../../sync/hooks.ts'
import { Fitted } from '../../ui/fitted.tsx'
import { Name } from '../../ui/name.tsx'
import { ZonedTime } from '../../ui/zoned-time.tsx'
import styles from './screen.module.css'
import { wayIn } from './way-in.ts'

/** Takes the room screen while there is a technical pause: since when, why, and where the call goes on, in both languages. */
export function ScreenPause({ pause }: { readonly pause: TechnicalPause }) {
  const { language } = useLanguage()
  const { languages } = useView((view) => view.meeting)
  const spoken = INTERFACE_LANGUAGES.filter((each) => each === language || languages.includes(each))
  const readersFirst = spoken.toSorted((a, b) => Number(b === language) - Number(a === language))
  return (
    <Fitted className={styles.pause}>
      {readersFirst.map((each, at) => (
        <LanguageProvider key={each} messages={firstCatalogue} language={each}>
          <InOneLanguage pause={pause} language={each} level={at === 0 ? 1 : 2} />
        </LanguageProvider>
      ))}
      {pause.reason !== undefined && (
        <p className={styles.reason}>
          <Name>{pause.reason}</Name>
        </p>
      )}
    </Fitted>
  )
}

type InOneLanguageProps = {
  readonly pause: TechnicalPause
  readonly language: InterfaceLanguage
  readonly level: 1 | 2
}

function InOneLanguage({ pause: { sinceMs }, language, level }: InOneLanguageProps) {
  const t = useText()
  const Heading = `h${level}` as const
  const { dir } = useLanguage()
  const standby = wayIn(
    useView((view) => view.meeting.calls),
    'standbyUrl',
    language,
  )
  return (
    <div lang={language} dir={dir}>
      <Heading className={styles.paused}>
        <FormattedMessage id="meeting.paused_since" values={{ time: () => <ZonedTime key="time" atMs={sinceMs} /> }} />
      </Heading>
      {standby && (
        <p className={styles.standby}>
          {t('meeting.screen_standby')}{' '}
          <bdi dir="ltr" translate="no">
            {standby.text}
          </bdi>
        </p>
      )}
    </div>
  )
}
