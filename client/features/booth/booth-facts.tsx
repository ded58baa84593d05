import type { CueView } from '../../../shared/features/booth/view.ts'
import type { EntryView } from '../../../shared/features/floor/view.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import { useText } from '../../i18n/use-text.ts'
import { Chip } from '../../ui/chip.tsx'
import { Name } from '../../ui/name.tsx'
import styles from './booth-facts.module.css'
import { useLanguageName } from './use-language-name.ts'

type BoothFactsProps = {
  readonly of: Pick<OnTheWire<EntryView>, 'name' | 'calledAs' | 'organisation' | 'mode' | 'kind' | 'language'>
  readonly cue: CueView | undefined
}

/** What a booth prepares from: the language first, then how the name is said, who it is, and where they are. */
export function BoothFacts({ of: { name, calledAs, organisation, mode, kind, language }, cue }: BoothFactsProps) {
  const t = useText()
  const nameOf = useLanguageName()
  const spoken = cue?.language ?? language
  return (
    <>
      {cue?.pronunciation !== undefined && (
        <p className={styles.said}>{t('booth.said', { pronunciation: cue.pronunciation })}</p>
      )}
      <p className={styles.who}>
        {calledAs !== undefined && <Name>{name}</Name>}
        {organisation !== undefined && <Name>{organisation}</Name>}
        {cue?.speakingFor !== undefined && <span>{t('booth.speaking_for', { whom: cue.speakingFor })}</span>}
      </p>
      <p className={styles.chips}>
        {spoken !== undefined && <Chip tone="accent">{t('booth.speaks', { language: nameOf(spoken) })}</Chip>}
        <Chip>{t(`floor.mode_${mode}`)}</Chip>
        {kind !== 'intervention' && <Chip tone="warn">{t(`floor.kind_${kind}`)}</Chip>}
      </p>
    </>
  )
}
