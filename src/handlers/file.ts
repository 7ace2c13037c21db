import { emitsAtOnce, Handler } from '../core/handler.js'
import { getLevelName } from '../core/levels.js'
import type { LogRecord } from '../core/record.js'
import { bindArguments, type Call, type Parameter } from '../python/call-arguments.js'
import { ValueError } from '../python/errors.js'
import { BUFFER_PARAMETERS, type BufferOptions, bufferLimits } from './buffer-arguments.js'
import { absolutePath, type FileName } from './file-name.js'
import { BinaryFile } from './files/binary-file.js'
import { BufferedTextFile } from './files/buffered-text-file.js'
import type { BufferLimits } from './files/record-buffer.js'
import { TextFile } from './files/text-file.js'
import { nowhere, StreamHandler, type TextStream } from './stream.js'

/** The arguments that all handlers of files have, as keywords. */
export interface FileOptions extends BufferOptions {
  /** The file. */
  filename?: FileName
  /** How it is opened, as by Python's `open()`. Default 'a'. */
  mode?: string
  /** Any encoding that Python knows. Default UTF-8. */
  encoding?: string | null
  /** Whether the file is opened only when there is a record to write. Default false. */
  delay?: boolean
  /** What is done with characters that the encoding lacks. Default 'strict': the record is not written, but reported. */
  errors?: string | null
}

const PARAMETERS: readonly Parameter[] = [
  ['filename'],
  ['mode', 'a'],
  ['encoding', null],
  ['delay', false],
  ['errors', null],
  ...BUFFER_PARAMETERS,
]

/**
 * Writes records to a file. When the logging call returns, the record is with the operating system: unless `bufferBytes` is
 * given, with which many are written at once.
 *
 * @example `new FileHandler('app.log', 'w', { encoding: 'latin-1', errors: 'replace' })`
 * @see Python's `logging.FileHandler`
 */
export class FileHandler extends StreamHandler {
  /** The file's absolute path. */
  baseFilename: string
  /** How the file is opened. */
  mode: string
  encoding: string | null
  /** What is done with characters that the encoding lacks; `null` is 'strict'. */
  errors: string | null
  /** Whether the file is opened only when there is a record to write. */
  delay: boolean
  /** Records are written when so many bytes of them wait; 0 for each at once. */
  readonly bufferBytes: number
  /** And when one has waited so many milliseconds. */
  readonly bufferMilliseconds: number
  readonly #limits: BufferLimits

  /**
   * @param args - `filename`: a path or a `file:` URL; `mode`: as of Python's `open()`, by default `a`; `encoding`: any that
   *   Python knows, by default UTF-8; `delay`: whether to open the file only when there is a record to write, by default
   *   false; `errors`: what is done with characters that the encoding lacks, by default `strict`. By name only: `bufferBytes`
   *   and `bufferMilliseconds`, see {@link BufferOptions}
   * @throws TypeError or ValueError for arguments that Python's `open()` refuses, or limits of a buffer that are none, LookupError for an unknown encoding, Node's
   *   error (with `code` and `path`) if the file cannot be opened
   */
  constructor(
    ...args: Call<
      [filename: FileName, mode?: string, encoding?: string | null, delay?: boolean, errors?: string | null],
      FileOptions
    >
  ) {
    const bound = bindArguments('FileHandler()', PARAMETERS, args)
    const [filename, mode, encoding, delay, errors, bufferBytes, bufferMilliseconds] = bound
    const limits = bufferLimits(bufferBytes, bufferMilliseconds)
    const baseFilename = absolutePath(filename)
    if (typeof mode !== 'string') throw new TypeError(`mode must be text, not ${String(mode)}`)
    super(nowhere)
    this.stream = null
    this.baseFilename = baseFilename
    this.mode = mode
    this.encoding = mode.includes('b') ? (encoding as string | null) : ((encoding ?? 'utf-8') as string)
    this.errors = errors as string | null
    this.delay = delay as boolean
    this.bufferBytes = limits.bytes
    this.bufferMilliseconds = limits.milliseconds
    this.#limits = limits
    if (delay) return
    try {
      this.stream = this._open()
    } catch (error) {
      Handler.prototype.close.call(this)
      throw error
    }
  }

  /**
   * Opens the file as mode, encoding and errors say.
   *
   * @throws what the constructor throws
   */
  _open(): TextStream {
    const { baseFilename, mode, encoding, errors } = this
    requireText(encoding, 'encoding')
    requireText(errors, 'errors')
    if (!mode.includes('b')) {
      // Who writes after the end has nobody to write what would wait.
      if (!(this.#limits.bytes > 0) || this._closed) return new TextFile(baseFilename, mode, encoding, errors)
      const report = (error: unknown, record: LogRecord) => this.handleError(record, error)
      return new BufferedTextFile(baseFilename, mode, encoding, errors, this.#limits, report)
    }
    if (encoding !== null) throw new ValueError("binary mode doesn't take an encoding argument")
    if (errors !== null) throw new ValueError("binary mode doesn't take an errors argument")
    return new BinaryFile(baseFilename, mode)
  }

  /**
   * Writes the record. The file is opened if it is not open; but once the handler was closed not with mode `w`, which would
   * empty the file.
   */
  override emit(record: LogRecord): void {
    try {
      if (this.openAgain()) this.writeText(this.format(record), record)
    } catch (error) {
      this.handleError(record, error)
    }
  }

  /** Opens the file if it is not open and may be opened; returns whether it is open. */
  protected openAgain(): boolean {
    if (this.stream === null && !(this._closed && this.mode === 'w')) this.stream = this._open()
    return this.stream !== null
  }

  /** Closes the file, if it is open. */
  protected closeStream(): void {
    const { stream } = this
    this.stream = null
    if (stream === null) return
    if (stream.closed !== true) stream.flush?.()
    stream.close?.()
  }

  /** Closes the file. A record that comes later opens it again: see {@link emit}. */
  override close(): void {
    try {
      this.closeStream()
    } finally {
      super.close()
    }
  }

  override toString(): string {
    return `<${this.constructor.name} ${this.baseFilename} (${getLevelName(this.level)})>`
  }
}

emitsAtOnce.add(FileHandler.prototype.emit)

function requireText(value: unknown, name: string): void {
  if (value !== null && typeof value !== 'string') throw new TypeError(`${name} must be text, not ${String(value)}`)
}
