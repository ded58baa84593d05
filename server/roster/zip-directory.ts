import { inflateRawSync } from 'node:zlib'

/** A file in a ZIP archive, as the archive's directory describes it. */
export interface ZipEntry {
  readonly name: string
  readonly isEncrypted: boolean
  readonly method: number
  readonly packedBytes: number
  /** As the directory says: it may lie. */
  readonly unpackedBytes: number
  readonly headerAt: number
}

/** What is no archive, or one whose parts contradict each other. */
export class BrokenZipError extends Error {}
/** What would unpack to more than may be held. */
export class LargeZipError extends Error {}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const STORED = 0
const DEFLATED = 8
const END_BYTES = 22
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
/** The end may be followed by a comment of so many bytes. */
const MOST_COMMENT = 65_535

/** The directory of an archive, without unpacking anything (APPNOTE.TXT 4.3.12 and 4.3.16); throws where it has none or too much in it. */
export function zipDirectory(bytes: Buffer, mostEntries: number): readonly ZipEntry[] {
  const end = endOf(bytes)
  const count = bytes.readUInt16LE(end + 10)
  if (count > mostEntries) throw new LargeZipError(`The archive has ${count} files.`)
  const entries: ZipEntry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let number = 0; number < count; number++) {
    if (at + ENTRY_BYTES > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw new BrokenZipError('No such entry.')
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place))
    entries.push({
      name: bytes.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + name!),
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packedBytes: bytes.readUInt32LE(at + 20),
      unpackedBytes: bytes.readUInt32LE(at + 24),
      headerAt: bytes.readUInt32LE(at + 42),
    })
    at += ENTRY_BYTES + name! + extra! + comment!
  }
  return entries
}

function endOf(bytes: Buffer): number {
  for (let at = bytes.length - END_BYTES; at >= Math.max(0, bytes.length - END_BYTES - MOST_COMMENT); at--)
    if (bytes.readUInt32LE(at) === END) return at
  throw new BrokenZipError('The file is no archive.')
}

/** What a file of the archive holds, at most so many bytes whatever the directory says; throws where it is more. */
export function unzipped(bytes: Buffer, { headerAt, method, packedBytes }: ZipEntry, mostBytes: number): Buffer {
  if (headerAt + LOCAL_BYTES > bytes.length || bytes.readUInt32LE(headerAt) !== LOCAL)
    throw new BrokenZipError('No such file.')
  const from = headerAt + LOCAL_BYTES + bytes.readUInt16LE(headerAt + 26) + bytes.readUInt16LE(headerAt + 28)
  const packed = bytes.subarray(from, from + packedBytes)
  if (method === DEFLATED) return inflated(packed, mostBytes)
  if (method !== STORED) throw new BrokenZipError('A file is packed in another way.')
  if (packed.length > mostBytes) throw new LargeZipError('A file is too large.')
  return packed
}

function inflated(packed: Buffer, mostBytes: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(mostBytes, 1) })
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw isTooLarge ? new LargeZipError('A file unpacks to too much.') : new BrokenZipError('A file is damaged.')
  }
}

/** An archive of these files as they are, nothing packed: whoever reads it meets no surprise. */
export function storedZip(files: readonly { readonly name: string; readonly content: Buffer }[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content } of files) {
    const title = Buffer.from(name)
    const local = Buffer.alloc(LOCAL_BYTES)
    local.writeUInt32LE(LOCAL, 0)
    local.writeUInt32LE(content.length, 18)
    local.writeUInt32LE(content.length, 22)
    local.writeUInt16LE(title.length, 26)
    const entry = Buffer.alloc(ENTRY_BYTES)
    entry.writeUInt32LE(ENTRY, 0)
    entry.writeUInt32LE(content.length, 20)
    entry.writeUInt32LE(content.length, 24)
    entry.writeUInt16LE(title.length, 28)
    entry.writeUInt32LE(at, 42)
    parts.push(local, title, content)
    directory.push(entry, title)
    at += LOCAL_BYTES + title.length + content.length
  }
  const end = Buffer.alloc(END_BYTES)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  )
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, ...directory, end])
}
