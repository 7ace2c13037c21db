import { isDeepStrictEqual } from 'node:util'
import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads'
import type { LogRecord } from '../../core/record.js'
import type { Carrier, Trouble } from './carrier.js'
import { Courier } from './courier.js'
import { Flushes } from './flushes.js'
import type { Limits } from './limits.js'
import { counted, type DeliveryOwner, Losses } from './losses.js'
import { errorOf, type Failure, type FromWorker, type Order } from './messages.js'
import { Patience } from './patience.js'
import { Tally } from './tally.js'
import { type CourierTarget, placeOf, type Retry } from './target.js'

/**
 * Brings the payloads of one handler to their target, in order and each once, through the courier's thread.
 *
 * What is on its way is limited; what comes on top is dropped, and reported through the handler: at first, and again with the number
 * when half of the room is free again.
 */
export class Delivery implements Carrier {
  readonly #owner: DeliveryOwner
  readonly #limits: Limits
  readonly #losses: Losses
  // A new one for each port: what was given up is not counted twice.
  #tally = new Tally()
  #target: CourierTarget
  #port: MessagePort | undefined
  #record: LogRecord | undefined
  // The records on their way, where each failure is told of. They are told to be settled by messages.
  readonly #records: LogRecord[] = []
  #trouble: Trouble | undefined
  #hungUp = false
  #isConcluding = false
  readonly #flushes = new Flushes()

  /**
   * @param owner - the handler: it gets the errors
   * @param target - where payloads go
   */
  constructor(owner: DeliveryOwner, target: CourierTarget, limits: Limits) {
    this.#owner = owner
    this.#target = target
    this.#limits = limits
    this.#losses = new Losses(owner)
  }

  /** Payloads on their way. */
  get records(): number {
    return this.#tally.records
  }

  /** What they amount to, in bytes. */
  get bytes(): number {
    return this.#tally.bytes
  }

  /** Why nothing gets through at the moment, as far as is known; `undefined` when all is well. */
  get trouble(): Trouble | undefined {
    return this.#trouble
  }

