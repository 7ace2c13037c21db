import type { Handler } from '../core/handler.js'
import { ERROR } from '../core/levels.js'
import type { LogRecord } from '../core/record.js'
import { bindArguments, type Call, type Parameter } from '../python/call-arguments.js'
import { BufferingHandler } from './buffering.js'
import { numberOf } from './number-of.js'

const PARAMETERS: readonly Parameter[] = [['capacity'], ['flushLevel', ERROR], ['target', null], ['flushOnClose', true]]

/** A target that logs something about each record, or is the handler itself, would keep a flush going for ever. */
const MOST_ROUNDS = 10

/**
 * Keeps records in memory, and hands them to another handler when there are enough, or one is serious.
 *
 * @example `new MemoryHandler(100, ERROR, new FileHandler('app.log'))`
 * @see Python's `logging.handlers.MemoryHandler`
 */
export class MemoryHandler extends BufferingHandler {
  /** From this level on a record is serious. */
  flushLevel: number
  /** Who gets the records; as long as it is `null` they are kept. */
  target: Handler | null
  /** Whether the target gets what is left when this handler is closed. */
  flushOnClose: boolean
  #isFlushing = false

  /**
   * @param args - `capacity`: how many records are enough; `flushLevel`: the level, as a number, of a record that does not
   *   wait, by default ERROR; `target`: the handler to hand them to, by default none yet; `flushOnClose`, by default true
   */
  constructor(
    ...args: Call<
      [capacity: number, flushLevel?: number, target?: Handler | null, flushOnClose?: boolean],
      { capacity?: number; flushLevel?: number; target?: Handler | null; flushOnClose?: boolean }
    >
  ) {
    const [capacity, flushLevel, target, flushOnClose] = bindArguments('MemoryHandler()', PARAMETERS, args)
    super({ capacity: capacity as number })
    this.flushLevel = flushLevel as number
    this.target = target as Handler | null
    this.flushOnClose = flushOnClose as boolean
  }

  /** Whether there are enough records, or this one is serious. */
  override shouldFlush(record: LogRecord): boolean {
    return super.shouldFlush(record) || record.levelno >= numberOf(this.flushLevel, 'flushLevel')
  }

  /** Says who gets the records. */
  setTarget(target: Handler | null): void {
    this.target = target
  }

  /** Hands the records to the target, whatever its level, and forgets them. Without a target it does nothing. */
  override flush(): void {
    const { target, buffer } = this
    if (target === null || this.#isFlushing) return
    this.#isFlushing = true
    // What the target itself logs meanwhile has its turn in the next round.
    for (let round = 0; round < MOST_ROUNDS && buffer.length > 0; round++)
      for (const record of buffer.splice(0)) this.#handOver(record, target)
    this.#isFlushing = false
  }

  // A record that the target cannot take shall not keep the others from it.
  #handOver(record: LogRecord, target: Handler): void {
    try {
      target.handle(record)
    } catch (error) {
      this.handleError(record, error)
    }
  }

  /** Hands over what is left, if `flushOnClose` says so, and lets go of the target. */
  override close(): void {
    try {
      if (this.flushOnClose) this.flush()
    } finally {
      this.target = null
      super.close()
    }
  }
}
