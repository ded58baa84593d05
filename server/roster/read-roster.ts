import {
  readRosterFile,
  readRosterTable,
  refusedFile,
  type RosterChoices,
  type RosterFile,
  type TableFault,
} from '../../shared/meeting/roster.ts'
import { workbookTable } from './workbook.ts'

/** Reads a roster from a file of any kind, told by how it begins: a workbook of Excel, else text. Never throws. */
export async function readRoster(bytes: Uint8Array, choices: RosterChoices): Promise<RosterFile> {
  if (startsWith(bytes, 0x50, 0x4b)) {
    const table = await workbookTable(bytes, choices.sheet)
    return 'fault' in table ? refusedFile(table) : readRosterTable(table, choices)
  }
  const fault = faultOf(bytes)
  return fault ? refusedFile(fault) : readRosterFile(bytes, choices)
}

const startsWith = (bytes: Uint8Array, ...first: number[]): boolean => first.every((byte, at) => bytes[at] === byte)

/** In such a container old Excel kept its sheets, and today's keeps what a password protects. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0]
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')

function faultOf(bytes: Uint8Array): TableFault | undefined {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return { fault: 'pdf', reason: 'the file is a PDF' }
  if (!startsWith(bytes, ...COMPOUND_FILE)) return undefined
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED)
    ? { fault: 'password', reason: 'the file is protected by a password' }
    : { fault: 'old_excel', reason: 'the file is one of Excel before 2007' }
}
