import type { CommandMessage } from '../../shared/protocol/up.ts'
import type { KeyValues } from './ports.ts'

/** One command on its way. */
export interface Page {
  readonly message: CommandMessage
  readonly order: number
  /** It left at least once: only the server knows what became of it. */
  readonly wasSent: boolean
  /** The history to which it was an answer, where one was known. */
  readonly epoch?: string
}

/**
 * The commands on their way, in order. Those that may be late lie under a key of their own each, so two tabs of one
 * person never write over each other; a command that both send has one id and happens once.
 */
export class OutboxPages {
  private readonly keyValues: KeyValues
  private readonly prefix: string
  private readonly kept = new Set<string>()
  list: readonly Page[]

  constructor(keyValues: KeyValues, prefix: string) {
    this.keyValues = keyValues
    this.prefix = prefix
    this.list = keyValues
      .entries(prefix)
      .flatMap(([key, text]) => this.read(key, text))
      .sort((a, b) => a.order - b.order)
  }

  add(message: CommandMessage, isKept: boolean, epoch: string | undefined): void {
    const order = (this.list.at(-1)?.order ?? 0) + 1
    const page = { message, order, wasSent: false, ...(epoch !== undefined && { epoch }) }
    this.list = [...this.list, page]
    if (isKept) this.kept.add(message.commandId)
    this.write(page)
  }

  markSent(message: CommandMessage): void {
    this.list = this.list.map((page) => (page.message === message && !page.wasSent ? { ...page, wasSent: true } : page))
    const page = this.list.find((candidate) => candidate.message === message)
    if (page) this.write(page)
  }

  remove({ commandId }: CommandMessage): void {
    this.list = this.list.filter(({ message }) => message.commandId !== commandId)
    if (this.kept.delete(commandId)) this.keyValues.remove(this.prefix + commandId)
  }

  private write(page: Page): void {
    const { commandId } = page.message
    if (this.kept.has(commandId)) this.keyValues.set(this.prefix + commandId, JSON.stringify(page))
  }

  private read(key: string, text: string): readonly Page[] {
    const stored = parsePage(text)
    if (!stored) this.keyValues.remove(key)
    else this.kept.add(stored.message.commandId)
    return stored ? [stored] : []
  }
}

function parsePage(text: string): Page | undefined {
  try {
    const page = JSON.parse(text) as Partial<Page> | null
    if (typeof page?.message?.type !== 'string' || typeof page.message.commandId !== 'string') return undefined
    const { message, epoch } = page
    const kept = { message, order: Number(page.order) || 0, wasSent: page.wasSent === true }
    return typeof epoch === 'string' ? { ...kept, epoch } : kept
  } catch {
    return undefined
  }
}
