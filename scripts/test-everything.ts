// The whole proof in one command: what is missing is installed, then every step runs, also where one before it failed.
// The last line is always "<passed> passed, <failed> failed", summed over vitest and playwright.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './chromium.ts'
import { findOnPath } from './on-path.ts'
import { findRedisProgram } from './redis-program.ts'

interface Count {
  readonly passed: number
  readonly failed: number
}

interface Step {
  readonly title: string
  readonly command: readonly [string, ...string[]]
  readonly count?: () => Count
  /** Title of the step without whose result this one would say nothing. */
  readonly after?: string
}

/** What came of a step. */
interface Outcome extends Count {
  readonly title: string
  readonly problem?: string
}

/** A program that the tests start. */
interface Needed {
  readonly find: () => string | undefined
  /** Of Debian. */
  readonly packageName: string
  /** What its package would leave running; the tests start their own. */
  readonly service?: string
  /** What to do where it cannot be installed by itself. */
  readonly missing: string
}

const CHROMIUM: Needed = {
  find: findChromium,
  packageName: 'chromium',
  missing:
    'The browser tests need Chromium: install it (Debian: "sudo apt-get install chromium"; elsewhere Chromium or Google Chrome), or set CHROMIUM_BIN to its path.',
}

const REDIS: Needed = {
  find: findRedisProgram,
  packageName: 'redis-server',
  service: 'redis-server',
  missing:
    'The tests of several nodes need Redis 7 or Valkey: install it (Debian: "sudo apt-get install redis-server"; elsewhere redis or valkey), or set REDIS_SERVER_BIN to its path.',
}

const STRACE: Needed = {
  // It is of Linux alone; elsewhere no power is cut.
  find: () => (process.platform === 'linux' ? findOnPath(['strace']) : 'none'),
  packageName: 'strace',
  missing: 'The tests of power cuts need strace: install it (Debian: "sudo apt-get install strace").',
}

const reports = mkdtempSync(join(tmpdir(), 'rostrum-tests-'))
const vitestReport = join(reports, 'vitest.json')
const playwrightReport = join(reports, 'playwright.json')

const steps: readonly Step[] = [
  { title: 'types', command: ['npm', 'run', '-s', 'typecheck'] },
  { title: 'lint', command: ['npm', 'run', '-s', 'lint'] },
  {
    title: 'unit, property and integration tests',
    command: [
      'npx',
      'vitest',
      'run',
      '--allowOnly=false',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${vitestReport}`,
    ],
    count: countVitest,
  },
  { title: 'build', command: ['npm', 'run', '-s', 'build'] },
  {
    title: 'browser tests',
    after: 'build',
    command: ['npx', 'playwright', 'test', '--forbid-only', '--reporter=list,json'],
    count: countPlaywright,
  },
]

process.exitCode = main()

function main(): number {
  const missing = provide(REDIS) ?? provide(STRACE) ?? provide(CHROMIUM)
  if (missing) return finish({ passed: 0, failed: 1 }, missing)
  const outcomes: Outcome[] = []
  for (const step of steps)
    if (!outcomes.some(({ title, problem }) => title === step.after && problem)) outcomes.push(outcomeOf(step))
  return finish(sumOf(outcomes), outcomes.flatMap(({ problem }) => problem ?? []).join('\n'))
}

function outcomeOf(step: Step): Outcome {
  const isGood = run(step)
  const counted = step.count?.()
  const problem = problemOf(isGood, counted)
  return {
    title: step.title,
    passed: 0,
    failed: 0,
    ...counted,
    ...(problem && { problem: `${problem}: ${step.title}.` }),
  }
}

function sumOf(counts: readonly Count[]): Count {
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
  }
}

function problemOf(isGood: boolean, counted: Count | undefined): string | undefined {
  if (!isGood || counted?.failed) return 'Failed'
  return counted?.passed === 0 ? 'No test ran' : undefined
}

function finish({ passed, failed }: Count, problem = ''): number {
  rmSync(reports, { recursive: true, force: true })
  if (problem) console.log(`\n${problem}`)
  // A step can fail with every test green (a type error, an error outside of tests): it counts as one.
  console.log(`${passed} passed, ${problem ? Math.max(failed, 1) : failed} failed`)
  return problem ? 1 : 0
}

function run({ title, command: [program, ...args] }: Step): boolean {
  console.log(`\n── ${title} ──`)
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport }
  const beganAtMs = performance.now()
  const isGood = spawnSync(program, args, { stdio: 'inherit', env }).status === 0
  console.log(`── ${title}: ${((performance.now() - beganAtMs) / 1000).toFixed(0)} s ──`)
  return isGood
}

/** Installs it where this program may; says what is missing where it may not, undefined when it is there. */
function provide(needed: Needed): string | undefined {
  if (needed.find()) return undefined
  if (!isDebian() || process.getuid?.() !== 0) return needed.missing
  install(needed)
  return needed.find() ? undefined : `${needed.packageName} could not be installed with apt-get.`
}

function install({ packageName, service }: Needed): void {
  // With this run level Debian's packages do not start their service; under systemd they do all the same.
  const setting = ['env', 'DEBIAN_FRONTEND=noninteractive', 'RUNLEVEL=1', 'apt-get', 'install', '-y'] as const
  const isInstalled =
    run({ title: 'package lists', command: ['apt-get', 'update'] }) &&
    run({ title: packageName, command: [...setting, '--no-install-recommends', packageName] })
  if (isInstalled && service && existsSync('/run/systemd/system'))
    run({ title: `no service ${service}`, command: ['systemctl', 'disable', '--now', service] })
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
}

function countVitest(): Count {
  const report = readReport(vitestReport)
  return { passed: numberAt(report, 'numPassedTests'), failed: numberAt(report, 'numFailedTests') }
}

function countPlaywright(): Count {
  const stats = readReport(playwrightReport)['stats']
  const counts = isRecord(stats) ? stats : {}
  return { passed: numberAt(counts, 'expected'), failed: numberAt(counts, 'unexpected') + numberAt(counts, 'flaky') }
}

function readReport(path: string): Record<string, unknown> {
  const report: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  return isRecord(report) ? report : {}
}

function numberAt(record: Record<string, unknown>, key: string): number {
  const value = record[key]
  return typeof value === 'number' ? value : 0
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
