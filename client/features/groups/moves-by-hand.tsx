import { useText } from '../../i18n/use-text.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import styles from './tables-desk.module.css'
import type { TablesDesk, WireDraft } from './use-tables-desk.ts'

type MovesByHandProps = { readonly desk: TablesDesk['desk']; readonly draft: WireDraft }

/** What was changed by hand since the draw, the last change first, each with the way back; nothing where nothing was. */
export function MovesByHand({ desk, draft: { roundId, draw, moves = {} } }: MovesByHandProps) {
  const t = useText()
  const people = usePodiumView((view) => view.people.people)
  const nameOf = (personId = '') => people[personId]?.name ?? t('groups.not_named')
  const made = Object.values(moves).sort((a, b) => b.number - a.number)
  if (made.length === 0) return null
  return (
    <section aria-label={t('groups.by_hand')}>
      <h3 className={styles.legend}>{t('groups.by_hand')}</h3>
      <ul className={styles.moves}>
        {made.map(({ number, personId, from, to, with: other }) => {
          const words =
            other === undefined
              ? t('groups.was_moved', { name: nameOf(personId), from, to })
              : t('groups.was_swapped', { name: nameOf(personId), from, to, other: nameOf(other) })
          return (
            <li key={number}>
              <span>{words}</span>
              <Button
                look="quiet"
                icon="undo"
                aria-label={t('groups.undo_move', { what: words })}
                {...desk.press({ type: 'groups.undo_move', roundId, expects: { draw }, move: number })}
              >
                {t('ui.undo')}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
