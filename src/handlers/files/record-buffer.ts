import { CRITICAL } from '../../core/levels.js'
import type { LogRecord } from '../../core/record.js'
import { isError } from '../../python/is-error.js'

/** How much waits in a buffer, and how long, before it is written. */
export interface BufferLimits {
  /** It is written when at least so many bytes wait. */
  readonly bytes: number
  /** And when a record has waited so long. */
  readonly milliseconds: number
}

/** What the records of a buffer are written to. */
export interface RecordSink {
  /** How many bytes a text becomes, if it becomes the same ones among others: only such texts wait. -1 if not. */
  sizeOf(text: string): number
  /** Writes the texts of records: together, if it can. */
  write(batch: Batch): void
}

/** The texts of records that are written together. */
export interface Batch {
  /** All of them. */
  readonly text: string
  /** Where each of them ends in it. */
  readonly ends: readonly number[]
  /** When the first of them began to wait, in seconds since the epoch. */
  readonly since: number
  readonly last: LogRecord
}

/**
 * Collects the texts of records and writes many at once: when enough bytes wait, when the first of them has waited long
 * enough, with a record that is CRITICAL or above, and when it is told to.
 *
 * The time is kept by a timer, which does not keep the process alive, and by the records: where the event loop gets no
 * turn, there may be more of them. Nothing is written at the end of the process unless somebody calls {@link flush} then.
 */
export class RecordBuffer {
  readonly #sink: RecordSink
  readonly #limits: BufferLimits
  readonly #report: (error: unknown, record: LogRecord) => void
  #text = ''
  #bytes = 0
  #ends: number[] = []
  #last: LogRecord | undefined
  // When the first record came, until when it may wait by the same clock, in seconds, and by one that nobody sets.
  #since = 0
  #until = 0
  #deadline = 0
  #timer: NodeJS.Timeout | undefined

  /** @param report - gets what goes wrong when many records are written, and the last of them */
  constructor(sink: RecordSink, limits: BufferLimits, report: (error: unknown, record: LogRecord) => void) {
    this.#sink = sink
    this.#limits = limits
    this.#report = report
  }

  /** The bytes that wait. */
  get bytes(): number {
    return this.#bytes
  }

  /**
   * Takes the text of a record. One that the encoding has no plain bytes for is written at once, after those that wait.
   *
   * @throws what writing such a text throws
   */
  add(text: string, record: LogRecord): void {
    const size = this.#sink.sizeOf(text)
    if (size < 0) {
      this.flush()
      this.#sink.write({ text, ends: [text.length], since: Date.now() / 1000, last: record })
      return
    }
    if (this.#last === undefined) this.#begin()
    this.#last = record
    this.#text += text
    this.#bytes += size
    this.#ends.push(this.#text.length)
    if (this.#bytes >= this.#limits.bytes || record.levelno >= CRITICAL || record.created >= this.#until) this.flush()
  }

  /** Writes what waits. What goes wrong is reported, not thrown: it is about records whose logging calls have returned. */
  flush(): void {
    const last = this.#last
    if (last === undefined) return
    const batch = { text: this.#text, ends: this.#ends, since: this.#since, last }
    this.#last = undefined
    this.#text = ''
    this.#bytes = 0
    this.#ends = []
    try {
      this.#sink.write(batch)
    } catch (error) {
      const count = batch.ends.length
      this.#report(count > 1 ? new LostRecordsError(count, error) : error, last)
    }
  }

  // One timer serves many batches: setting one for each would cost more than it is worth.
  #begin(): void {
    const { milliseconds } = this.#limits
    this.#since = Date.now() / 1000
    this.#until = this.#since + milliseconds / 1000
    this.#deadline = performance.now() + milliseconds
    if (this.#timer === undefined) this.#setTimer(milliseconds)
  }

  #setTimer(milliseconds: number): void {
    this.#timer = setTimeout(() => this.#onTimer(), milliseconds)
    this.#timer.unref()
  }

  #onTimer(): void {
    this.#timer = undefined
    if (this.#last === undefined) return
    const left = this.#deadline - performance.now()
    // Timers count in whole milliseconds.
    if (left < 1) this.flush()
    else this.#setTimer(left)
  }
}

/** Several records could not be written, or not all of them. The `cause` says why, and so does `code` if it is the system's. */
class LostRecordsError extends Error {
  override name = 'LostRecordsError'
  readonly code?: unknown

  constructor(count: number, cause: unknown) {
    super(`of ${count} records that waited, some or all are lost: ${isError(cause) ? cause.message : cause}`, {
      cause,
    })
    if (isError(cause) && 'code' in cause) this.code = cause.code
  }
}
