import type { Buffer } from 'node:buffer'
import type { LogRecord } from '../../core/record.js'
import { isError } from '../../python/is-error.js'
import { dispatch } from './dispatch.js'
import { RecordUnpickler } from './received-record.js'
import { ReceiverCounts } from './receiver-counts.js'
import type { ReceiverLimits } from './receiver-options.js'
import { type Refusal, type RefusalReason, RefusedRecord } from './refusal.js'
import { RefusalReports } from './refusal-reports.js'

/** How long nothing must come before everything that was on its way counts as read, in milliseconds. */
const QUIET = 100
/** How often that is looked at, in milliseconds. */
const LOOK = 20

/** What the receivers of records have in common: from the bytes of a frame to the logger. */
export abstract class LogRecordReceiver {
  /** What came, and what was refused. */
  readonly counts = new ReceiverCounts()
  protected readonly limits: ReceiverLimits
  #unpickler: RecordUnpickler | undefined
  readonly #reports = new RefusalReports()
  #lastBytes = Number.NEGATIVE_INFINITY

  constructor(limits: ReceiverLimits) {
    this.limits = limits
  }

  /** Begins to receive. It keeps the process alive until {@link stop}. */
  abstract start(): Promise<void>

  /**
   * Takes what is on its way, and ends.
   *
   * @param seconds - how long to wait at most until nothing comes any more
   */
  abstract stop(seconds?: number): Promise<void>

  /**
   * What becomes of a record: it is handed to the logger of its name. For a subclass that does something else with it.
   *
   * @see Python's logging cookbook, `LogRecordStreamHandler.handleLogRecord`
   */
  handleLogRecord(record: LogRecord): void {
    dispatch(record)
  }

  /** What becomes of a refusal besides being counted: it is told on stderr, though not each one of many. */
  handleRefusal(refusal: Refusal): void {
    this.#reports.tell(refusal)
  }

  /** Takes a pickle that has come as a whole. */
  protected take(pickle: Buffer, peer: string): void {
    this.#unpickler ??= new RecordUnpickler(this.limits.maxFrameBytes)
    try {
      this.handleLogRecord(this.#unpickler.record(pickle))
      this.counts.records++
    } catch (error) {
      if (error instanceof RefusedRecord) this.refuse(error.reason, error.message, peer)
      else this.refuse('failed', isError(error) ? String(error) : 'something was thrown', peer)
    }
  }

  /** Notes that bytes have come. */
  protected noteBytes(count: number): void {
    this.counts.bytes += count
    this.#lastBytes = performance.now()
  }

  /** Counts and tells a refusal. */
  protected refuse(reason: RefusalReason, detail: string, peer: string): void {
    this.counts.refuse(reason)
    this.handleRefusal({ reason, detail, peer })
  }

  /**
   * Waits until nothing has come for a moment.
   *
   * @param seconds - how long at most
   * @param isBusy - whether there is something to wait for besides
   */
  protected async quiet(seconds: number, isBusy: () => boolean = () => false): Promise<void> {
    const begin = performance.now()
    const end = begin + 1000 * seconds
    for (let now = begin; now < end; now = performance.now()) {
      if (now - Math.max(begin, this.#lastBytes) >= QUIET && !isBusy()) return
      await new Promise((resolve) => setTimeout(resolve, Math.min(LOOK, end - now)))
    }
  }
}
