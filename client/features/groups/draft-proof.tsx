import { BeaconEntry } from './beacon-entry.tsx'
import { DrawProof } from './draw-proof.tsx'
import { NumbersEntry } from './numbers-entry.tsx'
import type { TablesDesk, WireDraft } from './use-tables-desk.ts'

type DraftProofProps = { readonly desk: TablesDesk['desk']; readonly draft: WireDraft }

/** What a draw still waits for, and what it can be checked by; nothing of draws from before there were commitments. */
export function DraftProof({ desk, draft }: DraftProofProps) {
  const { proof } = draft
  if (!proof) return null
  return (
    <>
      {proof.isWaiting && proof.entropy === 'numbers' && <NumbersEntry desk={desk} draft={draft} proof={proof} />}
      {proof.isWaiting && proof.entropy === 'beacon' && <BeaconEntry desk={desk} draft={draft} proof={proof} />}
      <DrawProof proof={proof} />
    </>
  )
}
