import { useDeferredValue, useMemo, useState } from 'react'
import { organisationsAmong, type OrganisationForms } from '../../../shared/features/people/organisations.ts'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { Name } from '../../ui/name.tsx'
import styles from './list-cards.module.css'

/** Organisations that are written in several ways, to be united with one tap; nothing where there are none. */
export function OrganisationsCard() {
  const t = useText()
  const { may } = useDesk()
  const people = useDeferredValue(usePodiumView((view) => view.people.people))
  const groups = useMemo(() => organisationsAmong(people), [people])
  if (groups.length === 0 || !may('people.unite_organisations')) return null
  return (
    <details className={styles.fold}>
      <summary className={styles.summary}>{t('people.organisations', { count: groups.length })}</summary>
      <ul className={styles.pairs}>
        {groups.map((group) => (
          <li key={group.forms.join('\n')} className={styles.pair}>
            <OneOrganisation group={group} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function OneOrganisation({ group: { forms, people } }: { readonly group: OrganisationForms }) {
  const t = useText()
  const { press } = useDesk()
  const [chosen, setChosen] = useState<string>()
  const into = forms.find((form) => form === chosen) ?? forms[0]!
  return (
    <>
      <ul className={styles.follows} aria-label={t('people.organisation_people', { count: people })}>
        {forms.map((form) => (
          <li key={form}>
            <Name>{form}</Name>
          </li>
        ))}
      </ul>
      <Select
        label={t('people.organisation_stands')}
        hint={t('people.organisation_people', { count: people })}
        choices={forms.map((value) => ({ value, label: value }))}
        value={into}
        onChoose={setChosen}
      />
      <div className={styles.line}>
        <Button {...press({ type: 'people.unite_organisations', into, from: forms.filter((form) => form !== into) })}>
          {t('people.unite_organisations')}
        </Button>
      </div>
    </>
  )
}
