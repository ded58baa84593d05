import { LANGUAGES, type Language } from '../../../shared/lib/languages.ts'
import { useText } from '../../i18n/use-text.ts'
import { useView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './language-choice.module.css'
import { useLanguageName } from './use-language-name.ts'

type LanguageChoiceProps = {
  readonly open: boolean
  readonly onChoose: (language: Language) => void
  readonly onClose: () => void
}

/** Asks once for which language this device signals: those of the meeting first. */
export function LanguageChoice({ open, onChoose, onClose }: LanguageChoiceProps) {
  const t = useText()
  const own = useView((view) => view.meeting.languages)
  const isOwn = (language: Language) => own.includes(language)
  const others = LANGUAGES.filter((language) => !isOwn(language))
  return (
    <Dialog open={open} title={t('booth.language_question')} onClose={onClose}>
      <Languages languages={LANGUAGES.filter(isOwn)} size={72} onChoose={onChoose} />
      {others.length > 0 && (
        <>
          <h3 className={styles.others}>{t('booth.other_languages')}</h3>
          <Languages languages={others} size={56} onChoose={onChoose} />
        </>
      )}
      <p className={styles.advice}>{t('booth.language_advice')}</p>
    </Dialog>
  )
}

type LanguagesProps = Pick<LanguageChoiceProps, 'onChoose'> & {
  readonly languages: readonly Language[]
  readonly size: 56 | 72
}

function Languages({ languages, size, onChoose }: LanguagesProps) {
  const nameOf = useLanguageName()
  return (
    <div className={styles.languages}>
      {languages.map((language) => (
        <Button key={language} size={size} onClick={() => onChoose(language)}>
          {nameOf(language)}
        </Button>
      ))}
    </div>
  )
}
