import { memo } from 'react'
import { badgeText } from '../../../shared/features/people/badge-code.ts'
import type { Role } from '../../../shared/lib/roles.ts'
import { directionOf } from '../../i18n/language.tsx'
import type { InterfaceLanguage } from '../../i18n/texts.ts'
import { Name } from '../../ui/name.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import styles from './badge.module.css'
import { badgeRole } from './badge-choice.ts'
import type { BadgeSize } from './badge-sizes.ts'
import { texts } from './podium-badge-texts.ts'

/** What stands on a badge. */
export interface BadgePerson {
  readonly name: string
  readonly nameLatin?: string
  readonly nameArabic?: string
  readonly organisation?: string
  readonly country?: string
  readonly roles: readonly Role[]
  readonly code?: string
}

type BadgeProps = {
  readonly person: BadgePerson
  readonly meetingId: string
  readonly size: BadgeSize
  /** In which languages the role is said. */
  readonly languages: readonly InterfaceLanguage[]
}

/** One badge as it is printed, black on white whatever the page around it. */
export const Badge = memo(function Badge({ person, meetingId, size, languages }: BadgeProps) {
  const { name, organisation, country, roles, code } = person
  return (
    <article className={styles.badge} data-size={size}>
      <div className={styles.inner} data-badge="">
        <div className={styles.who}>
          <p className={styles.name}>
            <Name>{name}</Name>
          </p>
          {otherSpellings(person).map((spelling) => (
            <p key={spelling} className={styles.spelling}>
              <Name>{spelling}</Name>
            </p>
          ))}
        </div>
        <div className={styles.foot}>
          <div className={styles.about}>
            {organisation !== undefined && (
              <p className={styles.organisation}>
                <Name>{organisation}</Name>
              </p>
            )}
            {country !== undefined && (
              <p className={styles.country}>
                <Name>{country}</Name>
              </p>
            )}
            <RoleLine roles={roles} languages={languages} />
          </div>
          {code !== undefined && (
            <div className={styles.code}>
              <QrCode value={badgeText(meetingId, code)} label={badgeText(meetingId, code)} />
              <p className={styles.letters}>{code}</p>
            </div>
          )}
        </div>
      </div>
    </article>
  )
})

function RoleLine({ roles, languages }: Pick<BadgePerson, 'roles'> & Pick<BadgeProps, 'languages'>) {
  const { role, form } = badgeRole(roles)
  return (
    <p className={styles.role} data-form={form}>
      {languages.map((language) => (
        <bdi key={language} lang={language} dir={directionOf(language)}>
          {texts[language][`people.badge_role_${role}`]}
        </bdi>
      ))}
    </p>
  )
}

/** The same name in other letters, where it is another. */
const otherSpellings = ({ name, nameLatin, nameArabic }: BadgePerson): readonly string[] =>
  [...new Set([nameLatin, nameArabic])]
    .filter((spelling) => spelling !== undefined)
    .filter((spelling) => spelling !== name)
