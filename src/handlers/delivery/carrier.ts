import type { LogRecord } from '../../core/record.js'
import type { Retry, Target } from './target.js'

/** Where a delivery stands when nothing gets through. */
export interface Trouble {
  readonly error: Error
  /** When the next attempt is made, in seconds since the epoch. */
  readonly retryTime: number
  /** How long was waited for it, in seconds. */
  readonly retryPeriod: number
}

/** What brings the payloads of one handler to their target, in order and each once. */
export interface Carrier {
  /** Payloads on their way. */
  readonly records: number
  /** What they amount to, in bytes. */
  readonly bytes: number
  /** Why nothing gets through at the moment, as far as is known; `undefined` when all is well. */
  readonly trouble: Trouble | undefined
  /**
   * Sends a payload on its way; without room for it, it is dropped.
   *
   * @param payload - text; for targets that take bytes each character is one (Latin-1)
   * @param record - what it was made of
   * @throws Error when the thread that delivers cannot be started
   */
  send(payload: string, record: LogRecord): void
  /** From the next payload on, another target. */
  retarget(target: Target): void
  /** Changes how long is waited between attempts. */
  retry(retry: Retry): void
  /** Closes the connection when all is delivered that was sent until now. The next payload opens another one. */
  hangUp(): void
  /**
   * Waits until everything sent until now is delivered, at most as long as the process's end would wait. It keeps the process alive so long.
   *
   * @returns whether it is
   */
  flush(): Promise<boolean>
  /** Hangs up, and gives up what is not delivered in time: that is reported. */
  end(): Promise<void>
}
