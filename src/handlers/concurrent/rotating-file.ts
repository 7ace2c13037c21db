import { emitsAtOnce, Handler } from '../../core/handler.js'
import type { LogRecord } from '../../core/record.js'
import { bindArguments, type Call, type Parameter } from '../../python/call-arguments.js'
import { BaseRotatingHandler } from '../base-rotating.js'
import { BUFFER_PARAMETERS } from '../buffer-arguments.js'
import type { FileOptions } from '../file.js'
import type { FileName } from '../file-name.js'
import { numberOf } from '../number-of.js'
import { type ConcurrentOptions, sharedLogSettings } from './arguments.js'
import { NumberedBackups } from './numbered-backups.js'
import { type LogParts, SharedLog } from './shared-log.js'

/** The keyword arguments of {@link ConcurrentRotatingFileHandler}. */
export interface ConcurrentRotatingFileOptions extends ConcurrentOptions {
  /** As of Python's `open()`; with `w` the file is emptied once, by the first record. Default `a`. */
  mode?: string
}

const PARAMETERS: readonly Parameter[] = [
  ['filename'],
  ['mode', 'a'],
  ['maxBytes', 0],
  ['backupCount', 0],
  ['encoding', null],
  ['debug', false],
  ['delay', null],
  ['use_gzip', false],
  ['owner', null],
  ['chmod', null],
  ['umask', null],
  ['newline', null],
  ['terminator', '\n'],
  ['unicode_error_policy', 'ignore'],
  ['lock_file_directory', null],
  ['keep_file_open', true],
  // Ours.
  ['lock_every_write', false, 'by name only'],
  ...BUFFER_PARAMETERS,
]

/**
 * Writes records to a file that many processes and threads write to at once, and rotates it when it has reached its size: of
 * `app.log` the older files are `app.log.1`, the youngest, `app.log.2` and so on. No record is lost, doubled, torn or mixed with
 * another, and writing takes no lock: see docs/handlers/concurrent-rotating-file-handler.md.
 *
 * A file is rotated when it has reached `maxBytes` before a record is written: so a file exceeds it by up to one record for
 * each process that writes at that moment.
 *
 * @example
 * new ConcurrentRotatingFileHandler('app.log', { maxBytes: 10_000_000, backupCount: 5, use_gzip: true })
 * @see Python's `concurrent_log_handler.ConcurrentRotatingFileHandler`
 */
export class ConcurrentRotatingFileHandler extends BaseRotatingHandler {
  /** The size in bytes at which the file is rotated; 0 for never. */
  maxBytes: number
  /** How many rotated files are kept. */
  backupCount: number
  readonly use_gzip: boolean
  /** What is done with characters that the encoding lacks. */
  readonly unicode_error_policy: string
  readonly keep_file_open: boolean
  readonly lock_every_write: boolean
  /** The folder that is made while a process rotates the file. */
  readonly lockFilename: string
  readonly #log: SharedLog

  /**
   * @param args - in this order: `filename`; `mode`, by default `a`; `maxBytes`, by default 0: never rotated; `backupCount`, by
   *   default 0: the file starts over; `encoding`, by default UTF-8; `debug` and `delay`, without effect; `use_gzip`; `owner`;
   *   `chmod`; `umask`; `newline`; `terminator`; `unicode_error_policy`, by default `ignore`; `lock_file_directory`;
   *   `keep_file_open`, by default true. As keywords only: `lock_every_write`, `bufferBytes`, `bufferMilliseconds`.
   * @throws TypeError for arguments of a wrong kind, KeyError for an owner who does not exist, the system's error if the
   *   folder for locks cannot be made. The file is opened with the first record.
   */
  constructor(
    ...args: Call<
      [
        filename: FileName,
        mode?: string,
        maxBytes?: number,
        backupCount?: number,
        encoding?: string | null,
        debug?: boolean,
        delay?: boolean | null,
        use_gzip?: boolean,
        owner?: readonly [user: string | number, group: string | number] | null,
        chmod?: number | null,
        umask?: number | null,
        newline?: string | null,
        terminator?: string | null,
        unicode_error_policy?: string,
        lock_file_directory?: string | null,
        keep_file_open?: boolean,
      ],
      ConcurrentRotatingFileOptions
    >
  ) {
    const values = byName(args)
    const { filename, mode, encoding, bufferBytes, bufferMilliseconds } = values
    super({ filename, mode, encoding, delay: true, bufferBytes, bufferMilliseconds } as FileOptions)
    // What was given, and not what it stands for: as Python's has it.
    this.encoding = encoding as string | null
    this.terminator = (values.terminator as string | null) || '\n'
    try {
      this.maxBytes = numberOf(values.maxBytes, 'maxBytes')
      this.backupCount = numberOf(values.backupCount, 'backupCount')
      const settings = sharedLogSettings(this.baseFilename, this.mode, values)
      this.use_gzip = settings.usesGzip
      this.unicode_error_policy = settings.errors
      this.keep_file_open = settings.keepsOpen
      this.lock_every_write = settings.locksWrites
      const makePolicy = ({ compressor, opener }: LogParts) => new NumberedBackups(this, compressor, opener)
      this.#log = new SharedLog(settings, this, makePolicy)
    } catch (error) {
      Handler.prototype.close.call(this)
      throw error
    }
    this.lockFilename = this.#log.lockPath
  }

  /** Writes the record. What goes wrong is given to `handleError`: a trouble that lasts, such as a full disk, once. */
  override emit(record: LogRecord): void {
    this.#log.emit(record)
  }

  /** Whether the file has reached its size. */
  override shouldRollover(_record: LogRecord): boolean {
    return this.#log.isDue
  }

  /**
   * Rotates the file now, whatever its size.
   *
   * @throws the system's error if that cannot be done
   */
  override doRollover(): void {
    this.#log.rotate()
  }

  /** Writes the records that wait, if any do. */
  override flush(): void {
    this.#log.flush()
  }

  /** Closes the file. A record that comes later opens it again. */
  override close(): void {
    try {
      this.#log.close()
    } finally {
      super.close()
    }
  }
}

emitsAtOnce.add(ConcurrentRotatingFileHandler.prototype.emit)

function byName(args: readonly unknown[]): Record<string, unknown> {
  const bound = bindArguments('ConcurrentRotatingFileHandler()', PARAMETERS, args)
  return Object.fromEntries(PARAMETERS.map(([name], at) => [name, bound[at]]))
}
