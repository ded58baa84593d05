/** Part of every runtime this is for, though of no ECMAScript library. */
declare const TextDecoder: new (
  encoding: Encoding,
  options?: { readonly fatal: true },
) => { decode(bytes: Uint8Array): string }

/** How the bytes of a text file may stand for letters. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1256', 'windows-1251'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** A text file, and in which encoding it was read. */
export interface ReadText {
  readonly text: string
  readonly encoding: Encoding
  /** Nothing in the file says so: whoever knows its letters has to look. */
  readonly isGuessed: boolean
}

/** What a byte that stands for no letter is read as. */
export const UNREADABLE = '\uFFFD'

/**
 * The text of a file without its byte order mark. Unless an encoding is wanted it is the mark's, else UTF-8, else UTF-16 where
 * every other byte is zero, else a guess among the one-byte encodings. Never throws: what stands for no letter is {@link UNREADABLE}.
 */
export function textOfBytes(bytes: Uint8Array, wanted?: Encoding): ReadText {
  const { encoding, isGuessed } = wanted ? { encoding: wanted, isGuessed: false } : encodingOf(bytes)
  return { text: new TextDecoder(encoding).decode(bytes), encoding, isGuessed }
}

const certainly = (encoding: Encoding) => ({ encoding, isGuessed: false })

function encodingOf(bytes: Uint8Array): Omit<ReadText, 'text'> {
  const marked = markedEncoding(bytes) ?? wideEncoding(bytes)
  if (marked) return certainly(marked)
  if (isUtf8(bytes)) return certainly('utf-8')
  return { encoding: isDamagedUtf8(bytes) ? 'utf-8' : narrowEncoding(bytes), isGuessed: true }
}

function markedEncoding([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

/** Enough to tell by; a file may be large. */
const LOOKED_AT = 65_536

/** UTF-16 without a mark: separators and line ends have a zero byte, in the same place of each pair. */
function wideEncoding(bytes: Uint8Array): Encoding | undefined {
  const head = bytes.subarray(0, LOOKED_AT)
  const zerosAt = (place: 0 | 1) => head.filter((byte, at) => byte === 0 && at % 2 === place).length
  const [even, odd] = [zerosAt(0), zerosAt(1)]
  if (Math.max(even, odd) <= head.length / 20) return undefined
  if (odd > even * 20) return 'utf-16le'
  return even > odd * 20 ? 'utf-16be' : undefined
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Letters of several bytes come out right by chance only now and then: where most do, the others are damaged. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, LOOKED_AT))
  const broken = text.split(UNREADABLE).length - 1
  const letters = text.replace(/[\p{ASCII}\uFFFD]/gu, '').length
  return letters > broken * 3
}

/** In the Latin alphabet accents stand alone; in the Arabic one every letter of a word is beyond ASCII. */
function narrowEncoding(bytes: Uint8Array): Encoding {
  const head = bytes.subarray(0, LOOKED_AT)
  let high = 0
  let inRuns = 0
  head.forEach((byte, at) => {
    if (byte < 0xc0) return
    high += 1
    if ((head[at - 1] ?? 0) >= 0xc0 && (head[at + 1] ?? 0) >= 0xc0) inRuns += 1
  })
  return inRuns > high / 4 ? 'windows-1256' : 'windows-1252'
}
