import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const SIZE = '24m'
const CHUNK = Buffer.alloc(4096)

/** A disk that can be filled to the last byte and freed again. */
export interface SmallDisk {
  readonly folder: string
  /** Nothing more finds room, for this process at least. */
  fill(pid: number): void
  free(pid: number): void
  remove(): void
}

/** A real small disk where this user may mount one; else the process is forbidden to write beyond the beginning of a file. */
export function makeSmallDisk(): SmallDisk {
  const disk = mountedDisk()
  if (disk) return disk
  console.error('No small disk may be mounted here: a limit on the size of files (prlimit) stands in for a full disk.')
  return limitedDisk()
}

/** Whether this user may mount a disk. */
export function canMount(): boolean {
  const disk = mountedDisk()
  disk?.remove()
  return disk !== undefined
}

/** Undefined where this user may not mount. */
export function mountedDisk(): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-disk-'))
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'none', folder]).status !== 0) {
    rmSync(folder, { recursive: true })
    return undefined
  }
  const ballast = join(folder, 'ballast')
  return {
    folder,
    fill: () => fillUp(ballast),
    free: () => rmSync(ballast),
    remove: () => {
      spawnSync('umount', ['--lazy', folder])
      rmSync(folder, { recursive: true })
    },
  }
}

function limitedDisk(): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-disk-'))
  const limit = (pid: number, soft: string) =>
    spawnSync('prlimit', ['--pid', String(pid), `--fsize=${soft}:unlimited`], { stdio: 'inherit' })
  return {
    folder,
    fill: (pid) => limit(pid, '4096'),
    free: (pid) => limit(pid, 'unlimited'),
    remove: () => rmSync(folder, { recursive: true }),
  }
}

function fillUp(path: string): void {
  const file = openSync(path, 'w')
  try {
    for (;;) writeSync(file, CHUNK)
  } catch {
    closeSync(file)
  }
}
