import { useIntl } from 'react-intl'
import type { PersonView } from '../../../shared/features/people/view.ts'
import { useText } from '../../i18n/use-text.ts'
import { usePodiumView, usePresence } from '../../sync/hooks.ts'
import { Name } from '../../ui/name.tsx'
import styles from './person-dialog.module.css'

type PersonFactsProps = { readonly person: PersonView; readonly personId: string }

/** What the meeting knows of a person; what it does not know takes no line. */
export function PersonFacts({ person, personId }: PersonFactsProps) {
  const t = useText()
  const { formatDisplayName } = useIntl()
  const devices = usePodiumView((view) => view.people.devices)
  const isConnected = usePresence()?.who?.includes(personId) ?? false
  const count = Object.values(devices).filter((device) => device.personId === personId).length
  const { nameLatin, nameArabic, familyName, organisation, country, email, language, stakeholderGroup, regionalGroup } =
    person
  const isHere = isConnected ? t('people.connected') : t('people.device_count', { count })
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['people.name_latin', nameLatin],
    ['people.name_arabic', nameArabic],
    ['people.family_name', familyName],
    ['people.organisation', organisation],
    ['people.country', country],
    ['people.email', email],
    ['people.role', person.roles.map((role) => t(`people.role_${role}`)).join(' · ')],
    ['people.takes_part', t(`people.mode_${person.mode}`)],
    ['people.language', language && formatDisplayName(language, { type: 'language' })],
    ['people.stakeholder_group', stakeholderGroup && t('people.group', { group: stakeholderGroup })],
    ['people.regional_group', regionalGroup && t('people.group', { group: regionalGroup })],
    ['people.source', t(`people.source_${person.source}`)],
    ['people.is_in', isHere],
  ]
  return (
    <dl className={styles.facts}>
      {facts.map(([id, value]) =>
        value === undefined ? null : (
          <div key={id}>
            <dt>{t(id)}</dt>
            <dd>
              <Name>{value}</Name>
            </dd>
          </div>
        ),
      )}
    </dl>
  )
}
