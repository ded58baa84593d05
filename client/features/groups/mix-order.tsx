import { MIXES, type Mix } from '../../../shared/features/groups/state.ts'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import wishStyles from './draw-wishes.module.css'
import styles from './tables-desk.module.css'

type MixOrderProps = { readonly mix: readonly Mix[]; readonly onMix: (mix: readonly Mix[]) => void }

/** What is spread over the tables, the most important thing first; what is chosen later counts less until it is moved up. */
export function MixOrder({ mix, onMix }: MixOrderProps) {
  const t = useText()
  const inOrder = [...mix, ...MIXES.filter((one) => !mix.includes(one))]
  return (
    <fieldset>
      <legend className={styles.legend}>{t('groups.mix')}</legend>
      <div className={wishStyles.mixOrder}>
        {inOrder.map((name) => {
          const place = mix.indexOf(name)
          return (
            <div key={name} className={wishStyles.mixLine}>
              <Checkbox
                label={t(`groups.mix_${name}`)}
                checked={place >= 0}
                onCheck={(isChosen) => onMix(isChosen ? [...mix, name] : mix.filter((one) => one !== name))}
              />
              {mix.length > 1 && place === 0 && <span className={styles.soft}>{t('groups.mix_first')}</span>}
              {place > 0 && (
                <Button
                  look="quiet"
                  icon="up"
                  aria-label={t('groups.mix_up', { what: t(`groups.mix_${name}`) })}
                  onClick={() => onMix(movedUp(mix, place))}
                />
              )}
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}

const movedUp = (mix: readonly Mix[], place: number): readonly Mix[] =>
  mix.toSpliced(place, 1).toSpliced(place - 1, 0, mix[place]!)
