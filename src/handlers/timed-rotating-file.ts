import path from 'node:path'
import type { LogRecord } from '../core/record.js'
import { bindArguments, type Call, type Parameter } from '../python/call-arguments.js'
import { strftime } from '../python/strftime.js'
import { gmtime, localtime, type StructTime } from '../python/struct-time.js'
import { BaseRotatingHandler } from './base-rotating.js'
import { BUFFER_PARAMETERS, type BufferOptions } from './buffer-arguments.js'
import { datedFiles } from './dated-files.js'
import type { FileOptions } from './file.js'
import type { FileName } from './file-name.js'
import { existsSync, statSync, unlinkSync } from './files/fs-door.js'
import { numberOf } from './number-of.js'
import { isDaylightSaving, nextRollover, type Period, periodOf, type TimeOfDay } from './rollover-schedule.js'

export type { TimeOfDay } from './rollover-schedule.js'

const HOUR = 3600

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
  ...BUFFER_PARAMETERS,
]

/** The keyword arguments of {@link TimedRotatingFileHandler}. */
export interface TimedRotatingFileOptions extends BufferOptions {
  /** The file. */
  filename?: FileName
  /**
   * The period, in small letters or capitals: `S` second, `M` minute, `H` hour, `D` day (24 hours from the start), `midnight`
   * day, `W0` to `W6` week that ends with Monday ... Sunday. Default 'h'.
   */
  when?: string
  /** How many periods a file lasts. Default 1. */
  interval?: number
  /** How many older files are kept. Default 0: all. */
  backupCount?: number
  /** Any encoding that Python knows. Default UTF-8. */
  encoding?: string | null
  /** Whether the file is opened only when there is a record to write. Default false. */
  delay?: boolean
  /** Whether times are those of Greenwich, not the process's zone. Default false. */
  utc?: boolean
  /** When a day ends, for `midnight` and `W0` to `W6`: as `'23:30'` or `{ hour: 23, minute: 30 }`. Default: at midnight. */
  atTime?: TimeOfDay | string | null
  /** What is done with characters that the encoding lacks. Default 'strict': the record is not written, but reported. */
  errors?: string | null
}

/**
 * Writes records to a file, and goes on to a new one at certain times. The older ones have the date in their name at which
 * they were begun: `app.log.2024-02-29`.
 *
 * @example `new TimedRotatingFileHandler('app.log', 'midnight', { backupCount: 14 })`
 * @see Python's `logging.handlers.TimedRotatingFileHandler`
 */
export class TimedRotatingFileHandler extends BaseRotatingHandler {
  /** The period, in capitals. */
  when: string
  /** How long a file lasts, in seconds. */
  interval: number
  /** How many older files are kept; 0 for all. */
  backupCount: number
  utc: boolean
  atTime: TimeOfDay | string | null
  /** The date in the name of a file that was put away, as strftime has it. */
  suffix: string
  /** What such dates look like: files with another are never deleted. */
  extMatch: RegExp
  /** The day with which a week ends, Monday is 0; only of `W0` to `W6`. */
  dayOfWeek?: number
  /** When the file is put away, in seconds since the epoch. */
  rolloverAt: number
  readonly #period: Period

  /**
   * @param args - `filename`, `when`, `interval`, `backupCount`, `encoding`, `delay`, `utc`, `atTime`, `errors`,
   *   and by name only those of {@link BufferOptions}: see {@link TimedRotatingFileOptions}. A file that is there already counts as begun when it was last written to.
   * @throws ValueError for an unknown `when`, TypeError for arguments of the wrong type, else as FileHandler does
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
      ],
      TimedRotatingFileOptions
    >
  ) {
    const bound = bindArguments('TimedRotatingFileHandler()', PARAMETERS, args)
    const [filename, when, interval, backupCount, encoding, delay, utc, atTime, errors, ...buffer] = bound
    const [bufferBytes, bufferMilliseconds] = buffer
    super({ filename, mode: 'a', encoding, delay, errors, bufferBytes, bufferMilliseconds } as FileOptions)
    this.backupCount = backupCount as number
    this.utc = utc as boolean
    this.atTime = atTime as TimeOfDay | string | null
    // Like Python it opens the file before it looks at the rest.
    try {
      if (typeof when !== 'string') throw new TypeError(`when must be text, not ${String(when)}`)
      this.when = when.toUpperCase()
      this.#period = periodOf(this.when)
      this.suffix = this.#period.suffix
      this.extMatch = this.#period.extMatch
      if (this.#period.dayOfWeek !== undefined) this.dayOfWeek = this.#period.dayOfWeek
      this.interval = this.#period.seconds * numberOf(interval, 'interval')
      const there = statSync(this.baseFilename)
      this.rolloverAt = this.computeRollover(Math.floor((there?.mtimeMs ?? Date.now()) / 1000))
    } catch (error) {
      this.close()
      throw error
    }
  }

  /**
   * When a file is put away that was begun at a certain time.
   *
   * @param currentTime - in seconds since the epoch
   * @returns likewise
   */
  computeRollover(currentTime: number): number {
    const { interval, utc, atTime } = this
    return nextRollover(currentTime, { period: this.#period, interval, utc, atTime })
  }

  /** Whether it is time. The record does not matter. */
  override shouldRollover(_record: LogRecord): boolean {
    const now = Math.floor(Date.now() / 1000)
    if (now < this.rolloverAt) return false
    if (!this.isSpecial()) return true
    this.rolloverAt = this.computeRollover(now)
    return false
  }

  /**
   * Puts the file away under the date at which it was begun, begins a new one and deletes those that are too old.
   *
   * If a file of that name is there already, it does nothing, as in Python: the records go on to the file that is open.
   *
   * @throws Node's error if a file cannot be moved, opened or deleted
   */
  override doRollover(): void {
    const now = Math.floor(Date.now() / 1000)
    const begun = strftime(this.suffix, this.#begun(now))
    const dest = this.rotation_filename(`${this.baseFilename}.${begun}`)
    if (existsSync(dest)) return
    this.closeStream()
    this.rotate(this.baseFilename, dest)
    // The new file stands before the old ones are looked at: what goes wrong there is no reason to be without one.
    if (!this.delay) this.stream = this._open()
    this.rolloverAt = this.computeRollover(now)
    if (numberOf(this.backupCount, 'backupCount') > 0) deleteAll(this.getFilesToDelete())
  }

  // When the file was begun: on the clock as it goes now, if that was changed since.
  #begun(now: number): StructTime {
    const begun = this.rolloverAt - this.interval
    if (this.utc) return gmtime(begun)
    const isSaving = isDaylightSaving(now)
    if (isSaving === isDaylightSaving(begun)) return localtime(begun)
    return localtime(begun + (isSaving ? HOUR : -HOUR))
  }

  /** The files that are too old, oldest first: those put away by this handler, without the `backupCount` youngest. */
  getFilesToDelete(): string[] {
    const { namer } = this
    const isNamed = namer === null ? undefined : (name: string) => path.basename(namer(name))
    const files = datedFiles(this.baseFilename, this.extMatch, isNamed)
    return files.slice(0, Math.max(0, files.length - numberOf(this.backupCount, 'backupCount')))
  }
}

// One that cannot be deleted is no reason to keep the others.
function deleteAll(files: readonly string[]): void {
  const failures: unknown[] = []
  for (const file of files) {
    try {
      unlinkSync(file)
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
}
