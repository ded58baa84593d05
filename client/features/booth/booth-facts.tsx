import type { CueView } from '../../../shared/features/floor/view-booth.ts'
import type { EntryView } from '../../../shared/features/floor/view.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import type { Language } from '../../../shared/lib/languages.ts'
import { useText } from '../../i18n/use-text.ts'
import { Chip } from '../../ui/chip.tsx'
import { Name } from '../../ui/name.tsx'
import styles from './booth-facts.module.css'
import { useLanguageName } from './use-language-name.ts'

type Known = Pick<OnTheWire<EntryView>, 'name' | 'calledAs' | 'organisation' | 'mode' | 'kind' | 'language' | 'replyTo'>
type BoothFactsProps = { readonly of: Known; readonly cue: CueView | undefined }

/** What a booth prepares from: how the name is said, who it is and for whom, and how and in which language they will speak. */
export function BoothFacts({ of: known, cue = {} }: BoothFactsProps) {
  const t = useText()
  const { name, calledAs, organisation, mode, language } = known
  const { pronunciation, speakingFor } = cue
  return (
    <>
      {pronunciation !== undefined && <p className={styles.said}>{t('booth.said', { pronunciation })}</p>}
      <p className={styles.who}>
        {calledAs !== undefined && (
          <span>
            <Name>{name}</Name>
          </span>
        )}
        {organisation !== undefined && (
          <span>
            <Name>{organisation}</Name>
          </span>
        )}
        {speakingFor !== undefined && <span>{t('booth.speaking_for', { whom: speakingFor })}</span>}
      </p>
      <p className={styles.chips}>
        <SpokenLanguage language={cue.language ?? language} />
        <Chip>{t(`floor.mode_${mode}`)}</Chip>
        <SpokenKind of={known} />
      </p>
    </>
  )
}

/** What they speak for, where that is not an intervention: to whom a reply is has to be heard right. */
function SpokenKind({ of: { kind, replyTo } }: Pick<BoothFactsProps, 'of'>) {
  const t = useText()
  if (kind === 'intervention') return null
  const words = replyTo?.name ? t('floor.right_of_reply_to', { name: replyTo.name }) : t(`floor.kind_${kind}`)
  return <Chip tone="warn">{words}</Chip>
}

function SpokenLanguage({ language }: { readonly language: Language | undefined }) {
  const t = useText()
  const nameOf = useLanguageName()
  return language && <Chip tone="accent">{t('booth.speaks', { language: nameOf(language) })}</Chip>
}
