import { LARGEST_NUMBER, MOST_NUMBERS } from '../../../shared/features/groups/proof/seed.ts'

/** The numbers that were typed, in their order; undefined where it is nothing that can be drawn with. Arabic digits are digits. */
export function calledNumbers(typed: string): readonly number[] | undefined {
  const parts = withLatinDigits(typed)
    .split(/[\s,;،]+/)
    .filter((part) => part !== '')
  const areNumbers = parts.every((part) => /^\d{1,6}$/.test(part) && Number(part) <= LARGEST_NUMBER)
  return areNumbers && parts.length > 0 && parts.length <= MOST_NUMBERS ? parts.map(Number) : undefined
}

const ARABIC_ZERO = 0x0660
const PERSIAN_ZERO = 0x06f0

const withLatinDigits = (text: string): string =>
  text.replaceAll(/[٠-٩۰-۹]/g, (digit) => {
    const code = digit.charCodeAt(0)
    return String(code - (code >= PERSIAN_ZERO ? PERSIAN_ZERO : ARABIC_ZERO))
  })
