import { emitsAtOnce } from '../core/handler.js'
import type { LogRecord } from '../core/record.js'
import { bindArguments, type Call, type Parameter } from '../python/call-arguments.js'
import { BUFFER_PARAMETERS } from './buffer-arguments.js'
import { FileHandler, type FileOptions } from './file.js'
import type { FileName } from './file-name.js'
import { existsSync, renameSync, statSync } from './files/fs-door.js'

const PARAMETERS: readonly Parameter[] = [
  ['filename'],
  ['mode'],
  ['encoding', null],
  ['delay', false],
  ['errors', null],
  ...BUFFER_PARAMETERS,
]

/**
 * What handlers have in common that go on to a new file at times: before each record they ask `shouldRollover`, and call
 * `doRollover` if it says so. A subclass defines both.
 *
 * @see Python's `logging.handlers.BaseRotatingHandler`
 */
export class BaseRotatingHandler extends FileHandler {
  /** Makes another name of the usual one for a file that is put away; `null` leaves it. */
  declare namer: ((defaultName: string) => string) | null
  /** Puts a file away under its new name, by other means than renaming it; `null` renames it. */
  declare rotator: ((source: string, dest: string) => void) | null
  #formatted: LogRecord | undefined
  #text = ''

  /**
   * @param args - as of {@link FileHandler}, but the mode must be given
   * @throws as FileHandler does
   */
  constructor(
    ...args: Call<
      [filename: FileName, mode: string, encoding?: string | null, delay?: boolean, errors?: string | null],
      FileOptions
    >
  ) {
    const bound = bindArguments('BaseRotatingHandler()', PARAMETERS, args)
    const [filename, mode, encoding, delay, errors, bufferBytes, bufferMilliseconds] = bound
    super({ filename, mode, encoding, delay, errors, bufferBytes, bufferMilliseconds } as FileOptions)
  }

  /** Whether the record shall go to a new file. */
  shouldRollover(_record: LogRecord): boolean {
    throw new Error('shouldRollover must be implemented by BaseRotatingHandler subclasses')
  }

  /** Puts the file away and begins a new one. */
  doRollover(): void {
    throw new Error('doRollover must be implemented by BaseRotatingHandler subclasses')
  }

  /**
   * Writes the record, to a new file if it is time for one. If that fails it is reported, and the record goes to the file
   * that is there.
   */
  override emit(record: LogRecord): void {
    this.#formatted = undefined
    try {
      if (this.shouldRollover(record)) this.#rollOver(record)
      if (this.openAgain()) this.writeText(this.#formatted === record ? this.#text : this.format(record), record)
    } catch (error) {
      this.handleError(record, error)
    }
    this.#formatted = undefined
  }

  #rollOver(record: LogRecord): void {
    try {
      this.doRollover()
    } catch (error) {
      this.handleError(record, error)
    }
  }

  /** Formats a record that `emit` is about to write: it will not format it once more. */
  protected formatAhead(record: LogRecord): string {
    this.#text = this.format(record)
    this.#formatted = record
    return this.#text
  }

  /** Whether there is something else than a file at the path: a device or a pipe is never put away. */
  protected isSpecial(): boolean {
    const there = statSync(this.baseFilename)
    return there !== undefined && !there.isFile()
  }

  /**
   * The name under which a file is put away: what `namer` makes of it, or the usual one.
   *
   * @param defaultName - the usual one, with path
   */
  rotation_filename(defaultName: string): string {
    return typeof this.namer === 'function' ? this.namer(defaultName) : defaultName
  }

  /**
   * Puts a file away: by `rotator`, or renaming it. What is not there stays where it is.
   *
   * @throws Node's error if that fails, and what `rotator` throws
   */
  rotate(source: string, dest: string): void {
    if (typeof this.rotator === 'function') this.rotator(source, dest)
    else if (existsSync(source)) renameSync(source, dest)
  }
}

BaseRotatingHandler.prototype.namer = null
BaseRotatingHandler.prototype.rotator = null
emitsAtOnce.add(BaseRotatingHandler.prototype.emit)
