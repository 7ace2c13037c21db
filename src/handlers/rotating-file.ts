import type { LogRecord } from '../core/record.js'
import { bindArguments, type Call, type Parameter } from '../python/call-arguments.js'
import { BaseRotatingHandler } from './base-rotating.js'
import { BUFFER_PARAMETERS } from './buffer-arguments.js'
import type { FileOptions } from './file.js'
import type { FileName } from './file-name.js'
import { existsSync, renameSync, statSync, unlinkSync } from './files/fs-door.js'
import { numberOf } from './number-of.js'

const PARAMETERS: readonly Parameter[] = [
  ['filename'],
  ['mode', 'a'],
  ['maxBytes', 0],
  ['backupCount', 0],
  ['encoding', null],
  ['delay', false],
  ['errors', null],
  ...BUFFER_PARAMETERS,
]

/** The keyword arguments of {@link RotatingFileHandler}. */
export interface RotatingFileOptions extends FileOptions {
  /** The file's size in bytes that a record shall not reach. Default 0: there is no limit. */
  maxBytes?: number
  /** How many older files are kept. Default 0: the file is never put away, and grows beyond the limit. */
  backupCount?: number
}

/**
 * Writes records to a file, and goes on to a new one before it gets too large. Of `app.log` the older files are `app.log.1`,
 * the youngest, `app.log.2` and so on.
 *
 * @example `new RotatingFileHandler('app.log', { maxBytes: 1_000_000, backupCount: 5 })`
 * @see Python's `logging.handlers.RotatingFileHandler`
 */
export class RotatingFileHandler extends BaseRotatingHandler {
  /** The file's size in bytes that a record shall not reach; 0 for no limit. */
  maxBytes: number
  /** How many older files are kept. */
  backupCount: number
  // Whether the older files have been moved up, but the file itself could not be put away then.
  #isFirstFree = false

  /**
   * @param args - `filename`, `mode` (with a limit always `a`), `maxBytes`, by default 0: no limit, `backupCount`, by default
   *   0, then `encoding`, `delay` and `errors` as of {@link FileHandler}, and what it takes by name only
   * @throws TypeError if `maxBytes` is not a number, else as FileHandler does
   */
  constructor(
    ...args: Call<
      [
        filename: FileName,
        mode?: string,
        maxBytes?: number,
        backupCount?: number,
        encoding?: string | null,
        delay?: boolean,
        errors?: string | null,
      ],
      RotatingFileOptions
    >
  ) {
    const bound = bindArguments('RotatingFileHandler()', PARAMETERS, args)
    const [filename, mode, maxBytes, backupCount, encoding, delay, errors, bufferBytes, bufferMilliseconds] = bound
    // Emptying a file that has a limit would throw away the records of the run before.
    const limit = numberOf(maxBytes, 'maxBytes')
    const actualMode = limit > 0 ? 'a' : mode
    super({
      ...{ filename, mode: actualMode, encoding, delay, errors },
      ...{ bufferBytes, bufferMilliseconds },
    } as FileOptions)
    this.maxBytes = typeof maxBytes === 'bigint' ? limit : (maxBytes as number)
    this.backupCount = backupCount as number
  }

  /**
   * Whether the file with the record would reach `maxBytes`. Like Python it takes the file's size in bytes, but counts the
   * record in characters. An empty file stays.
   *
   * @throws what formatting throws, and opening the file
   */
  override shouldRollover(record: LogRecord): boolean {
    this.stream ??= this._open()
    const { stream, maxBytes } = this
    if (!(maxBytes > 0)) return false
    const position = stream.tell?.() ?? statSync(this.baseFilename)?.size ?? 0
    if (position === 0) return false
    const text = this.formatAhead(record)
    const room = maxBytes - position - 1
    return text.length >= room && characters(text) >= room && !this.isSpecial()
  }

  /**
   * Moves the older files up by one, the oldest away, and puts the file itself in the first place.
   *
   * @throws TypeError if `backupCount` is not an integer, Node's error if a file cannot be moved or opened
   */
  override doRollover(): void {
    this.closeStream()
    const count = numberOf(this.backupCount, 'backupCount')
    if (count > 0) {
      if (!Number.isInteger(count)) throw new TypeError(`backupCount must be an integer, not ${count}`)
      this.#putAway(count)
    }
    if (!this.delay) this.stream = this._open()
  }

  #putAway(count: number): void {
    // When it failed the last time, to move up once more would move the oldest out for nothing.
    if (!this.#isFirstFree || existsSync(this.#backup(1)))
      for (let number = count - 1; number > 0; number--) moveUp(this.#backup(number), this.#backup(number + 1))
    const first = this.#backup(1)
    if (existsSync(first)) unlinkSync(first)
    this.#isFirstFree = true
    this.rotate(this.baseFilename, first)
    this.#isFirstFree = false
  }

  #backup(number: number): string {
    return this.rotation_filename(`${this.baseFilename}.${number}`)
  }
}

function moveUp(from: string, to: string): void {
  if (!existsSync(from)) return
  if (existsSync(to)) unlinkSync(to)
  renameSync(from, to)
}

// As Python counts: what JavaScript keeps in two places is one character.
function characters(text: string): number {
  let count = text.length
  for (let at = 0; at < text.length; at++) if ((text.codePointAt(at) as number) > 0xffff) count--
  return count
}
