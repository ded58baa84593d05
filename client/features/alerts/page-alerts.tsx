import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { LiveRegion } from '../../ui/live-region.tsx'
import { ringFor, unlockSound } from './alert-sound.ts'
import { pushWords } from './push-words.ts'
import { SaidSteps, type SaidStep, type Step } from './said-steps.ts'
import { flashTitle } from './title-flash.ts'

const WARNINGS: ReadonlySet<SaidStep | undefined> = new Set(['warning30', 'warning10'] as const)

/** The open page rings, shakes and flashes its title for each step to the floor; words for the place itself stand elsewhere. */
export function PageAlerts({ step }: { readonly step: Step | undefined }) {
  const t = useText()
  const { language } = useLanguage()
  const said = useRef<SaidSteps>(undefined)
  const [warning, setWarning] = useState<string>()
  const { name, entryId } = step ?? {}

  useEffect(() => {
    document.addEventListener('pointerdown', unlockSound)
    document.addEventListener('keydown', unlockSound)
    return () => {
      document.removeEventListener('pointerdown', unlockSound)
      document.removeEventListener('keydown', unlockSound)
    }
  }, [])

  useEffect(() => {
    said.current ??= new SaidSteps()
    const due = said.current.take(name && entryId !== undefined ? { name, entryId } : undefined)
    setWarning(WARNINGS.has(due) ? due : undefined)
    if (!due) return
    ringFor(due)
    if (!WARNINGS.has(due)) return flashTitle(pushWords(due, {}, language))
  }, [name, entryId, language])

  return <LiveRegion text={warning === undefined ? '' : t(`alerts.say_${warning}`)} />
}
