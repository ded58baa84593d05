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
}
const SPECIAL = new RegExp(`[${Object.keys(TYPED_AS).join('')}]`, 'gu')

/** The words of a text as somebody in haste types them: without accents, letter case and punctuation. */
export const foldedWords = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replaceAll(MARK, '')
    .toLowerCase()
    .replaceAll(SPECIAL, (letter) => TYPED_AS[letter] ?? letter)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** Whether two names are the same once typed in haste, in whichever order given and family name stand. */
export function isSameName(one: string, other: string): boolean {
  const words = foldedWords(one).toSorted().join(' ')
  return words !== '' && words === foldedWords(other).toSorted().join(' ')
}
