import type { HandedLink } from './link-addresses.ts'

/** Spreadsheets take a cell that begins so for a formula, which a name from outside must never become. */
const FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\0])/

const cell = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",;\r\n\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Name, e-mail and link of everyone with a personal link, for a mail merge: RFC 4180, with the mark by which Excel knows UTF-8. */
export function invitationsCsv(links: readonly HandedLink[]): string {
  const rows = links
    .filter(({ kind }) => kind === 'personal')
    .map(({ personName = '', email = '', url }) => [personName, email, url])
    .toSorted(([a = ''], [b = '']) => a.localeCompare(b))
  return `\uFEFF${[['name', 'email', 'link'], ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}
