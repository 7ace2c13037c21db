import { emitsAtOnce, Handler } from '../../core/handler.js'
import type { LogRecord } from '../../core/record.js'
import type { Call } from '../../python/call-arguments.js'
import { ValueError } from '../../python/errors.js'
import type { FileName } from '../file-name.js'
import { numberOf } from '../number-of.js'
import { TimedRotatingFileHandler, type TimedRotatingFileOptions, type TimeOfDay } from '../timed-rotating-file.js'
import { sharedLogSettings } from './arguments.js'
import { lockFolderOf } from './lock-folder.js'
import { RolloverTime } from './rollover-time.js'
import { SharedLog } from './shared-log.js'
import { TimedArchives } from './timed-archives.js'
import { type ConcurrentTimedRotatingFileOptions, timedArguments } from './timed-arguments.js'

export type { ConcurrentTimedRotatingFileOptions } from './timed-arguments.js'

/** What Python's handler keeps in another one inside it. All of it may be changed at any time but what is read-only. */
export interface InnerSettings {
  /** The size in bytes at which the file is rotated before its time; 0 for never. */
  maxBytes: number
  /** Written after each record. */
  terminator: string
  readonly use_gzip: boolean
  /** What is done with characters that the encoding lacks. */
  readonly unicode_error_policy: string
  readonly keep_file_open: boolean
  readonly lock_every_write: boolean
  /** The folder that is made while a process rotates the file. */
  readonly lockFilename: string
}

/**
 * Writes records to a file that many processes and threads write to at once, and goes on to a new one at certain times, and
 * also, with `maxBytes`, when the file has reached a size. The older ones have the date in their name at which their period
 * began: `app.log.2024-02-29`; further ones of the same period are `app.log.2024-02-29.1` and so on.
 *
 * All processes together roll over once in a period, the first time that one has something to write after its end. When that
 * is they know from each other, and from those that ran before: see docs/handlers/concurrent-timed-rotating-file-handler.md.
 *
 * @example
 * new ConcurrentTimedRotatingFileHandler('app.log', 'midnight', { backupCount: 14, use_gzip: true })
 * @see Python's `concurrent_log_handler.ConcurrentTimedRotatingFileHandler`
 */
export class ConcurrentTimedRotatingFileHandler extends TimedRotatingFileHandler {
  readonly clh: InnerSettings
  readonly #log: SharedLog<TimedArchives>

  /**
   * @param args - in this order: `filename`; `when`, by default `h`; `interval`, by default 1; `backupCount`, by default 0:
   *   all are kept; `encoding`, by default UTF-8; `delay`, by default false: the file is made at once; `utc`; `atTime`;
   *   `errors`, without effect; `maxBytes`, by default 0: size does not matter; `use_gzip`; `owner`; `chmod`; `umask`;
   *   `newline`; `terminator`; `unicode_error_policy`, by default `ignore`; `lock_file_directory`; `keep_file_open`, by default
   *   true. As keywords only: `mode` and `debug`, without effect; `lock_every_write`; `bufferBytes`; `bufferMilliseconds`.
   * @throws ValueError for an unknown `when` or an interval that is not positive, TypeError for arguments of a wrong kind,
   *   KeyError for an owner who does not exist, the system's error if the file or the folder for locks cannot be made
   */
  constructor(
    ...args: Call<
      [
        filename: FileName,
        when?: string,
        interval?: number,
        backupCount?: number,
        encoding?: string | null,
        delay?: boolean,
        utc?: boolean,
        atTime?: TimeOfDay | string | null,
        errors?: string | null,
        maxBytes?: number,
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
      ConcurrentTimedRotatingFileOptions
    >
  ) {
    const values = timedArguments(args)
    const { filename, when, interval, backupCount, encoding, delay, utc, atTime, errors } = values
    const { bufferBytes, bufferMilliseconds } = values
    super({
      filename,
      when,
      interval,
      backupCount,
      encoding,
      delay: true,
      utc,
      atTime,
      errors,
      bufferBytes,
      bufferMilliseconds,
    } as TimedRotatingFileOptions)
    try {
      if (!(this.interval > 0)) throw new ValueError(`interval must be positive, not ${String(interval)}`)
      numberOf(this.backupCount, 'backupCount')
      this.delay = delay as boolean
      const settings = sharedLogSettings(this.baseFilename, this.mode, values)
      const lockFilename = lockFolderOf(this.baseFilename, settings.lockFolder)
      this.clh = {
        maxBytes: numberOf(values.maxBytes, 'maxBytes'),
        terminator: (values.terminator as string | null) || '\n',
        use_gzip: settings.usesGzip,
        unicode_error_policy: settings.errors,
        keep_file_open: settings.keepsOpen,
        lock_every_write: settings.locksWrites,
        lockFilename,
      }
      const time = new RolloverTime(this.baseFilename, lockFilename)
      this.#log = new SharedLog(settings, this, (parts) => {
        if (!delay) parts.opener.open().close()
        return new TimedArchives(this, this.clh, { ...parts, time })
      })
    } catch (error) {
      Handler.prototype.close.call(this)
      throw error
    }
  }

  /** Writes the record. What goes wrong is given to `handleError`: a trouble that lasts, such as a full disk, once. */
  override emit(record: LogRecord): void {
    this.#log.emit(record, this.clh.terminator)
  }

  /** Whether it is time, or the file has reached its size. */
  override shouldRollover(_record: LogRecord): boolean {
    return this.#log.isDue
  }

  /**
   * Rolls over now, due or not. When it is due next remains as it is; a file without records stays.
   *
   * @throws the system's error if that cannot be done
   */
  override doRollover(): void {
    this.#log.rotate()
  }

  /**
   * The archives that are too old, oldest first: those of this log, compressed or not, without the `backupCount` youngest. None
   * if all are kept.
   */
  override getFilesToDelete(): string[] {
    return this.#log.policy.tooOld()
  }

  /** Writes the records that wait, if any do. */
  override flush(): void {
    if (#log in this) this.#log.flush()
  }

  /** Closes the file. A record that comes later opens it again. */
  override close(): void {
    try {
      // What it is made of closes it when its own arguments are wrong: there is no log then yet.
      if (#log in this) this.#log.close()
    } finally {
      super.close()
    }
  }
}

emitsAtOnce.add(ConcurrentTimedRotatingFileHandler.prototype.emit)
