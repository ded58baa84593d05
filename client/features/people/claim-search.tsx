import { useState } from 'react'
import { findPeopleRoughly } from '../../../shared/features/people/search.ts'
import type { PersonView } from '../../../shared/features/people/view.ts'
import { useText } from '../../i18n/use-text.ts'
import type { Desk } from '../../sync/desk.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import type { Claim } from './claims.ts'

const MOST_FOUND = 6

type ClaimSearchProps = {
  readonly claim: Claim
  readonly listed: { readonly [personId: string]: PersonView }
  readonly desk: Desk
}

/** Finds by hand whom of the list a claimant is. */
export function ClaimSearch({ claim, listed, desk }: ClaimSearchProps) {
  const t = useText()
  const [text, setText] = useState('')
  const [picked, setPicked] = useState<string>()
  const known = picked === undefined ? undefined : listed[picked]
  const found = known ? [] : findPeopleRoughly(listed, text, MOST_FOUND)
  return (
    <>
      <Combobox
        label={t('people.claim_search')}
        hint={known?.organisation}
        text={text}
        onText={(typed) => {
          setPicked(undefined)
          setText(typed)
        }}
        options={found.map(({ personId, name, organisation }) => ({
          key: personId,
          label: name,
          ...(organisation !== undefined && { hint: organisation }),
        }))}
        onPick={(personId) => {
          setPicked(personId)
          setText(listed[personId]?.name ?? '')
        }}
      />
      {known && picked !== undefined && (
        <div>
          <Button
            guarded
            icon="check"
            aria-label={t('people.confirm_claim_name', { claimant: claim.name, name: known.name })}
            {...desk.press({ type: 'people.merge', fromPersonId: claim.personId, intoPersonId: picked })}
          >
            {t('people.confirm_claim')}
          </Button>
        </div>
      )}
    </>
  )
}
