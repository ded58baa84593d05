const MARK = /[\p{M}\u0640]/gu

/** Letters that no decomposition leads back to the one that is typed in their place. */
const TYPED_AS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ة: 'ه',
  ى: 'ي',
  ک: 'ك',
  ی: 'ي',
  ٱ: 'ا',
  ہ: 'ه',
  ھ: 'ه',
  ə: 'e',
  ħ: 'h',
  ς: 'σ',
}
const SPECIAL = new RegExp(`[${Object.keys(TYPED_AS).join('')}]`, 'gu')

/** Forms of the apostrophe that count as letters: no word goes on over them, as over none of the others. */
const APOSTROPHES = /[\u02b9-\u02bf\u02c8\u02ee]/g
const DIGITS = /(?![0-9])\p{Nd}/gu

/** The words of a text as somebody in haste types them: without accents, letter case and punctuation. */
export const foldedWords = (text: string): string[] =>
  (PLAIN.test(text) ? text.toLowerCase().split(/[^a-z0-9]+/) : folded(text).split(/[^\p{L}\p{N}]+/u)).filter(
    (word) => word !== '',
  )

/** Most names: their letters are what is typed, and to find that out by the tables of Unicode takes ten times as long. */
const PLAIN = /^[\0-\x7f]*$/

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(MARK, '')
    .toLowerCase()
    .replaceAll(SPECIAL, (letter) => TYPED_AS[letter] ?? letter)
    .replaceAll(APOSTROPHES, ' ')
    .replaceAll(DIGITS, plainDigit)

/** In every script the decimal digits stand in a row, nought first. */
function plainDigit(digit: string): string {
  let code = digit.codePointAt(0) ?? 0
  let value = 0
  while (/\p{Nd}/u.test(String.fromCodePoint(code - 1)) && value < 9) {
    code--
    value++
  }
  return String(value)
}

/** Whether two names are the same once typed in haste, in whichever order given and family name stand. */
export function isSameName(one: string, other: string): boolean {
  const words = foldedWords(one).toSorted().join(' ')
  return words !== '' && words === foldedWords(other).toSorted().join(' ')
}
