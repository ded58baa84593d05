import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { isSameName } from '../../../shared/lib/folded-words.ts'
import { useText } from '../../i18n/use-text.ts'
import { useMe, useView } from '../../sync/hooks.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Name } from '../../ui/name.tsx'
import { Time } from '../../ui/time.tsx'
import { useFloorSide } from './use-floor-side.ts'

/** Asks whoever has the name that the desk typed into the queue whether it is they. */
export function ClaimEntry() {
  const t = useText()
  const side = useFloorSide()
  const me = useMe()?.people
  const speakingId = useView((view) => view.floor.turn?.personId)
  const [notMine, setNotMine] = useState<ReadonlySet<string>>(new Set())
  if (!me?.name || speakingId === me.personId) return null
  const found = Object.entries(side.floor.entries).find(
    ([entryId, { personId, name }]) => personId === undefined && !notMine.has(entryId) && isSameName(name, me.name),
  )
  if (!found) return null
  const [entryId, entry] = found
  return (
    <Banner
      role="alert"
      title={t('floor.is_this_you')}
      actions={
        <>
          <Button
            busy={side.busy.has('floor.claim')}
            disabled={!side.isConnected}
            onClick={() => side.send({ type: 'floor.claim', entryId })}
          >
            {t('floor.claim_yes')}
          </Button>
          <Button onClick={() => setNotMine(new Set([...notMine, entryId]))}>{t('floor.claim_no')}</Button>
        </>
      }
    >
      <FormattedMessage
        id="floor.claim_words"
        values={{
          who: () => (
            <>
              <Name>{entry.name}</Name>
              {entry.organisation !== undefined && (
                <>
                  {' · '}
                  <Name>{entry.organisation}</Name>
                </>
              )}
            </>
          ),
          time: () => <Time atMs={entry.askedAtMs} />,
        }}
      />
    </Banner>
  )
}
