import { csvOf } from '../../../shared/lib/csv.ts'
import type { HandedLink } from './link-addresses.ts'

/** Name, e-mail and link of everyone with a personal link, for a mail merge. */
export function invitationsCsv(links: readonly HandedLink[]): string {
  const rows = links
    .filter(({ kind }) => kind === 'personal')
    .map(({ personName = '', email = '', url }) => [personName, email, url])
    .toSorted(([a = ''], [b = '']) => a.localeCompare(b))
  return csvOf([['name', 'email', 'link'], ...rows])
}