  /**
   * Sends a payload on its way; without room for it, it is dropped.
   *
   * @param payload - text; for targets that take bytes each character is one (Latin-1)
   * @param record - what it was made of
   * @throws Error when the thread that delivers cannot be started
   */
  send(payload: string, record: LogRecord): void {
    if (!this.#hasRoom(payload.length)) {
      this.#losses.drop(record, this.#place, this.records, this.bytes, this.#trouble?.error)
      return
    }
    const port = this.#open()
    this.#tally.accept(payload.length)
    this.#record = record
    if (this.#target.mode === 'once') this.#records.push(record)
    this.#hungUp = false
    port.postMessage(payload)
    if (this.#losses.isUnreported) this.#reportDropped()
    const courier = Courier.get()
    if (courier.isFinishing) courier.finish()
  }

  /** From the next payload on, another target. */
  retarget(target: CourierTarget): void {
    if (isDeepStrictEqual(target, this.#target)) return
    this.#target = target
    this.#order({ order: 'target', target })
  }

  /** Changes how long is waited between attempts. */
  retry(retry: Retry): void {
    const { start, max, factor } = this.#target.retry
    if (start === retry.start && max === retry.max && factor === retry.factor) return
    this.#target = { ...this.#target, retry }
    this.#order({ order: 'retry', retry })
  }

  /** Closes the connection when all is delivered that was sent until now. The next payload opens another one. */
  hangUp(): void {
    if (this.#hungUp) return
    this.#hungUp = true
    this.#order({ order: 'hangUp' })
  }

  async flush(): Promise<boolean> {
    if (this.#port === undefined || this.isDone) return true
    const patience = new Patience(1000 * this.exitLimit, () => this.records)
    return this.#flushes.wait(patience, (id) => this.#order({ order: 'flush', id }))
  }

  /** Hangs up, and gives up what is not delivered in time: that is reported. */
  async end(): Promise<void> {
    this.hurry()
    if (!(await this.flush())) this.conclude()
    if (this.isDone) this.#close()
    else this.#order({ order: 'hurry', isOn: false })
  }

  /** Whether nothing is on its way. */
  get isDone(): boolean {
    return this.#tally.records === 0
  }

  /** How long the process's end waits, in seconds. */
  get exitLimit(): number {
    return this.#limits.exitTimeout
  }

  /** Has everything delivered as fast as can be, and hangs up. */
  hurry(): void {
    this.#order({ order: 'hurry', isOn: true })
    this.hangUp()
  }

  /** Gives up what is still on its way, and reports everything that was not reported. */
  conclude(): void {
    this.#isConcluding = true
    this.#receive()
    this.#isConcluding = false
    const lost = this.#tally.records
    const record = this.#record
    if (lost > 0 && record !== undefined) {
      const cause = this.#trouble?.error
      this.#order({ order: 'abandon' })
      this.#close()
      this.#losses.reportUndelivered(record, this.#place, lost, cause)
    }
    if (this.#losses.isUnreported) this.#losses.reportDropped(this.#place)
  }

  /** The thread that delivers is gone, and everything with it. */
  broken(error: Error): void {
    const lost = this.#tally.records
    this.#close()
    if (lost > 0 && this.#record !== undefined)
      this.#losses.report(
        this.#record,
        `${counted(lost)} lost on the way to ${this.#place}: ${error.message}`,
        lost,
        error,
      )
  }

  get #place(): string {
    return placeOf(this.#target)
  }

  #hasRoom(bytes: number): boolean {
    const { maxQueuedRecords, maxQueuedBytes } = this.#limits
    if (this.#records.length >= maxQueuedRecords) this.#receive()
    return (
      this.#tally.records < maxQueuedRecords &&
      this.#records.length < maxQueuedRecords &&
      this.#tally.bytes + bytes <= maxQueuedBytes
    )
  }

  // Once half of the room is free again.
  #reportDropped(): void {
    const { maxQueuedRecords, maxQueuedBytes } = this.#limits
    const isHalfEmpty = this.records <= maxQueuedRecords / 2 && this.bytes <= maxQueuedBytes / 2
    if (isHalfEmpty && this.#losses.isUnreported) this.#losses.reportDropped(this.#place)
  }

  #open(): MessagePort {
    if (this.#port !== undefined) return this.#port
    const { port1, port2 } = new MessageChannel()
    Courier.get().open(this, { port: port2, target: this.#target, tally: this.#tally.shared })
    port1.on('message', (message: FromWorker) => this.#take(message))
    // A listener alone would keep the process alive.
    port1.unref()
    this.#port = port1
    return port1
  }

  #close(): void {
    const { isDone } = this
    this.#port?.close()
    this.#port = undefined
    this.#tally = new Tally()
    this.#records.length = 0
    this.#trouble = undefined
    Courier.get().forget(this)
    this.#flushes.allDone(isDone)
  }

  #order(order: Order): void {
    this.#port?.postMessage(order)
  }

  // Takes what came and was not read yet.
  #receive(): void {
    while (this.#port !== undefined) {
      const received = receiveMessageOnPort(this.#port)
      if (received === undefined) return
      this.#take(received.message as FromWorker)
    }
  }

  #take(message: FromWorker): void {
    switch (message.told) {
      case 'settled':
        this.#settled(this.#records.splice(0, message.count), message.failures)
        break
      case 'flushed':
        this.#flushes.done(message.id, true)
        break
      case 'hungUp':
        // A handler that is closed takes up nothing more.
        if (this.#hungUp && this.isDone) this.#close()
        break
      case 'trouble':
        this.#takeTrouble(message)
        break
      case 'recovered':
        this.#trouble = undefined
        this.#reportDropped()
        break
    }
  }

  #takeTrouble({ fault, retryTime, retryPeriod }: Extract<FromWorker, { told: 'trouble' }>): void {
    const isNews = this.#trouble === undefined
    const error = errorOf(fault)
    this.#trouble = { error, retryTime, retryPeriod }
    const record = this.#records[0] ?? this.#record
    if (!isNews || this.#isConcluding || this.#target.reportsTrouble !== true || record === undefined) return
    this.#losses.reportUnreachable(record, this.#place, this.records, error)
  }

  #settled(records: readonly LogRecord[], failures: readonly Failure[]): void {
    for (const { at, fault } of failures) {
      const record = records[at]
      if (record !== undefined) this.#owner.handleError(record, errorOf(fault))
    }
  }
}
