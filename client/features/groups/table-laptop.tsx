import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { useText } from '../../i18n/use-text.ts'
import { useSend } from '../../sync/hooks.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { Name } from '../../ui/name.tsx'
import type { Laptop, Seated } from './my-table.ts'
import styles from './table-card.module.css'

/** At a table of both sides: whose laptop lets the room and the call see and hear each other. */
export function TableLaptop({ table }: { readonly table: Seated }) {
  const { laptop, mode } = table
  if (!laptop) return null
  if (laptop.name === 'mine') return <MyLaptop table={table} />
  return (
    <section className={styles.laptop}>
      <p>
        <Holder laptop={laptop} mode={mode} />
      </p>
      {mode === 'room' && <TakeLaptop table={table} isWanted={laptop.name === 'nobodys'} />}
    </section>
  )
}

type HolderProps = { readonly laptop: Exclude<Laptop, { name: 'mine' }>; readonly mode: Seated['mode'] }

function Holder({ laptop, mode }: HolderProps) {
  const t = useText()
  if (laptop.name === 'nobodys') return t(`groups.laptop_nobodys_${mode}`)
  const name = <Name key="name">{laptop.holder}</Name>
  return <FormattedMessage id={`groups.laptop_theirs_${mode}`} values={{ name: () => name }} />
}

function MyLaptop({ table: { way } }: { readonly table: Seated }) {
  const t = useText()
  return (
    <section className={styles.laptop}>
      <h2 className={styles.strong}>{t('groups.laptop_mine')}</h2>
      <p>{t('groups.laptop_mine_advice')}</p>
      {way.url !== undefined && (
        <ButtonLink look="filled" size={56} wide icon="call" href={way.url} target="_blank" rel="noreferrer">
          {t('groups.open_call_of_table')}
        </ButtonLink>
      )}
      {way.url === undefined && way.instruction && (
        <p className={styles.way}>
          <LocalizedText text={way.instruction} />
        </p>
      )}
    </section>
  )
}

/** While nobody holds it, to say so is the one thing to do; later it is a change. */
function TakeLaptop({ table, isWanted }: { readonly table: Seated; readonly isWanted: boolean }) {
  const t = useText()
  const send = useSend()
  const [isBusy, setIsBusy] = useState(false)
  const take = async () => {
    setIsBusy(true)
    await send({ type: 'groups.take_laptop', roundId: table.round.roundId })
    setIsBusy(false)
  }
  return (
    <Button look={isWanted ? 'filled' : 'outlined'} size={48} wide busy={isBusy} onClick={() => void take()}>
      {t('groups.take_laptop')}
    </Button>
  )
}
