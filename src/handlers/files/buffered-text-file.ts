import type { LogRecord } from '../../core/record.js'
import { type Batch, type BufferLimits, RecordBuffer } from './record-buffer.js'
import { TextFile } from './text-file.js'

/**
 * A file that records are written to many at a time. What is not a record goes to the file at once, after what waits.
 *
 * ```ts
 * const file = new BufferedTextFile('app.log', 'a', 'utf-8', null, { bytes: 65_536, milliseconds: 1000 }, report)
 * file.writeRecord('started\n', record)
 * file.close()
 * ```
 */
export class BufferedTextFile extends TextFile {
  readonly #buffer: RecordBuffer
  // Where the file ended before what waits, once it was asked for.
  #start: number | undefined

  /**
   * Opens the file as {@link TextFile} does.
   *
   * @param report - gets what goes wrong when many records are written, and the last of them
   * @throws what TextFile throws
   */
  constructor(
    name: string,
    mode: string,
    encoding: string | null,
    errors: string | null,
    limits: BufferLimits,
    report: (error: unknown, record: LogRecord) => void,
  ) {
    super(name, mode, encoding, errors)
    const sink = {
      sizeOf: (text: string) => this.sizeOf(text),
      write: ({ text }: Batch) => {
        this.#start = undefined
        super.write(text)
      },
    }
    this.#buffer = new RecordBuffer(sink, limits, report)
  }

  /** Whether records wait to be written. */
  get isHolding(): boolean {
    return this.#buffer.bytes > 0
  }

  /**
   * Takes the text of a record, to be written together with others.
   *
   * @throws what writing throws if it is written at once, since its encoding needs more than a look-up
   */
  writeRecord(text: string, record: LogRecord): void {
    this.#buffer.add(text, record)
  }

  /**
   * Writes text at once, after the records that wait.
   *
   * @throws what TextFile's throws
   */
  override write(text: string): void {
    this.#buffer.flush()
    super.write(text)
  }

  /**
   * Writes the records that wait.
   *
   * @throws ValueError once it is closed
   */
  override flush(): void {
    super.flush()
    this.#buffer.flush()
  }

  /**
   * The offset in bytes that the file ends at when what waits is written. What others append meanwhile is not noticed before.
   *
   * @throws ValueError once it is closed
   */
  override tell(): number {
    if (!this.isHolding) return super.tell()
    this.#start ??= super.tell()
    return this.#start + this.#buffer.bytes
  }

  /** Writes the records that wait, and closes it; closing it again does nothing. */
  override close(): void {
    // A file that could not be opened properly is closed before it has a buffer.
    if (#buffer in this && !this.closed) this.#buffer.flush()
    super.close()
  }
}
