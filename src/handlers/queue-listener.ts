/// <reference lib="esnext.disposable" />
import type { Handler } from '../core/handler.js'
import type { LogRecord } from '../core/record.js'
import { isPlainObject } from '../python/call-arguments.js'
import { type RecordSource, recordSource, type SourceQueue } from './queues/record-source.js'

/** After so many records the event loop has its turn, however many there still are. */
const MOST_AT_ONCE = 1000

/** What a {@link QueueListener} takes as keyword arguments. */
export interface QueueListenerOptions {
  /** Whether a handler only gets records of its level or above; by default it gets all. */
  respect_handler_level?: boolean
}

/**
 * Takes records out of a queue and hands them to handlers, from `start` to `stop`.
 *
 * There is no thread: records of a queue of this process are handed over by the event loop, those of another thread or
 * process as they arrive. It does not keep the process alive. What is in the queue when the process ends is handed over then.
 *
 * @example
 * const listener = new handlers.QueueListener(queue, fileHandler, { respect_handler_level: true })
 * listener.start()
 * @see Python's `logging.handlers.QueueListener`
 */
export class QueueListener {
  readonly queue: SourceQueue
  /** Who gets the records. */
  handlers: readonly Handler[]
  /** Whether a handler only gets records of its level or above. */
  respect_handler_level: boolean
  readonly #source: RecordSource
  readonly #stopAtExit = (): void => this.stop()
  #isStarted = false

  /**
   * @param queue - a `queue.Queue` or something like it; a MessagePort, a Worker, a ChildProcess
   * @param rest - the handlers, and perhaps `{ respect_handler_level: true }`
   * @throws TypeError if there is no way to take records out of the queue, or for an unknown keyword
   */
  constructor(queue: SourceQueue, ...rest: readonly (Handler | QueueListenerOptions)[]) {
    const last = rest.at(-1)
    const options: QueueListenerOptions = isPlainObject(last) ? last : {}
    const unknown = Object.keys(options).find((name) => name !== 'respect_handler_level')
    if (unknown !== undefined) throw new TypeError(`QueueListener() got an unexpected keyword argument '${unknown}'`)
    this.queue = queue
    this.handlers = (options === last ? rest.slice(0, -1) : rest) as Handler[]
    this.respect_handler_level = options.respect_handler_level ?? false
    this.#source = recordSource(queue)
  }

  /**
   * The next record, or `null` if there is none at hand.
   *
   * @see Python's `QueueListener.dequeue`, which can wait for one
   */
  dequeue(): LogRecord | null {
    return this.#source.take()
  }

  /** The record that the handlers get: for a subclass that changes it. */
  prepare(record: LogRecord): LogRecord {
    return record
  }

  /** Hands a record to the handlers. What one of them throws is reported, and keeps it from none of the others. */
  handle(record: LogRecord): void {
    const prepared = this.prepare(record)
    for (const handler of this.handlers) {
      if (this.respect_handler_level && prepared.levelno < handler.level) continue
      try {
        handler.handle(prepared)
      } catch (error) {
        handler.handleError(prepared, error)
      }
    }
  }

  /**
   * Begins to hand over records.
   *
   * @throws Error if it has begun already
   */
  start(): void {
    if (this.#isStarted) throw new Error('Listener already started')
    this.#isStarted = true
    this.#source.listen(() => this.#handle(MOST_AT_ONCE))
    // Before the handlers are closed, which happens in a listener for the same event.
    process.prependListener('exit', this.#stopAtExit)
  }

  /** Hands over what is in the queue, and takes no more. */
  stop(): void {
    if (!this.#isStarted) return
    this.#handle(this.#source.size())
    this.#isStarted = false
    this.#source.ignore()
    process.removeListener('exit', this.#stopAtExit)
  }

  /** Stops: at the end of a block, for programs with `using`. */
  [Symbol.dispose](): void {
    this.stop()
  }

  #handle(most: number): void {
    for (let left = most; left > 0; left--) {
      const record = this.dequeue()
      if (record === null) return
      this.handle(record)
    }
  }
}
