import { useMemo } from 'react'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { organisationsOf, WHOM, type BadgeChoice, type Whom } from './badge-choice.ts'
import { BADGE_SIZES, PAPERS, type BadgeSize, type Paper } from './badge-sizes.ts'
import styles from './badges-desk.module.css'
import { usePeopleList, type ListedPerson } from './people-index.ts'

/** How badges look. */
export interface BadgeLook {
  readonly size: BadgeSize
  readonly paper: Paper
  readonly words: 'en' | 'ar' | 'both'
}

type BadgeControlsProps = {
  /** Absent where it is about one person. */
  readonly choice: BadgeChoice | undefined
  readonly onChoice: (choice: BadgeChoice) => void
  readonly look: BadgeLook
  readonly onLook: (look: BadgeLook) => void
  /** Of many, those that are printed at once. */
  readonly parts: readonly (readonly ListedPerson[])[]
  readonly part: number
  readonly onPart: (part: number) => void
}

/** Whose badges, on what, in which languages. */
export function BadgeControls({ choice, onChoice, look, onLook, parts, part, onPart }: BadgeControlsProps) {
  return (
    <div className={styles.fields}>
      {choice && <WhomFields choice={choice} onChoice={onChoice} />}
      <LookFields look={look} onLook={onLook} />
      {parts.length > 1 && <PartField parts={parts} part={part} onPart={onPart} />}
    </div>
  )
}

function WhomFields({ choice, onChoice }: { readonly choice: BadgeChoice } & Pick<BadgeControlsProps, 'onChoice'>) {
  const t = useText()
  const { locale } = useLanguage()
  const people = usePeopleList()
  const organisations = useMemo(() => organisationsOf(people, locale), [people, locale])
  const choose = (whom: Whom) =>
    onChoice({ ...choice, whom, organisation: whom === 'organisation' ? organisations[0] : undefined })
  return (
    <>
      <Select
        label={t('people.badges_whom')}
        choices={WHOM.map((value) => ({ value, label: t(`people.badges_${value}`) }))}
        value={choice.whom}
        onChoose={choose}
      />
      {choice.organisation !== undefined && (
        <Select
          label={t('people.badges_organisation')}
          choices={organisations.map((value) => ({ value, label: value }))}
          value={choice.organisation}
          onChoose={(organisation) => onChoice({ ...choice, organisation })}
        />
      )}
      <TextField
        type="search"
        label={t('people.badges_search')}
        hint={t('people.badges_search_hint')}
        autoComplete="off"
        value={choice.search}
        onChange={(event) => onChoice({ ...choice, search: event.target.value })}
      />
    </>
  )
}

const SIZES = Object.keys(BADGE_SIZES) as BadgeSize[]
const PAPER_NAMES = Object.keys(PAPERS) as Paper[]
const WORDS = ['en', 'ar', 'both'] as const

function LookFields({ look, onLook }: Pick<BadgeControlsProps, 'look' | 'onLook'>) {
  const t = useText()
  return (
    <>
      <Select
        label={t('people.badges_size')}
        choices={SIZES.map((value) => ({ value, label: t(`people.badges_size_${value}`) }))}
        value={look.size}
        onChoose={(size) => onLook({ ...look, size })}
      />
      {!BADGE_SIZES[look.size].isSingle && (
        <Select
          label={t('people.badges_paper')}
          choices={PAPER_NAMES.map((value) => ({ value, label: t(`people.badges_paper_${value}`) }))}
          value={look.paper}
          onChoose={(paper) => onLook({ ...look, paper })}
        />
      )}
      <Select
        label={t('people.badges_words')}
        choices={WORDS.map((value) => ({ value, label: t(`people.badges_words_${value}`) }))}
        value={look.words}
        onChoose={(words) => onLook({ ...look, words })}
      />
    </>
  )
}

function PartField({ parts, part, onPart }: Pick<BadgeControlsProps, 'parts' | 'part' | 'onPart'>) {
  const t = useText()
  const before = (at: number) => parts.slice(0, at).reduce((sum, { length }) => sum + length, 0)
  return (
    <Select
      label={t('people.badges_part')}
      choices={parts.map(({ length }, at) => ({
        value: String(at),
        label: t('people.badges_from_to', { from: before(at) + 1, to: before(at) + length }),
      }))}
      value={String(part)}
      onChoose={(value) => onPart(Number(value))}
    />
  )
}
