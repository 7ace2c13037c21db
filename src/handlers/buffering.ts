import { Handler } from '../core/handler.js'
import { keepCallSite, type LogRecord } from '../core/record.js'
import { bindArguments, type Call, type Parameter } from '../python/call-arguments.js'
import { numberOf } from './number-of.js'

const PARAMETERS: readonly Parameter[] = [['capacity']]

/**
 * Keeps records, and does something with all of them when there are enough. What that is a subclass says in `flush`.
 *
 * @see Python's `logging.handlers.BufferingHandler`
 */
export class BufferingHandler extends Handler {
  /** How many records are enough. */
  capacity: number
  /** The records kept. */
  readonly buffer: LogRecord[] = []

  /** @param args - `capacity`: how many records are enough */
  constructor(...args: Call<[capacity: number], { capacity: number }>) {
    super()
    const [capacity] = bindArguments('BufferingHandler()', PARAMETERS, args)
    this.capacity = capacity as number
  }

  /** Whether there are enough records, of which this is the last. */
  shouldFlush(_record: LogRecord): boolean {
    return this.buffer.length >= numberOf(this.capacity, 'capacity')
  }

  /** Keeps the record; flushes if there are enough. */
  override emit(record: LogRecord): void {
    // The logging call is over when the record is used.
    keepCallSite(record)
    this.buffer.push(record)
    try {
      if (this.shouldFlush(record)) this.flush()
    } catch (error) {
      this.handleError(record, error)
    }
  }

  /** Forgets the records: for a subclass to do something with them before. */
  override flush(): void {
    this.buffer.length = 0
  }

  override close(): void {
    try {
      this.flush()
    } finally {
      super.close()
    }
  }
}
