import { setTimeout as delay } from 'node:timers/promises'
import type { LogRecord } from '../../core/record.js'
import { isError } from '../../python/is-error.js'
import { Backlog, type Item } from './backlog.js'
import type { Carrier, Trouble } from './carrier.js'
import { Courier } from './courier.js'
import { Delivery } from './delivery.js'
import type { Limits } from './limits.js'
import { type DeliveryOwner, Losses } from './losses.js'
import { Outage } from './outage.js'
import { Patience } from './patience.js'
import type { Retry, StreamTarget, Target, UnixTarget } from './target.js'
import { NoUnixDatagrams, UnixDatagrams } from './unix-datagrams.js'

/** How long to wait for a receiver whose queue is full, in milliseconds. By default Linux queues ten datagrams. */
const PAUSE = 1

/** What the system says of a socket that nobody listens at, or that is not there. */
const GONE = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'ENOTCONN', 'ENOTDIR', 'EACCES'])

/** What it says of a socket that is for streams. */
const FOR_STREAMS = 'EPROTOTYPE'

/**
 * Brings payloads to a unix socket as datagrams: at once and from this very thread, for see {@link UnixDatagrams}. What the receiver does not take
 * at once waits, as for any other target.
 *
 * If the socket is one for streams, a delivery of the usual kind takes over.
 */
export class UnixDelivery implements Carrier {
  readonly #owner: DeliveryOwner
  readonly #limits: Limits
  readonly #losses: Losses
  readonly #backlog: Backlog
  readonly #outage = new Outage()
  readonly #pause = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  #target: UnixTarget
  #datagrams: UnixDatagrams
  #stream: Delivery | undefined
  #timer: NodeJS.Timeout | undefined

  /**
   * @param owner - the handler: it gets the errors
   * @param target - where payloads go
   */
  constructor(owner: DeliveryOwner, target: UnixTarget, limits: Limits) {
    this.#owner = owner
    this.#target = target
    this.#limits = limits
    this.#losses = new Losses(owner)
    this.#backlog = new Backlog(limits)
    this.#datagrams = new UnixDatagrams(target.address.path)
  }

  get records(): number {
    return this.#backlog.records + (this.#stream?.records ?? 0)
  }

  get bytes(): number {
    return this.#backlog.bytes + (this.#stream?.bytes ?? 0)
  }

  get trouble(): Trouble | undefined {
    return this.#stream?.trouble ?? this.#outage.trouble
  }

