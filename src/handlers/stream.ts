import { emitsAtOnce, Handler } from '../core/handler.js'
import { getLevelName } from '../core/levels.js'
import type { LogRecord } from '../core/record.js'
import { bindArguments, type Call, type Parameter } from '../python/call-arguments.js'
import { Console } from './console.js'
import { BufferedTextFile } from './files/buffered-text-file.js'

/** What a StreamHandler writes to: anything that takes text. */
export interface TextStream {
  write(text: string): unknown
  /** Called after each record. */
  flush?(): unknown
  /** Called by those handlers that opened the stream themselves. */
  close?(): unknown
  readonly closed?: boolean
  /** Whether it can be written to; Node's streams say so. */
  readonly writable?: boolean
  /** The file's size as far as the writer knows: asked by those handlers that limit it. */
  tell?(): number
}

/** A stream for handlers that get theirs later. */
export const nowhere: TextStream = { write: () => {} }

const PARAMETERS: readonly Parameter[] = [['stream', null]]

/**
 * Writes records to a stream: the process's standard error, unless told otherwise.
 *
 * To `process.stdout` and `process.stderr` it writes synchronously, whatever they are connected to.
 *
 * @example `root.addHandler(new StreamHandler(process.stdout))`
 * @see Python's `logging.StreamHandler`
 */
export class StreamHandler extends Handler {
  /** Written after each record; a newline by default. */
  declare terminator: string
  #stream: TextStream | null
  #console: Console | undefined
  #buffered: BufferedTextFile | undefined
  // The stream that these two were looked up for.
  #known: TextStream | null

  /** @param args - `stream`, by default `process.stderr` as it is now */
  constructor(...args: Call<[stream?: TextStream | null], { stream?: TextStream | null }>) {
    super()
    // An application's stream may well be a plain object.
    const [stream] = args.length === 1 && isStream(args[0]) ? args : bindArguments('StreamHandler()', PARAMETERS, args)
    this.#stream = (stream as TextStream | null) ?? process.stderr
    this.#known = this.#stream
    this.#console = Console.of(this.#stream)
  }

  /** What is written to; `null` while a file is not open. */
  get stream(): TextStream | null {
    return this.#stream
  }
  set stream(stream: TextStream | null) {
    this.#stream = stream
  }

  /**
   * Writes to another stream from now on.
   *
   * @returns the stream until now; `null` if it is the same
   */
  setStream(stream: TextStream | null): TextStream | null {
    if (stream === this.stream) return null
    const before = this.stream
    this.flush()
    this.stream = stream
    return before
  }

  /** Has the stream write what it holds back, if it does such a thing. */
  override flush(): void {
    this.stream?.flush?.()
  }

  /** Formats the record and writes it, in one piece with the terminator. */
  override emit(record: LogRecord): void {
    try {
      this.writeText(this.format(record), record)
    } catch (error) {
      this.handleError(record, error)
    }
  }

  /** Writes the text of a record, and the terminator. */
  protected writeText(text: string, record: LogRecord): void {
    const { stream } = this
    if (stream !== this.#known) {
      this.#known = stream
      this.#console = Console.of(stream)
      this.#buffered = stream instanceof BufferedTextFile ? stream : undefined
    }
    // It is not flushed after each record, as other streams are.
    if (this.#buffered !== undefined) {
      this.#buffered.writeRecord(text + this.terminator, record)
      return
    }
    const out = this.#console ?? stream
    if (typeof out?.write !== 'function') throw new TypeError(`a stream has a write method; this has none: ${out}`)
    // Node would tell of it later, by an event that ends the process.
    if (out === stream && stream.writable === false) throw new Error('the stream cannot be written to, or no more')
    out.write(text + this.terminator)
    this.flush()
  }

  override toString(): string {
    const name = streamName(this.stream)
    return `<${this.constructor.name} ${name === '' ? '' : `${name} `}(${getLevelName(this.level)})>`
  }
}

StreamHandler.prototype.terminator = '\n'
emitsAtOnce.add(StreamHandler.prototype.emit)

function isStream(value: unknown): value is TextStream {
  return typeof value === 'object' && value !== null && 'write' in value && typeof value.write === 'function'
}

function streamName(stream: TextStream | null): string {
  if (stream === process.stdout) return '<stdout>'
  if (stream === process.stderr) return '<stderr>'
  return stream !== null && 'name' in stream && stream.name ? String(stream.name) : ''
}
