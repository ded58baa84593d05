import { useDeferredValue, useMemo, useState } from 'react'
import { useSearch } from 'wouter'
import { useLanguage } from '../../i18n/language.tsx'
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../i18n/texts.ts'
import { useText } from '../../i18n/use-text.ts'
import { useFollowed } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { chosenPeople, type BadgeChoice } from './badge-choice.ts'
import { BadgeControls, type BadgeLook } from './badge-controls.tsx'
import { BadgeSheets } from './badge-sheets.tsx'
import { inParts, sheetOf } from './badge-sizes.ts'
import styles from './badges-desk.module.css'
import { usePeopleList } from './people-index.ts'

/** So many are drawn and printed at once: a browser prepares thousands of pages for minutes. */
const MOST = 500

const LANGUAGES: { readonly [W in BadgeLook['words']]: readonly InterfaceLanguage[] } = {
  en: ['en'],
  ar: ['ar'],
  both: INTERFACE_LANGUAGES,
}

/** Whose badges are printed on what, and the pages as they will be. */
export function BadgesDesk() {
  const t = useText()
  const { language } = useLanguage()
  const { meetingId } = useFollowed()
  const everybody = usePeopleList()
  const personId = new URLSearchParams(useSearch()).get('person')
  const [choice, setChoice] = useState<BadgeChoice>({ whom: 'all', search: '' })
  const [look, setLook] = useState<BadgeLook>({ size: 'card', paper: 'a4', words: language })
  const [part, setPart] = useState(0)
  const wanted = useDeferredValue(choice)
  const people = useMemo(
    () =>
      personId === null
        ? chosenPeople(everybody, wanted)
        : everybody.filter((person) => person.personId === personId && !person.isErased),
    [everybody, wanted, personId],
  )
  const parts = useMemo(() => inParts(people, MOST), [people])
  const shown = parts[part] ?? parts[0] ?? []
  const { columns, rows } = sheetOf(look.size, look.paper)

  return (
    <>
      <div className={styles.controls}>
        <h1 className={styles.title}>{t('people.badges')}</h1>
        <BadgeControls
          choice={personId === null ? choice : undefined}
          onChoice={(next) => {
            setChoice(next)
            setPart(0)
          }}
          look={look}
          onLook={setLook}
          parts={parts}
          part={part}
          onPart={setPart}
        />
        <div className={styles.go}>
          <Button look="filled" disabled={shown.length === 0} onClick={() => void print()}>
            {t('people.badges_print', { count: shown.length })}
          </Button>
          <output>{t('people.badges_on_pages', { count: Math.ceil(shown.length / (columns * rows)) })}</output>
        </div>
        <p className={styles.advice}>{t('people.badges_advice')}</p>
      </div>
      {shown.length === 0 ? (
        <EmptyState icon="people" title={t('people.badges_none')}>
          {t('people.badges_none_advice')}
        </EmptyState>
      ) : (
        <BadgeSheets
          people={shown}
          meetingId={meetingId}
          size={look.size}
          paper={look.paper}
          languages={LANGUAGES[look.words]}
          label={t('people.badges_preview')}
        />
      )}
    </>
  )
}

/** Not before the letters are there: what is printed must be as it was measured. */
async function print(): Promise<void> {
  await document.fonts.ready
  window.print()
}
