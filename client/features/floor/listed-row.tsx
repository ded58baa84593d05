import type { Part } from '../../../shared/features/floor/speakers-list.ts'
import type { Mode } from '../../../shared/lib/mode.ts'
import { useText, type Say } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { minutesAndSeconds } from '../../ui/clock.tsx'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { Name } from '../../ui/name.tsx'
import styles from './podium-speakers.module.css'
import type { PodiumFloor } from './use-podium-floor.ts'
import type { ListedSpeaker } from './use-speakers-list.ts'

type ListedRowProps = {
  readonly speaker: ListedSpeaker
  /** The rank of the last one of the list. */
  readonly last: number
  readonly itemId: string
  readonly podium: PodiumFloor
}

/** Somebody on the speakers' list, and what can be done about it. */
export function ListedRow({ speaker, last, itemId, podium }: ListedRowProps) {
  const t = useText()
  const { desk } = podium
  const { name, organisation, slotId, part, mode, limitMs, spokeMs } = speaker
  const facts = [
    t(`floor.part_${part}_person`),
    t(`floor.mode_${mode}`),
    ...(limitMs === undefined ? [] : [minutesAndSeconds(limitMs / 1000)]),
    ...(spokeMs === 0 ? [] : [t('floor.list_spoke', { time: minutesAndSeconds(spokeMs / 1000) })]),
  ]
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <p className={styles.name}>
          <Name>{name}</Name>
        </p>
        <p className={styles.facts}>
          {facts.join(' · ')}
          {organisation !== undefined && (
            <>
              {' · '}
              <Name>{organisation}</Name>
            </>
          )}
        </p>
      </div>
      <GiveListed slotId={slotId} name={name} itemId={itemId} podium={podium} />
      {desk.may('floor.unlist_speaker') && (
        <Menu label={t('floor.more_for', { name })} items={actionsOf({ speaker, last, itemId, podium }, t)} />
      )}
    </li>
  )
}

type GiveListedProps = Pick<ListedRowProps, 'itemId' | 'podium'> & { readonly slotId: string; readonly name: string }

function GiveListed({ slotId, name, itemId, podium }: GiveListedProps) {
  const t = useText()
  const { desk, floor, standsStill } = podium
  const { turn } = floor
  if (turn?.slotId === slotId) return <strong className={styles.facts}>{t('floor.list_speaking')}</strong>
  if (podium.itemId !== itemId || !desk.may('floor.give_listed')) return null
  const { disabled, ...press } = desk.press({
    type: 'floor.give_listed',
    itemId,
    slotId,
    expects: turn ? { speakingEntryId: turn.entryId } : {},
  })
  return (
    <Button
      guarded
      aria-label={t('floor.list_give_name', { name })}
      {...press}
      disabled={disabled || standsStill !== undefined}
    >
      {t('floor.list_give')}
    </Button>
  )
}

function actionsOf({ speaker, last, itemId, podium }: ListedRowProps, t: Say): readonly MenuItem[] {
  const { slotId, rank, part, mode } = speaker
  const { isLive, send } = podium.desk
  const slot = { itemId, slotId }
  const [otherPart, otherMode] = [OTHER_PART[part], OTHER_MODE[mode]]
  const change = (changes: { readonly part: Part } | { readonly mode: Mode }) => () =>
    void send({ type: 'floor.change_listed', ...slot, ...changes })
  const move = (ahead: number) => () => void send({ type: 'floor.move_listed', ...slot, ahead })
  return [
    { key: 'up', label: t('floor.move_up'), icon: 'up', disabled: !isLive || rank === 0, onChoose: move(rank - 1) },
    {
      key: 'down',
      label: t('floor.move_down'),
      icon: 'down',
      disabled: !isLive || rank === last,
      onChoose: move(rank + 1),
    },
    {
      key: 'part',
      label: t(`floor.list_make_${otherPart}`),
      disabled: !isLive,
      onChoose: change({ part: otherPart }),
    },
    { key: 'mode', label: t(`floor.list_to_${otherMode}`), disabled: !isLive, onChoose: change({ mode: otherMode }) },
    {
      key: 'remove',
      label: t('floor.remove'),
      icon: 'cross',
      danger: true,
      disabled: !isLive,
      onChoose: () => void send({ type: 'floor.unlist_speaker', ...slot }),
    },
  ]
}

const OTHER_PART = { moderator: 'presenter', presenter: 'moderator' } as const
const OTHER_MODE = { room: 'remote', remote: 'room' } as const
