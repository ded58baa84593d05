import { fingerprint } from '../../shared/lib/fingerprint.ts'
import { applyPatch, type Patch } from '../../shared/lib/patch.ts'
import type { HeartbeatMessage, PatchMessage, Snapshot } from '../../shared/protocol/down.ts'
import type { Have } from '../../shared/protocol/up.ts'

/** A view as it came over the wire: an object, which is also all that a patch can lead to. */
export type WireView = Patch

/** What the client holds: a view at a version of a history. */
export interface Held {
  readonly epoch: string
  readonly version: number
  readonly view: WireView
}

/** The copy of the audience's view. It follows patch by patch and never guesses over a gap. */
export class Mirror {
  held: Held | undefined
  private isTrusted = true

  constructor(held?: Held) {
    this.held = held
  }

  /** Whether the server may lead on from here; otherwise only a snapshot helps. */
  get canGoOn(): boolean {
    return this.held !== undefined && this.isTrusted
  }

  /** From where the server may lead on; undefined where only a snapshot helps. */
  have(): Have | undefined {
    if (!this.held || !this.isTrusted) return undefined
    const { epoch, version, view } = this.held
    return { epoch, version, hash: fingerprint(view) }
  }

  /** Applies a patch that starts where this copy stands; what is older changes nothing. */
  receive({ from, to, patch }: PatchMessage): 'applied' | 'old' | 'gap' {
    if (!this.held || !this.isTrusted) return 'gap'
    if (to < this.held.version || (to === this.held.version && from < to)) return 'old'
    if (from !== this.held.version) return 'gap'
    this.held = { ...this.held, version: to, view: patch ? applyPatch(this.held.view, patch) : this.held.view }
    return 'applied'
  }

  /** Compares with what the server says it holds. */
  compare({ epoch, version, hash }: HeartbeatMessage): 'same' | 'other_version' | 'other_content' {
    if (this.held?.epoch !== epoch || this.held.version !== version) return 'other_version'
    return hash === undefined || hash === fingerprint(this.held.view) ? 'same' : 'other_content'
  }

  /**
   * Takes a snapshot; false where it is older than what is held, for within a history nothing goes back: whether the history
   * itself went back is then for the server to say, to what is held.
   */
  replace({ epoch, version, view }: Snapshot): boolean {
    this.isTrusted = true
    if (this.held?.epoch === epoch && version < this.held.version) return false
    this.held = { epoch, version, view: view as WireView }
    return true
  }

  /** Keeps the view for the reader's eyes, but builds nothing on it any more. */
  distrust(): void {
    this.isTrusted = false
  }
}
