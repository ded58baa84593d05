import { readFileSync } from 'node:fs'
import { z } from 'zod'

const flag = z.stringbool().default(false)

const PLACEHOLDER = /change[-_ ]?(me|this|it)|replace|placeholder|example|insert|default|your[-_ ]|<.*>/i
const FEWEST_CHARACTERS = 10

const isByChance = (text: string): boolean =>
  !PLACEHOLDER.test(text) && new Set(text.toLowerCase()).size >= FEWEST_CHARACTERS

/** Words of an example, or a key held down, are known to everybody. */
const secret = z.string().refine(isByChance, 'is a placeholder; make one with: openssl rand -base64 32')

const KEY = /^[\w+/-]{43,}=*$/
const keys = z
  .array(secret.regex(KEY, 'needs 32 random bytes in base64; make them with: openssl rand -base64 32'))
  .max(2, 'takes two keys at most: the one in use and the one before it')
  .transform((texts) => texts.map((text) => Buffer.from(text, 'base64url')))

const HOST_OF_SERVICE = /^(known|none|(\*\.)?([a-z0-9-]+\.)+[a-z0-9-]+(:\d+)?)$/
const pushHosts = z
  .string()
  .transform((text) => text.split(',').map((host) => host.trim()))
  .pipe(
    z.array(z.string().regex(HOST_OF_SERVICE, 'takes hosts such as push.example.org or *.example.org, known, or none')),
  )
  .transform((hosts) => hosts.filter((host) => host !== 'none'))

const relays = z
  .string()
  .transform((text) => text.split(',').map((url) => url.trim().replace(/\/+$/, '')))
  .pipe(z.array(z.union([z.literal('none'), z.url({ protocol: /^https$/, error: 'takes https addresses, or none' })])))
  .transform((urls) => urls.filter((url) => url !== 'none'))

/** Every setting of the server, by the name of its environment variable. `.env.example` explains them. */
export const configSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('0.0.0.0'),
  DATA_DIR: z.string().min(1).default('./data'),
  /** The address that people type, without a trailing slash; links and codes are made with it. */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  ADMIN_TOKEN: secret.min(24, 'needs at least 24 characters').optional(),
  ADMIN_TOKEN_FILE: z.string().optional(),
  /** The key in use, and the one before it where what it gave still counts. */
  SERVER_KEY: z
    .string()
    .transform((text) => text.split(',').map((key) => key.trim()))
    .pipe(keys)
    .optional(),
  SERVER_KEY_FILE: z.string().optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'needs an address such as redis://127.0.0.1:6379' }).optional(),
  REDIS_URL_FILE: z.string().optional(),
  /** Put before the names of all keys in Redis. */
  REDIS_PREFIX: z
    .string()
    .regex(/^[\w:.-]{1,40}$/, 'takes up to 40 letters, digits and _ - . :')
    .default('rostrum:'),
  REDIS_ALLOW_NO_AOF: flag,
  REDIS_WAIT_REPLICAS: z.coerce.number().int().min(0).max(10).default(0),
  REDIS_ACCEPT_NEW_STORE: flag,
  /** Hosts of push services; `known` stands for those of the browsers, `none` for no one. */
  PUSH_HOSTS: pushHosts.default(['known']),
  /** Relays of the public beacon, in the order in which they are asked; `none` for no one. */
  BEACON_URLS: relays.default(['https://api.drand.sh', 'https://drand.cloudflare.com']),
  METRICS_TOKEN: secret.min(24, 'needs at least 24 characters').optional(),
  BEHIND_TLS: flag,
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  DRAIN_MS: z.coerce.number().int().min(0).max(60_000).default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})
export type Config = z.infer<typeof configSchema>

type Environment = Readonly<Record<string, string | undefined>>

/** Settings that may be given as a file that holds them, as container platforms hand out secrets. */
const IN_FILES = ['ADMIN_TOKEN', 'SERVER_KEY', 'REDIS_URL'] as const

/** Reads the settings, all errors at once in a sentence each; throws an Error whose message may be shown. */
export function readConfig(environment: Environment = process.env): Config {
  const { given, problems } = withFilesRead(environment)
  const parsed = configSchema.safeParse(given)
  for (const { path, message } of parsed.error?.issues ?? []) problems.push(`${path.join('.')}: ${message}`)
  if (parsed.data && problems.length === 0) return parsed.data
  throw new Error(`These settings cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
}

function withFilesRead(environment: Environment) {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const problems: string[] = []
  for (const name of IN_FILES) {
    const file = given[`${name}_FILE`]
    if (file === undefined) continue
    const kept = readSecret(file)
    if (given[name] !== undefined) problems.push(`${name}_FILE: ${name} is set as well; set one of the two`)
    else if (kept === undefined) problems.push(`${name}_FILE: there is nothing to read in ${file}`)
    else given[name] = kept
  }
  return { given, problems }
}

function readSecret(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim() || undefined
  } catch {
    return undefined
  }
}
