// `npm run verify-log -- meeting.jsonl` checks the log of a meeting as the secretariat downloads it; `--head <hash>` also that it leads to a
// hash that was written down earlier, such as in the minutes. It stands alone: it uses nothing of the server that wrote the log.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

interface Record {
  readonly version: number
  readonly epoch: string
  readonly prevHash: string
  readonly events: readonly { readonly type: string }[]
}

interface Head {
  readonly epoch: string
  readonly version: number
  readonly hash: string
}

class Broken extends Error {}

const NO_HASH = '0'.repeat(64)
const PROVES = `This shows that no record was changed, left out or put in after a hash was written down outside the server.
It does not show that the log is true, that the head was not written anew with everything before it, who was behind a device, or any name or text:
those are kept beside the log and can be erased.`

const { values, positionals } = parseArgs({ options: { head: { type: 'string' } }, allowPositionals: true })
const [file] = positionals
if (file === undefined) {
  console.error('Which file? npm run verify-log -- meeting.jsonl [--head <hash>]')
  process.exitCode = 2
} else {
  try {
    const { head, hashes, epochs } = verify(readFileSync(file, 'utf8'))
    if (values.head !== undefined && !hashes.has(values.head))
      throw new Broken(`No record leads to ${values.head}: this is another history than the one that was written down.`)
    console.log(`${head.version} records, each follows from the one before it, ${epochs} epoch(s).`)
    console.log(`Head ${head.hash} (version ${head.version}, epoch ${head.epoch})\n${PROVES}`)
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    console.error(`Not as it was written. ${error.message}`)
    process.exitCode = 1
  }
}

/** Reads the whole file; throws at the first line that does not follow. */
function verify(text: string): { head: Head; hashes: ReadonlySet<string>; epochs: number } {
  const lines = text.split('\n').filter((line) => line !== '')
  const stated = parsed<{ head?: Head }>(lines.pop() ?? '', lines.length + 1).head
  if (!stated) throw new Broken('The last line is not the head: the end of the file is missing.')
  const hashes = new Set<string>()
  const epochs = new Set<string>()
  let last: Head = { epoch: '', version: 0, hash: NO_HASH }
  for (const line of lines) {
    const record = parsed<Record>(line, last.version + 1)
    follow(record, last)
    last = { epoch: record.epoch, version: record.version, hash: createHash('sha256').update(line).digest('hex') }
    hashes.add(last.hash)
    epochs.add(last.epoch)
  }
  if (stated.version !== last.version || stated.hash !== last.hash || (last.version > 0 && stated.epoch !== last.epoch))
    throw new Broken(`The head says version ${stated.version}, the last record is ${last.version}.`)
  return { head: stated, hashes, epochs: epochs.size }
}

/** A new epoch begins with the record that says that the log went back, and with nothing else. */
function follow(record: Record, last: Head): void {
  const place = `Record ${last.version + 1}`
  if (record.version !== last.version + 1)
    throw new Broken(`${place} is missing: version ${record.version} stands there.`)
  if (record.prevHash !== last.hash) throw new Broken(`${place} does not follow from the one before it.`)
  const isNew = last.version > 0 && record.epoch !== last.epoch
  if (isNew && !record.events.some(({ type }) => type === 'meeting.log_went_back'))
    throw new Broken(`${place} begins another epoch and does not say why.`)
}

function parsed<T>(line: string, at: number): T {
  try {
    return JSON.parse(line) as T
  } catch {
    throw new Broken(`Line ${at} cannot be read.`)
  }
}
