import { isDeepStrictEqual } from 'node:util'
import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads'
import type { LogRecord } from '../../core/record.js'
import { Courier } from './courier.js'
import { DeliveryError } from './delivery-error.js'
import type { Limits } from './limits.js'
import { errorOf, type Failure, type FromWorker, type Order } from './messages.js'
import { Tally } from './tally.js'
import { type CourierTarget, placeOf, type Retry } from './target.js'

/** What a delivery needs of its handler. */
export interface DeliveryOwner {
  /** Gets what went wrong, with the record that it happened to; what concerns many records comes with one of them. */
  handleError(record: LogRecord, error: unknown): void
}

/** Where a delivery stands when nothing gets through. */
export interface Trouble {
  readonly error: Error
  /** When the next attempt is made, in seconds since the epoch. */
  readonly retryTime: number
  /** How long was waited for it, in seconds. */
  readonly retryPeriod: number
}

/**
 * Brings the payloads of one handler to their target, in order and each once, through the courier's thread.
 *
 * What is on its way is limited; what comes on top is dropped, and reported through the handler: at first, and again with the number
 * when half of the room is free again.
 */
export class Delivery {
  readonly #owner: DeliveryOwner
  readonly #limits: Limits
  // A new one for each port: what was given up is not counted twice.
  #tally = new Tally()
  #target: CourierTarget
  #port: MessagePort | undefined
  #record: LogRecord | undefined
  // The records on their way, where each failure is told of. They are told to be settled by messages.
  readonly #records: LogRecord[] = []
  #dropped = 0
  #droppedRecord: LogRecord | undefined
  #trouble: Trouble | undefined
  #hungUp = false
  #isConcluding = false
  #flushes = 0
  readonly #flushed = new Map<number, (isDelivered: boolean) => void>()

  /**
   * @param owner - the handler: it gets the errors
   * @param target - where payloads go
   */
  constructor(owner: DeliveryOwner, target: CourierTarget, limits: Limits) {
    this.#owner = owner
    this.#target = target
    this.#limits = limits
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
      this.#drop(record)
      return
    }
    const port = this.#open()
    this.#tally.accept(payload.length)
    this.#record = record
    if (this.#target.mode === 'once') this.#records.push(record)
    this.#hungUp = false
    port.postMessage(payload)
    if (this.#dropped > 0 && this.#isHalfEmpty) this.#reportDropped()
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

  /**
   * Waits until everything sent until now is delivered, at most as long as the process's end would wait. It keeps the process alive so long.
   *
   * @returns whether it is
   */
  async flush(): Promise<boolean> {
    if (this.#port === undefined || this.isDone) return true
    const id = this.#flushes++
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#flushed.get(id)?.(false), 1000 * this.#limits.exitTimeout)
      this.#flushed.set(id, (isDelivered) => {
        clearTimeout(timer)
        this.#flushed.delete(id)
        resolve(isDelivered)
      })
      this.#order({ order: 'flush', id })
    })
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
      this.#order({ order: 'abandon' })
      this.#close()
      const cause = this.#trouble?.error
      const reason = cause === undefined ? '' : `: ${cause.message}`
      this.#report(record, `${counted(lost)} not delivered to ${this.#place} in time${reason}`, lost, cause)
    }
    if (this.#dropped > 0) this.#reportDropped()
  }

  /** The thread that delivers is gone, and everything with it. */
  broken(error: Error): void {
    const lost = this.#tally.records
    this.#close()
    if (lost > 0 && this.#record !== undefined)
      this.#report(this.#record, `${counted(lost)} lost on the way to ${this.#place}: ${error.message}`, lost, error)
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

  get #isHalfEmpty(): boolean {
    const { maxQueuedRecords, maxQueuedBytes } = this.#limits
    return this.#tally.records <= maxQueuedRecords / 2 && this.#tally.bytes <= maxQueuedBytes / 2
  }

  #drop(record: LogRecord): void {
    this.#dropped++
    this.#droppedRecord = record
    if (this.#dropped > 1) return
    const { records, bytes } = this
    this.#report(
      record,
      `no room for more on the way to ${this.#place}, where ${records} records of ${bytes} bytes wait: this record is dropped, and so are others until there is`,
      1,
      this.#trouble?.error,
    )
  }

  #reportDropped(): void {
    const lost = this.#dropped
    const record = this.#droppedRecord
    this.#dropped = 0
    this.#droppedRecord = undefined
    if (record === undefined) return
    const text = `${lost} ${lost === 1 ? 'record was' : 'records were'}`
    this.#report(record, `${text} dropped on the way to ${this.#place} for lack of room`, lost)
  }

  #report(record: LogRecord, text: string, lost: number, cause?: Error): void {
    this.#owner.handleError(record, new DeliveryError(text, lost, cause === undefined ? undefined : { cause }))
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
    this.#port?.close()
    this.#port = undefined
    this.#tally = new Tally()
    this.#records.length = 0
    Courier.get().forget(this)
    for (const done of [...this.#flushed.values()]) done(false)
  }

  #order(order: Order): void {
    this.#port?.postMessage(order)
  }

  // Takes what came and was not read yet.
  #receive(): void {
    if (this.#port === undefined) return
    for (;;) {
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
        this.#flushed.get(message.id)?.(true)
        break
      case 'trouble':
        this.#takeTrouble(message)
        break
      case 'recovered':
        this.#trouble = undefined
        if (this.#dropped > 0 && this.#isHalfEmpty) this.#reportDropped()
        break
    }
  }

  #takeTrouble({ fault, retryTime, retryPeriod }: Extract<FromWorker, { told: 'trouble' }>): void {
    const isNews = this.#trouble === undefined
    const error = errorOf(fault)
    this.#trouble = { error, retryTime, retryPeriod }
    const record = this.#records[0] ?? this.#record
    if (!isNews || this.#isConcluding || this.#target.reportsTrouble !== true || record === undefined) return
    const wait = `${counted(this.records)} wait${this.records === 1 ? 's' : ''}`
    this.#report(record, `${this.#place} cannot be reached, ${wait}: ${error.message}`, 0, error)
  }

  #settled(records: readonly LogRecord[], failures: readonly Failure[]): void {
    for (const { at, fault } of failures) {
      const record = records[at]
      if (record !== undefined) this.#owner.handleError(record, errorOf(fault))
    }
  }
}

function counted(records: number): string {
  return `${records} ${records === 1 ? 'record' : 'records'}`
}
