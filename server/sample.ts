import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, '../shared/sample')

/** The sample that the product ships: the agenda and the anonymous roster of a real consultation of 2021. */
export async function readSample(): Promise<{ readonly agenda: Uint8Array; readonly roster: Uint8Array }> {
  const [agenda, roster] = await Promise.all([
    readFile(join(FOLDER, 'igf-2021-agenda.json')),
    readFile(join(FOLDER, 'igf-2021-roster.csv')),
  ])
  return { agenda, roster }
}
