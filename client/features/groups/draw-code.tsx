import { codeOf } from '../../../shared/features/groups/proof/hash.ts'
import styles from './draw-proof.module.css'

/** The code by which people recognise a draw: the beginning of its commitment, in groups of four. */
export function DrawCode({ commitment }: { readonly commitment: string }) {
  return (
    <bdi dir="ltr" translate="no" className={styles.code}>
      {codeOf(commitment)}
    </bdi>
  )
}
