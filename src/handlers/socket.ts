import { Buffer } from 'node:buffer'
import { type LogRecord, makeLogRecord } from '../core/record.js'
import { isError } from '../python/is-error.js'
// The default formatter, which makes the text of exceptions.
import '../formatters/formatter.js'
import { bindArguments, type Parameter } from '../python/call-arguments.js'
import { DeliveryError } from './delivery/delivery-error.js'
import { type DeliveryOptions, LIMIT_PARAMETERS, type Limits, limitsOf } from './delivery/limits.js'
import type { Address, Retry, Target } from './delivery/target.js'
import { NetworkHandler } from './network.js'
import { framedPickle } from './record-pickle.js'

/** The arguments of {@link SocketHandler} by name. */
export interface SocketOptions extends DeliveryOptions {
  /** The receiver's name or address; the path of a unix socket when `port` is `null`. */
  host?: string
  /** The receiver's port, or `null` for a unix socket. */
  port?: number | null
}

/** What a SocketHandler writes to: what its `makeSocket` returns. */
export interface RecordSocket {
  /** Sends bytes, all of them, or sees to it that they are sent. */
  sendall(data: Uint8Array): void
  /** Closes the socket once everything is sent. */
  close(): void
}

const PARAMETERS: readonly Parameter[] = [['host'], ['port'], ...LIMIT_PARAMETERS]

/**
 * Sends records to a TCP or unix socket, each as a pickle behind its length, as Python's receivers of logging events expect them.
 *
 * A record is sent by a thread of its own, which connects again when the connection is lost; until then records wait in memory, as many
 * as `maxQueuedRecords` and `maxQueuedBytes` allow. The end of the process waits `exitTimeout` seconds for what is left.
 *
 * @example `new SocketHandler('log.example.org', logging.handlers.DEFAULT_TCP_LOGGING_PORT)`
 * @see Python's `logging.handlers.SocketHandler`
 */
export class SocketHandler extends NetworkHandler {
  /** The receiver's name or address; the path of a unix socket when {@link port} is `null`. */
  host: string
  /** The receiver's port; `null` for a unix socket. */
  port: number | null
  /** What is connected to: `[host, port]`, or the path of a unix socket. */
  address: readonly [host: string, port: number] | string
  /** What is written to; `null` until there is a record to send. */
  sock: RecordSocket | null = null
  /** Whether an error in making a record's pickle closes the connection, instead of being reported. */
  closeOnError = false
  /** How long to wait after the first failure to connect, in seconds. */
  retryStart = 1
  /** How long to wait at most, in seconds. */
  retryMax = 30
  /** How many times longer to wait after each further failure. */
  retryFactor = 2
  /** How long the last wait is, in seconds; `undefined` before any failure. */
  retryPeriod: number | undefined
  #retryTime: number | null = null
  #record: LogRecord | undefined

  /**
   * @param args - `host`: the receiver's name or address, or the path of a unix socket; `port`: its port, or `null` for a unix socket. By name
   *   only: `maxQueuedRecords`, `maxQueuedBytes`, `exitTimeout`: see {@link DeliveryOptions}
   * @throws TypeError or ValueError for a limit that is none
   */
  constructor(...args: [host: string, port: number | null, options?: DeliveryOptions] | [options: SocketOptions]) {
    const { host, port, limits } = boundArguments(`${new.target.name}()`, args)
    super(limits)
    this.host = host
    this.port = port
    this.address = port === null ? host : [host, port]
  }

  /** When the next attempt to connect is made, in seconds since the epoch; `null` when there is none to wait for. */
  get retryTime(): number | null {
    return this.#retryTime ?? this.delivery.trouble?.retryTime ?? null
  }
  set retryTime(time: number | null) {
    this.#retryTime = time
  }

  /**
   * Makes what is written to. A subclass may make something of its own, which then is written to from this thread: the
   * delivery of what it is given is its own business.
   *
   * @param timeout - how long connecting may take, in seconds; `null` for no limit
   */
  makeSocket(timeout: number | null = 1): RecordSocket {
    const target = this.deliveryTarget()
    this.retarget(target.kind === 'stream' ? { ...target, connectTimeout: timeout } : target)
    return {
      sendall: (data) => this.deliver(asText(data), this.#record ?? makeLogRecord({})),
      close: () => this.delivery.hangUp(),
    }
  }

  /**
   * Sets {@link sock}, unless it is not yet time: when `makeSocket` failed with an error of the system, the next attempt is made after a
   * while, as {@link retryStart}, {@link retryMax} and {@link retryFactor} say.
   */
  createSocket(): void {
    const now = Date.now() / 1000
    if (this.#retryTime !== null && now < this.#retryTime) return
    try {
      this.sock = this.makeSocket()
      this.#retryTime = null
    } catch (error) {
      if (!(isError(error) && 'code' in error)) throw error
      const isFirst = this.#retryTime === null || this.retryPeriod === undefined
      this.retryPeriod = isFirst ? this.retryStart : Math.min((this.retryPeriod ?? 0) * this.retryFactor, this.retryMax)
      this.#retryTime = now + this.retryPeriod
    }
  }

  /** Sends bytes, over a connection made before or now. */
  send(data: Uint8Array): void {
    if (this.sock === null) this.createSocket()
    this.delivery.retry(this.retry)
    this.sock?.sendall(data)
  }

  /**
   * A record as it is sent: the length as four bytes, then a pickle of its attributes, with the arguments put into the message and the
   * exception as text.
   *
   * @throws what formatting throws
   */
  makePickle(record: LogRecord): Uint8Array {
    // It puts the exception's text into the record.
    if (record.exc_info) this.format(record)
    return framedPickle(record)
  }

  /** Deals with an error: reports it, or with {@link closeOnError} closes the connection. That records were lost is always reported. */
  override handleError(record: LogRecord, error?: unknown): void {
    if (!this.closeOnError || this.sock === null || error instanceof DeliveryError) {
      super.handleError(record, error)
      return
    }
    this.#closeSocket()
  }

  /** Sends the record on its way. */
  override emit(record: LogRecord): void {
    this.#record = record
    try {
      this.send(this.makePickle(record))
    } catch (error) {
      this.handleError(record, error)
    } finally {
      this.#record = undefined
    }
  }

  /** Closes the connection when all is delivered. A record that comes later opens another one. */
  override close(): void {
    this.#closeSocket()
    super.close()
  }

  protected override deliveryTarget(): Target {
    return { kind: 'stream', address: this.socketAddress(), connectTimeout: 1, mode: 'retry', retry: this.retry }
  }

  /** {@link address} as a socket takes it. */
  protected socketAddress(): Address {
    const { address } = this
    return typeof address === 'string' ? { path: address } : { host: address[0], port: address[1] }
  }

  /** How long to wait between attempts. */
  protected get retry(): Retry {
    return { start: this.retryStart, max: this.retryMax, factor: this.retryFactor }
  }

  #closeSocket(): void {
    const { sock } = this
    this.sock = null
    sock?.close()
  }
}

function boundArguments(
  callable: string,
  args: readonly unknown[],
): { host: string; port: number | null; limits: Limits } {
  const [host, port, ...limits] = bindArguments(callable, PARAMETERS, args)
  return { host: host as string, port: port as number | null, limits: limitsOf(limits) }
}

function asText(data: Uint8Array): string {
  return Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('latin1')
}