  send(payload: string, record: LogRecord): void {
    if (this.#stream !== undefined) {
      this.#stream.send(payload, record)
      return
    }
    if (!this.#backlog.add({ payload, record })) {
      const { records, bytes } = this.#backlog
      this.#losses.drop(record, this.#place, records, bytes, this.#outage.trouble?.error)
      return
    }
    if (this.#timer !== undefined) return
    const courier = Courier.get()
    courier.join(this)
    if (courier.isFinishing) courier.finish()
    else this.#work()
  }

  retarget(target: Target): void {
    if (target.kind !== 'unix') throw new TypeError(`a UnixDelivery cannot go to a target of the kind ${target.kind}`)
    const isElsewhere = target.address.path !== this.#target.address.path || target.orStream !== this.#target.orStream
    this.#target = target
    if (!isElsewhere) return
    // What waits goes there, too: a place that a record was for can no more be told from another.
    this.#datagrams.close()
    this.#datagrams = new UnixDatagrams(target.address.path)
    this.#stream?.hangUp()
    this.#stream = undefined
  }

  retry(retry: Retry): void {
    this.#target = { ...this.#target, retry }
    this.#stream?.retry(retry)
  }

  /** What there is of a connection: the stream, if the socket is one for streams. */
  hangUp(): void {
    this.#stream?.hangUp()
  }

  async flush(): Promise<boolean> {
    const patience = new Patience(1000 * this.exitLimit, () => this.#backlog.records)
    while (this.#backlog.records > 0) {
      this.#work()
      if (this.#backlog.records === 0) break
      if (patience.left === 0) return false
      await delay(PAUSE)
    }
    return (await this.#stream?.flush()) ?? true
  }

  async end(): Promise<void> {
    this.hurry()
    if (!(await this.flush())) this.conclude()
    this.#outage.isHurried = false
    await this.#stream?.end()
  }

  /** Whether nothing is on its way from here. */
  get isDone(): boolean {
    return this.#backlog.records === 0
  }

  /** How long the process's end waits, in seconds. */
  get exitLimit(): number {
    return this.#limits.exitTimeout
  }

  /** Has everything delivered as fast as can be, and hangs up. */
  hurry(): void {
    this.#outage.isHurried = true
    this.#endPause()
    this.hangUp()
  }

  /**
   * Blocks until all is delivered or the time is over.
   *
   * @param limit - milliseconds
   */
  drain(limit: number): void {
    const end = performance.now() + limit
    for (;;) {
      this.#work()
      if (this.#backlog.records === 0 || performance.now() >= end) break
      Atomics.wait(this.#pause, 0, 0, PAUSE)
    }
    this.#datagrams.close()
  }

  /** Gives up what is still on its way, and reports everything that was not reported. */
  conclude(): void {
    const { records: lost, last } = this.#backlog
    this.#endPause()
    this.#backlog.clear()
    if (last !== undefined) this.#losses.reportUndelivered(last.record, this.#place, lost, this.#outage.trouble?.error)
    if (this.#losses.isUnreported) this.#losses.reportDropped(this.#place)
  }

  /** What the other thread does is no concern of datagrams. */
  broken(): void {}

  get #place(): string {
    return this.#target.address.path
  }

  // Sends what can be sent now. When something is left, it goes on by itself after a while.
  #work(): void {
    if (this.#outage.isPause) return
    this.#endPause()
    for (let item = this.#backlog.first; item !== undefined; item = this.#backlog.first) {
      const wait = this.#deliver(item)
      if (wait !== undefined) {
        this.#goOnAfter(wait)
        return
      }
      if (this.#stream !== undefined) return
      this.#backlog.dropFirst()
    }
    this.#settled()
  }

  // Returns how long to wait before the next attempt, in milliseconds; `undefined` if the item is done with.
  #deliver({ payload, record }: Item): number | undefined {
    try {
      if (!this.#datagrams.send(payload)) return PAUSE
      this.#recovered()
      return undefined
    } catch (error) {
      if (!isError(error)) throw error
      const code = 'code' in error ? String(error.code) : ''
      if (this.#target.orStream && (error instanceof NoUnixDatagrams || code === FOR_STREAMS)) {
        this.#useStream(error instanceof NoUnixDatagrams ? error : undefined)
        return undefined
      }
      if (error instanceof NoUnixDatagrams || GONE.has(code)) return this.#unreachable(error, record)
      // Too long for a datagram, perhaps: that is the record's fault.
      this.#owner.handleError(record, error)
      return undefined
    }
  }

  #unreachable(error: Error, record: LogRecord): number {
    const isNews = this.#outage.trouble === undefined
    const pause = this.#outage.goesOn(error, this.#target.retry)
    if (isNews && this.#target.reportsTrouble === true && !this.#outage.isHurried)
      this.#losses.reportUnreachable(record, this.#place, this.#backlog.records, error)
    return 1000 * pause
  }

  #recovered(): void {
    this.#outage.isOver()
    if (this.#backlog.isHalfEmpty && this.#losses.isUnreported) this.#losses.reportDropped(this.#place)
  }

  #settled(): void {
    Courier.get().forget(this)
  }

  #goOnAfter(wait: number): void {
    this.#timer = setTimeout(() => this.#work(), wait)
    // The process's end has it done.
    this.#timer.unref()
  }

  #endPause(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  /** @param noDatagrams - why no datagrams can be sent at all */
  #useStream(noDatagrams: Error | undefined): void {
    const { address, connectTimeout, retry, reportsTrouble = false } = this.#target
    const target: StreamTarget = {
      kind: 'stream',
      address,
      connectTimeout,
      mode: 'retry',
      retry,
      reportsTrouble,
      noDatagrams: noDatagrams?.message ?? null,
    }
    this.#stream = new Delivery(this.#owner, target, this.#limits)
    this.#datagrams.close()
    for (let item = this.#backlog.first; item !== undefined; item = this.#backlog.first) {
      this.#backlog.dropFirst()
      this.#stream.send(item.payload, item.record)
    }
    this.#settled()
  }
}
