import type { Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { endsOf, lookUp, type TcpQueues } from './tcp-table.js'
import type { Consignor } from './transport.js'

/** How often is looked whether the other side has read what was sent, at most, in milliseconds. */
const LOOK_EVERY = 50
/** Looking shall take no more than that part of the time: it takes milliseconds where the system has large tables. */
const MOST_LOOKING = 1 / 20
/** What cannot be looked after counts as read after so long, in milliseconds. */
const READ_AFTER = 1000
/** How long the other side may take to close the connection after this side has, in milliseconds. */
const FAREWELL = 250
/** How long is waited for what the other side's system says of bytes that crossed with its closing, in milliseconds. */
const AFTERMATH = 100

/** A payload that was written. */
interface Written {
  /** Where it ends, in bytes since the connection was made. */
  readonly end: number
  readonly at: number
}

/**
 * One connection, and what is known of the payloads written to it: the system takes them at once, but they have arrived only when the
 * program at the other end has read them. When the connection breaks before, they are to be written again to the next one.
 *
 * - A peer that closes its side in the ordinary way has read everything that had come by then.
 * - A peer that resets the connection has not read all, as when it is killed. What it had read cannot be known; on Linux the system tells
 *   about it while the connection lasts, at least of peers on the same machine. What is not known to be read is written again: then some may
 *   arrive twice, but none is lost.
 */
export class Connection {
  /** When it was made, by performance.now(). */
  readonly since = performance.now()
  /** Why it broke. */
  fault: Error | undefined
  readonly #socket: Socket
  readonly #consignor: Consignor
  readonly #ends: ReturnType<typeof endsOf>
  readonly #written: Written[] = []
  #bytes = 0
  #isOpen = true
  #isSettled = false
  #isLooking = false
  #before: { bytes: number; unsent: number } | undefined
  #lookEvery = LOOK_EVERY
  /** Resolves when it is known what becomes of all that was written. */
  readonly settled: Promise<void>
  #settle: () => void = () => {}

  /** @param socket - connected */
  constructor(socket: Socket, consignor: Consignor) {
    this.#socket = socket
    this.#consignor = consignor
    this.#ends = endsOf(socket)
    this.settled = new Promise((resolve) => {
      this.#settle = resolve
    })
    socket.on('error', (error) => this.#broken(error))
    socket.on('end', () => void this.#ended())
    socket.on('close', () => this.#broken(new Error('the connection was closed')))
    // What the other side has to say is of no interest; left unread it would make the system reset the connection in the end.
    socket.resume()
  }

  /** Whether it can be written to. */
  get isOpen(): boolean {
    return this.#isOpen
  }

  /**
   * Writes payloads in one piece; resolves when the system has them.
   *
   * @throws what keeps it from taking them
   */
  async write(payloads: readonly string[]): Promise<void> {
    const data = payloads.length === 1 ? (payloads[0] ?? '') : payloads.join('')
    await new Promise<void>((resolve, reject) => {
      this.#socket.write(data, 'latin1', (error) => {
        if (error) return reject(error)
        if (this.#isSettled) return reject(this.fault ?? new Error('the connection was closed'))
        this.#note(payloads)
        resolve()
      })
    })
  }

  /** Closes this side; resolves when it is known what becomes of all that was written. */
  async close(): Promise<void> {
    if (this.#isOpen) {
      this.#socket.end()
      const patience = setTimeout(() => this.#finish(true), this.#written.length === 0 ? 0 : FAREWELL)
      await this.settled
      clearTimeout(patience)
    }
    await this.settled
  }

  #note(payloads: readonly string[]): void {
    const at = performance.now()
    for (const { length } of payloads) {
      this.#bytes += length
      this.#written.push({ end: this.#bytes, at })
    }
    this.#consignor.hold(payloads.length)
    void this.#lookAfter()
  }

  // Confirms what is known to be read, again and again until that is everything.
  async #lookAfter(): Promise<void> {
    if (this.#isLooking) return
    this.#isLooking = true
    while (this.#isOpen && this.#written.length > 0) {
      await delay(this.#lookEvery)
      const bytes = this.#bytes
      const queues = await this.#look()
      if (!this.#isOpen) break
      this.#confirmRead(queues, bytes)
    }
    this.#isLooking = false
  }

  async #look(): Promise<TcpQueues | null | undefined> {
    if (this.#ends === undefined) return undefined
    const begin = performance.now()
    const queues = await lookUp(this.#ends)
    this.#lookEvery = Math.max(LOOK_EVERY, (performance.now() - begin) / MOST_LOOKING)
    return queues
  }

  // What stood in this side's queue the last time may stand in the other side's now: a look takes a while, and sees the sides at different moments.
  #confirmRead(queues: TcpQueues | null | undefined, bytes: number): void {
    const before = this.#before
    this.#before = queues ? { bytes, unsent: queues.unsent } : undefined
    if (queues?.unread !== undefined) {
      if (before !== undefined) this.#confirmUpTo(before.bytes - before.unsent - queues.unread)
      return
    }
    const arrived = queues ? bytes - queues.unsent : bytes
    const longAgo = performance.now() - READ_AFTER
    const old = this.#written.findLast(({ at }) => at <= longAgo)
    if (old !== undefined) this.#confirmUpTo(Math.min(arrived, old.end))
  }

  #confirmUpTo(bytes: number): void {
    let count = 0
    for (const { end } of this.#written) {
      if (end > bytes) break
      count++
    }
    if (count === 0) return
    this.#written.splice(0, count)
    this.#consignor.confirm(count)
  }

  // The other side has closed.
  async #ended(): Promise<void> {
    if (!this.#isOpen) return
    this.#isOpen = false
    this.fault = new Error('the receiver has closed the connection')
    const bytes = this.#bytes
    const wasRead = this.#written.length === 0 || (await this.#wasRead())
    this.#finish(wasRead && bytes === this.#bytes)
  }

  // Bytes that came after the other side had closed are answered with a reset, and the connection is gone.
  async #wasRead(): Promise<boolean> {
    if (this.#ends === undefined) return true
    const end = performance.now() + AFTERMATH
    for (;;) {
      const queues = await lookUp(this.#ends)
      if (queues === undefined) return true
      if (queues === null) return false
      if (queues.unsent === 0) return true
      if (performance.now() > end) return false
      await delay(1)
    }
  }

  #broken(error: Error): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    this.fault = error
    this.#finish(false)
  }

  #finish(isRead: boolean): void {
    if (this.#isSettled) return
    this.#isOpen = false
    this.#isSettled = true
    if (isRead) this.#confirmUpTo(this.#bytes)
    else if (this.#written.length > 0) this.#consignor.rewind()
    this.#written.length = 0
    this.#socket.destroy()
    this.#settle()
  }
}
