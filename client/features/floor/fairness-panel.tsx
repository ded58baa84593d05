import { useState } from 'react'
import {
  NO_GROUP,
  SMALL_GROUPS,
  VIEWPOINTS,
  type Share,
  type Viewpoint,
} from '../../../shared/features/floor/fairness.ts'
import { useText, type Say } from '../../i18n/use-text.ts'
import { minutesAndSeconds } from '../../ui/clock.tsx'
import { Name } from '../../ui/name.tsx'
import { Select } from '../../ui/select.tsx'
import { FloorFileLink } from './floor-file-link.tsx'
import styles from './fairness.module.css'
import { SCOPES, useFairness, type Scope } from './use-fairness.ts'

/** Who had the floor: turns and time of each side and group against how many of it are here. */
export function FairnessPanel() {
  const t = useText()
  const [scope, setScope] = useState<Scope>('item')
  const [viewpoint, setViewpoint] = useState<Viewpoint>('mode')
  const fairness = useFairness(scope)
  const shares = fairness.sharesOf(viewpoint)
  return (
    <div className={styles.panel}>
      <div className={styles.choices}>
        <Select
          label={t('floor.fairness_scope')}
          choices={SCOPES.map((value) => ({ value, label: t(`floor.scope_${value}`) }))}
          value={scope}
          onChoose={setScope}
        />
        <Select
          label={t('floor.fairness_by')}
          choices={VIEWPOINTS.map((value) => ({ value, label: t(`floor.share_${value}`) }))}
          value={viewpoint}
          onChoose={setViewpoint}
        />
      </div>
      {shares.length === 0 ? (
        <p className={styles.soft}>{t('floor.fairness_nothing')}</p>
      ) : (
        <Shares shares={shares} viewpoint={viewpoint} />
      )}
      {fairness.panelMs > 0 && (
        <p className={styles.soft}>{t('floor.panel_time', { time: minutesAndSeconds(fairness.panelMs / 1000) })}</p>
      )}
      {shares.some(({ key }) => key === SMALL_GROUPS) && <p className={styles.soft}>{t('floor.small_groups_why')}</p>}
      {fairness.seesAll && <FloorFileLink />}
    </div>
  )
}

type SharesProps = { readonly shares: readonly Share[]; readonly viewpoint: Viewpoint }

function Shares({ shares, viewpoint }: SharesProps) {
  const t = useText()
  const spokeMs = sumOf(shares, 'spokeMs')
  const present = sumOf(shares, 'present')
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t(`floor.share_${viewpoint}`)}</th>
          <th scope="col">{t('floor.fairness_turns')}</th>
          <th scope="col">{t('floor.fairness_time')}</th>
          <th scope="col">{t('floor.fairness_here')}</th>
        </tr>
      </thead>
      <tbody>
        {shares.map((share) => (
          <tr key={share.key}>
            <th scope="row">
              <Name>{labelOf(t, viewpoint, share.key)}</Name>
            </th>
            <td>{share.turns}</td>
            <Part text={minutesAndSeconds(share.spokeMs / 1000)} of={share.spokeMs} all={spokeMs} look="time" />
            <Part text={String(share.present)} of={share.present} all={present} look="here" />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type PartProps = {
  readonly text: string
  readonly of: number
  readonly all: number
  readonly look: 'time' | 'here'
}

/** A figure with its part of the whole: in words, and as a bar that adds nothing to them. */
function Part({ text, of, all, look }: PartProps) {
  const percent = all === 0 ? 0 : Math.round((100 * of) / all)
  return (
    <td>
      <bdi dir="ltr">
        {text} · {percent}%
      </bdi>
      <span aria-hidden="true" className={styles.track}>
        <span className={styles[look]} style={{ inlineSize: `${percent}%` }} />
      </span>
    </td>
  )
}

/** What a side or a group is called. */
export function labelOf(t: Say, viewpoint: Viewpoint, key: string): string {
  if (viewpoint === 'mode') return t(`floor.mode_${key}`)
  if (key === NO_GROUP) return t('floor.no_group')
  return key === SMALL_GROUPS ? t('floor.small_groups') : t('people.group', { group: key })
}

const sumOf = (shares: readonly Share[], of: 'spokeMs' | 'present'): number =>
  shares.reduce((sum, share) => sum + share[of], 0)
