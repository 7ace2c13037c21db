import { bindArguments, type Parameter } from '../../python/call-arguments.js'
import { BUFFER_PARAMETERS } from '../buffer-arguments.js'
import type { TimedRotatingFileOptions } from '../timed-rotating-file.js'
import type { ConcurrentOptions } from './arguments.js'

/** The keyword arguments of ConcurrentTimedRotatingFileHandler. */
export interface ConcurrentTimedRotatingFileOptions
  extends Omit<ConcurrentOptions, keyof TimedRotatingFileOptions>,
    Omit<TimedRotatingFileOptions, 'errors' | 'delay'> {
  /** Whether the file is made only when there is a record to write. Default false. */
  delay?: boolean
  /** Has no effect: see `unicode_error_policy`. */
  errors?: string | null
  /** Has no effect: the file is always appended to. */
  mode?: string
}

const PARAMETERS: readonly Parameter[] = [
  ['filename'],
  ['when', 'h'],
  ['interval', 1],
  ['backupCount', 0],
  ['encoding', null],
  ['delay', false],
  ['utc', false],
  ['atTime', null],
  ['errors', null],
  ['maxBytes', 0],
  ['use_gzip', false],
  ['owner', null],
  ['chmod', null],
  ['umask', null],
  ['newline', null],
  ['terminator', '\n'],
  ['unicode_error_policy', 'ignore'],
  ['lock_file_directory', null],
  ['keep_file_open', true],
  ['mode', 'a', 'by name only'],
  ['debug', false, 'by name only'],
  // Ours.
  ['lock_every_write', false, 'by name only'],
  ...BUFFER_PARAMETERS,
]

/**
 * The arguments of a ConcurrentTimedRotatingFileHandler by their names.
 *
 * @throws TypeError for one that it does not take
 */
export function timedArguments(args: readonly unknown[]): Record<string, unknown> {
  const bound = bindArguments('ConcurrentTimedRotatingFileHandler()', PARAMETERS, args)
  return Object.fromEntries(PARAMETERS.map(([name], at) => [name, bound[at]]))
}
