import { type BufferOptions, bufferLimits } from '../buffer-arguments.js'
import type { FileName } from '../file-name.js'
import type { SharedLogSettings } from './shared-log.js'

/** The keyword arguments that all handlers for many processes have. */
export interface ConcurrentOptions extends BufferOptions {
  /** The log file. */
  filename?: FileName
  /** Any encoding that Python knows. Default UTF-8. */
  encoding?: string | null
  /** The size in bytes at which the file is rotated. Default 0: never. */
  maxBytes?: number
  /** How many rotated files are kept. Default 0: the file starts over. */
  backupCount?: number
  /** Whether rotated files are compressed. Default false. */
  use_gzip?: boolean
  /** The user and the group that the files belong to, by name or number. */
  owner?: readonly [user: string | number, group: string | number] | null
  /** The files' permissions, e.g. `0o640`. */
  chmod?: number | null
  /** The permissions that new files do not have, in place of the process's umask. */
  umask?: number | null
  /** What a newline is written as, by the `newline` argument of Python's `open()`. Default: the system's line end. */
  newline?: string | null
  /** Written after each record. Default: a newline. */
  terminator?: string | null
  /** What is done with characters that the encoding lacks: `ignore`, the default, `replace` or `strict`. */
  unicode_error_policy?: string
  /** Where the lock is made that rotation is done under. Default: beside the log. */
  lock_file_directory?: string | null
  /** Whether the file stays open between records. Default true. */
  keep_file_open?: boolean
  /** Has no effect: the file is always opened with the first record. */
  delay?: boolean | null
  /** Has no effect. */
  debug?: boolean
  /**
   * Takes the lock for every record. Needed on network file systems (NFS, SMB), where appending is not atomic; hundreds of
   * times slower. Default false.
   */
  lock_every_write?: boolean
}

const POLICIES = ['ignore', 'replace', 'strict']

/**
 * Makes the settings of a shared log of the arguments that all handlers for many processes have.
 *
 * @param path - the log file, absolute
 * @param values - the arguments by their names
 * @throws TypeError for a value of a kind that an argument does not take, ValueError for limits of a buffer that are none
 */
export function sharedLogSettings(
  path: string,
  mode: string,
  values: Readonly<Record<string, unknown>>,
): SharedLogSettings {
  return {
    path,
    mode,
    encoding: text(values, 'encoding'),
    errors: errorPolicy(values.unicode_error_policy),
    newline: text(values, 'newline'),
    owner: owner(values.owner),
    chmod: permissions(values, 'chmod'),
    umask: permissions(values, 'umask'),
    usesGzip: Boolean(values.use_gzip),
    lockFolder: text(values, 'lock_file_directory') || null,
    keepsOpen: Boolean(values.keep_file_open),
    locksWrites: Boolean(values.lock_every_write),
    buffer: bufferLimits(values.bufferBytes, values.bufferMilliseconds),
  }
}

function text(values: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = values[name] ?? null
  if (value !== null && typeof value !== 'string') throw new TypeError(`${name} must be text, not ${String(value)}`)
  return value
}

function permissions(values: Readonly<Record<string, unknown>>, name: string): number | null {
  const value = values[name] ?? null
  if (value !== null && (typeof value !== 'number' || !Number.isInteger(value)))
    throw new TypeError(`${name} must be an integer, not ${String(value)}`)
  return value
}

function owner(value: unknown): SharedLogSettings['owner'] {
  if (value === null || value === undefined) return null
  const isAccount = (name: unknown) => typeof name === 'string' || typeof name === 'number'
  if (Array.isArray(value) && value.length >= 2 && isAccount(value[0]) && isAccount(value[1]))
    return [value[0], value[1]]
  throw new TypeError(`owner must be a user and a group, not ${String(value)}`)
}

function errorPolicy(value: unknown): string {
  if (typeof value === 'string' && POLICIES.includes(value)) return value
  process.emitWarning(`unicode_error_policy must be ${POLICIES.join(', ')}, not ${String(value)}: it is ignore now`)
  return 'ignore'
}
