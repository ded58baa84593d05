import type { Actor } from '../../lib/feature.ts'
import type { PersonId } from '../../lib/ids.ts'
import { memo } from '../../lib/memo.ts'
import { PODIUM_ROLES } from '../../lib/roles.ts'
import { linesOf, type Key, type SaltedLine } from './proof/key.ts'
import type { Entropy } from './proof/seed.ts'
import type { Step, Terms } from './proof/terms.ts'
import type { Table } from './state.ts'

/** A draw that was asked for, and by whom. */
export interface DrawStep extends Omit<Step, 'draw'> {
  readonly byPersonId?: PersonId | undefined
  /** Why, in the words of whoever asked. */
  readonly words?: string | undefined
}

/** What anybody can check a draw by; the secret and the key are in no view. */
export interface DrawProof {
  readonly terms: Terms
  readonly secret: string
  readonly key: Key
  /** Who is drawn, side by side; their lines follow from the key. */
  readonly people: readonly PersonId[]
  /** This draw, after those before it that nobody sat at. */
  readonly steps: readonly DrawStep[]
  /** Absent while it is waited for. */
  readonly entropy?: Entropy
  /** As the draw gave them, whatever was moved by hand since. */
  readonly tables?: readonly Table[]
}

/** As what of the podium somebody acts. */
export const roleOf = (actor: Actor): string =>
  (actor.kind === 'person' && PODIUM_ROLES.find((role) => actor.roles.includes(role))) || 'system'

/** What was on the screen before the tables. */
export const commitmentOfDraw = ({ steps }: DrawProof): string => steps.at(-1)!.commitment

/** The lines of the people in their order. */
export const linesOfDraw = ({ people, key }: Pick<DrawProof, 'people' | 'key'>): readonly SaltedLine[] =>
  ordered(people, key)

const ordered = memo((people: readonly PersonId[], { salt }: Key) => linesOf(people, salt))
