import { useState } from 'react'
import { useIntl } from 'react-intl'
import { ENTROPIES, MIXES, type Settings } from '../../../shared/features/groups/state.ts'
import { useText, type Say } from '../../i18n/use-text.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { MOST_ROUNDS } from './draw-estimate.ts'
import type { DrawWishes } from './draw-wishes.ts'
import { PeoplePicker } from './people-picker.tsx'
import { PeopleSets } from './people-sets.tsx'
import wishStyles from './draw-wishes.module.css'
import styles from './tables-desk.module.css'

/** What is seldom wished of a draw, behind one line that says what of it is on. */
export function MoreWishes({ wishes: { settings, set } }: { readonly wishes: DrawWishes }) {
  const t = useText()
  const { formatList } = useIntl()
  const on = wishesOn(settings, t)
  const [wasOn] = useState(on.length > 0)
  return (
    <details open={wasOn} className={wishStyles.more}>
      <summary>
        <span className={wishStyles.moreTitle}>{t('groups.more_wishes')}</span>{' '}
        <span className={styles.soft}>{on.length > 0 ? formatList([...on]) : t('groups.no_wishes')}</span>
      </summary>
      <div className={wishStyles.wishes}>
        <Rounds settings={settings} set={set} />
        <Languages settings={settings} set={set} />
        <Apart settings={settings} set={set} />
        <PeopleSets
          legend={t('groups.together')}
          label="groups.together_set"
          sets={settings.together ?? []}
          onSets={(together) => set({ together: together as Settings['together'] })}
        />
        <PeoplePicker
          label={t('groups.hosts')}
          hint={t('groups.hosts_hint')}
          chosen={settings.hosts ?? []}
          onChosen={(hosts) => set({ hosts: hosts as Settings['hosts'] })}
        />
      </div>
    </details>
  )
}

function Rounds({ settings, set }: DrawWishes) {
  const t = useText()
  const entropy = settings.entropy ?? 'server'
  return (
    <div className={styles.form}>
      <Stepper
        label={t('groups.rounds')}
        fewer={t('groups.rounds_fewer')}
        more={t('groups.rounds_more')}
        least={1}
        most={MOST_ROUNDS}
        value={settings.rounds ?? 1}
        onValue={(rounds) => set({ rounds })}
      />
      <p className={styles.soft}>{t('groups.rounds_hint')}</p>
      <Select
        label={t('groups.entropy')}
        hint={t(`groups.entropy_${entropy}_hint`)}
        choices={ENTROPIES.map((value) => ({ value, label: t(`groups.entropy_${value}`) }))}
        value={entropy}
        onChoose={(chosen) => set({ entropy: chosen === 'server' ? undefined : chosen })}
      />
    </div>
  )
}

function Languages({ settings: { sameLanguage, notAlone = [] }, set }: DrawWishes) {
  const t = useText()
  return (
    <fieldset className={styles.mix}>
      <legend className={styles.legend}>{t('groups.not_alone')}</legend>
      {MIXES.map((name) => (
        <Checkbox
          key={name}
          label={t(`groups.not_alone_${name}`)}
          checked={notAlone.includes(name)}
          onCheck={(isChosen) =>
            set({ notAlone: MIXES.filter((one) => (one === name ? isChosen : notAlone.includes(one))) })
          }
        />
      ))}
      <Checkbox
        label={t('groups.same_language')}
        hint={t('groups.same_language_hint')}
        checked={sameLanguage === true}
        onCheck={(isChosen) => set({ sameLanguage: isChosen ? true : undefined })}
      />
    </fieldset>
  )
}

function Apart({ settings: { apart, apartOrganisations }, set }: DrawWishes) {
  const t = useText()
  return (
    <div className={styles.form}>
      <PeopleSets
        legend={t('groups.apart')}
        label="groups.apart_set"
        sets={apart ?? []}
        onSets={(sets) => set({ apart: sets as Settings['apart'] })}
      />
      <Checkbox
        label={t('groups.apart_organisations')}
        checked={apartOrganisations === true}
        onCheck={(isChosen) => set({ apartOrganisations: isChosen ? true : undefined })}
      />
    </div>
  )
}

/** What of all that is wished, each in a few words. */
function wishesOn({ rounds = 1, sameLanguage, entropy, ...more }: Settings, t: Say): readonly string[] {
  const plain: readonly [boolean, string][] = [
    [sameLanguage === true, 'groups.on_language'],
    [more.apartOrganisations === true, 'groups.on_organisations'],
    [more.notAlone !== undefined && more.notAlone.length > 0, 'groups.on_not_alone'],
    [entropy !== undefined, `groups.entropy_${entropy ?? 'server'}`],
  ]
  const counted: readonly [readonly unknown[] | undefined, string][] = [
    [more.apart, 'groups.on_apart'],
    [more.together, 'groups.on_together'],
    [more.hosts, 'groups.on_hosts'],
  ]
  return [
    ...(rounds > 1 ? [t('groups.on_rounds', { count: rounds })] : []),
    ...plain.flatMap(([isOn, id]) => (isOn ? t(id) : [])),
    ...counted.flatMap(([list = [], id]) => (list.length > 0 ? t(id, { count: list.length }) : [])),
  ]
}
