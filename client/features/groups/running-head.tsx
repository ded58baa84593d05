import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { TableView } from '../../../shared/features/groups/view.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import { useText } from '../../i18n/use-text.ts'
import { Chip } from '../../ui/chip.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import running from './running.module.css'
import type { TableWarning } from './table-warnings.ts'
import styles from './tables-desk.module.css'

type TableHeadProps = {
  readonly table: OnTheWire<TableView>
  readonly warnings: readonly TableWarning[]
  readonly children: ReactNode
}

/** The number of a table that is on, or its group's name, what it is, and what it lacks. */
export function TableHead({ table, warnings, children }: TableHeadProps) {
  const t = useText()
  const { formatDisplayName } = useIntl()
  const { number, name, zone, language } = table
  return (
    <div className={running.head}>
      <h3>
        {t('groups.table', { number })}
        {name && (
          <>
            {' · '}
            <LocalizedText text={name} />
          </>
        )}
      </h3>
      {children}
      <span className={styles.chips}>
        {warnings.map((warning) => (
          <Chip key={warning} tone="warn" icon="warning">
            {t(`groups.warn_${warning}`)}
          </Chip>
        ))}
        {language !== undefined && <Chip>{formatDisplayName(language, { type: 'language' }) ?? language}</Chip>}
        <Chip tone={zone === 'room' ? 'accent' : 'info'}>{t(`groups.zone_${zone}`)}</Chip>
      </span>
    </div>
  )
}
