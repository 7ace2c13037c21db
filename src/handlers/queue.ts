import { Handler } from '../core/handler.js'
import { copyRecord, type LogRecord } from '../core/record.js'
import { bindArguments, type Call, type Parameter } from '../python/call-arguments.js'
import type { QueueListener } from './queue-listener.js'
import { isRecordQueue, putRecord, type RecordQueue } from './queues/record-queue.js'

const PARAMETERS: readonly Parameter[] = [['queue']]

/**
 * Puts records into a queue, at the other end of which a {@link QueueListener} hands them to handlers: later, in another
 * thread or in another process.
 *
 * @example
 * // in a worker
 * root.addHandler(new handlers.QueueHandler(parentPort))
 * // in the main thread
 * new handlers.QueueListener(worker, new FileHandler('app.log')).start()
 * @see Python's `logging.handlers.QueueHandler`
 */
export class QueueHandler extends Handler {
  /** Where the records go. */
  queue: RecordQueue
  /** Who takes the records out, if that is known here: `dictConfig` sets it. */
  listener: QueueListener | null = null

  /**
   * @param args - `queue`: a `queue.Queue` or anything with `put_nowait`; a MessagePort, a Worker, `parentPort`; a
   *   ChildProcess, or in the child `process`
   * @throws TypeError for anything else
   */
  constructor(...args: Call<[queue: RecordQueue], { queue?: RecordQueue }>) {
    super()
    // A queue that is a plain object must not pass for keyword arguments.
    const [first] = args
    const [queue] =
      args.length === 1 && isRecordQueue(first) ? [first] : bindArguments('QueueHandler()', PARAMETERS, args)
    if (!isRecordQueue(queue))
      throw new TypeError(`QueueHandler() argument 'queue' must be a queue, not ${String(queue)}`)
    this.queue = queue
  }

  /** Puts the record into the queue: for a subclass that does it in another way. */
  enqueue(record: LogRecord): void {
    putRecord(this.queue, record, (error) => this.handleError(record, error))
  }

  /**
   * A copy of the record that can go anywhere: the message is made, with the formatter, the arguments in it and the error and
   * the stack as text behind it, and what it was made from is gone.
   */
  prepare(record: LogRecord): LogRecord {
    const message = this.format(record)
    const copy = copyRecord(record)
    copy.message = message
    copy.msg = message
    copy.args = null
    copy.exc_info = null
    copy.exc_text = null
    copy.stack_info = null
    return copy
  }

  /** Prepares the record and puts it into the queue. */
  override emit(record: LogRecord): void {
    try {
      this.enqueue(this.prepare(record))
    } catch (error) {
      this.handleError(record, error)
    }
  }
}
