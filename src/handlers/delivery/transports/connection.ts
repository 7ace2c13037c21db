import type { Socket } from 'node:net'
import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises'
import { endsOf, lookUp, type TcpQueues } from './tcp-table.js'
import type { Consignor } from './transport.js'

/** How often is looked whether the other side has read what was sent, at most, in milliseconds. */
const LOOK_EVERY = 50
/** Looking shall take no more than that part of the time: it takes milliseconds where the system has large tables. */
const MOST_LOOKING = 1 / 20
/** So many bytes may be on their way without being read, where that can be seen. It is also the most that may arrive twice. */
const MOST_UNREAD = 2 ** 20
/** What cannot be looked after counts as read after so long, in milliseconds. */
const READ_AFTER = 1000
/** So much waits at most in a unix socket, in bytes: what was written before has been read. Linux's default, which others do not exceed. */
const UNIX_BUFFER = 212_992
/** How long the other side may take to close the connection after this side has, in milliseconds. */
const FAREWELL = 250
/** How long is waited for what becomes of bytes when the other side says that it is done: for a reset, or for more of them being read. In ms. */
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
 * - A peer that closes the connection has read everything, unless a reset follows: then there was more, which it left unread, or which came
 *   too late. How much it had read cannot be known then; on Linux the system tells about it while the connection lasts, if the peer is on the
 *   same machine.
 * - What is not known to be read is written again: then some may arrive twice, but none is lost.
 */
export class Connection {
  /** When it was made, by performance.now(). */
  readonly since = performance.now()
  /** Why it broke. */
  fault: Error | undefined
  /** Resolves when it is over, and known what becomes of all that was written. */
  readonly settled: Promise<void>
  readonly #socket: Socket
  readonly #consignor: Consignor
  readonly #ends: ReturnType<typeof endsOf>
  readonly #written: Written[] = []
  #bytes = 0
  #confirmedBytes = 0
  #isOpen = true
  // Whether this side has closed first.
  #isLeaving = false
  #isSettled = false
  #isLooking = false
  // Whether can be seen what the other side has read.
  #isSeen: boolean
  #before: { bytes: number; unsent: number } | undefined
  #lookEvery = LOOK_EVERY
  #settle: () => void = () => {}

  /** @param socket - connected */
  constructor(socket: Socket, consignor: Consignor) {
    this.#socket = socket
    this.#consignor = consignor
    this.#ends = endsOf(socket)
    const isOnThisMachine = this.#ends !== undefined && socket.localAddress === socket.remoteAddress
    this.#isSeen = isOnThisMachine && process.platform === 'linux'
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
   * Writes payloads in one piece; resolves when the system has them, and there is room for more.
   *
   * @throws what keeps it from taking them
   */
  async write(payloads: readonly string[]): Promise<void> {
    const data = payloads.length === 1 ? (payloads[0] ?? '') : payloads.join('')
    await new Promise<void>((resolve, reject) => {
      this.#socket.write(data, 'latin1', (error) => {
        if (error) return reject(error)
        if (this.#isSettled) return reject(this.fault)
        this.#note(payloads)
        resolve()
      })
    })
    // So that the event loop sees what else there is, as the other side's end.
    await nextTurn()
    while (this.#isOpen && this.#isFull) await delay(1)
  }

  /** Closes this side; resolves when it is known what becomes of all that was written. */
  async close(): Promise<void> {
    if (this.#isOpen) {
      this.#isLeaving = true
      this.#socket.end()
      // The other side's system has got everything, and that it does not close may be its way.
      const patience = setTimeout(() => this.#finish(this.#bytes), this.#written.length === 0 ? 0 : FAREWELL)
      await this.settled
      clearTimeout(patience)
    }
    await this.settled
  }

  get #isFull(): boolean {
    return this.#isSeen && this.#bytes - this.#confirmedBytes > MOST_UNREAD
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
      const end = performance.now() + this.#lookEvery
      while (this.#isOpen && !this.#isFull && performance.now() < end) await delay(LOOK_EVERY / 10)
      const bytes = this.#bytes
      const queues = await this.#look()
      if (this.#isOpen) this.#confirmRead(queues, bytes)
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
    const isGone = this.#isSeen && before !== undefined && queues?.unread === undefined
    // How it has ended is about to be told.
    if (queues === null || isGone) return
    this.#before = queues ? { bytes, unsent: queues.unsent } : undefined
    this.#isSeen = queues?.unread !== undefined
    if (queues?.unread !== undefined) {
      if (before !== undefined) this.#confirmUpTo(before.bytes - before.unsent - queues.unread)
      return
    }
    if (this.#ends === undefined) {
      this.#confirmUpTo(bytes - UNIX_BUFFER)
      return
    }
    const arrived = bytes - (queues?.unsent ?? 0)
    const longAgo = performance.now() - READ_AFTER
    const old = this.#written.findLast(({ at }) => at <= longAgo)
    if (old !== undefined) this.#confirmUpTo(Math.min(arrived, old.end))
  }

  #confirmUpTo(bytes: number): void {
    let count = 0
    for (const { end } of this.#written) {
      if (end > bytes) break
      this.#confirmedBytes = end
      count++
    }
    if (count === 0) return
    this.#written.splice(0, count)
    this.#consignor.confirm(count)
  }

  // The other side has closed, or will at least say nothing more: Python's socketserver does so first.
  async #ended(): Promise<void> {
    if (!this.#isOpen) return
    this.#isOpen = false
    this.fault = new Error('the receiver has closed the connection')
    const bytes = this.#bytes
    const isAllRead = this.#written.length === 0 || (await this.#isRead())
    this.#finish(isAllRead && bytes === this.#bytes ? bytes : 0)
  }

  // Whether everything has been read. Bytes that were not, or came too late, are answered with a reset, and the connection is gone.
  async #isRead(): Promise<boolean> {
    // A unix socket takes nothing that its other side cannot read any more.
    if (this.#ends === undefined) return true
    let before: TcpQueues | undefined
    for (let end = performance.now() + AFTERMATH; ; ) {
      const queues = await lookUp(this.#ends)
      if (queues === undefined) return this.#isLeaving
      if (queues === null) return false
      const isKnown = queues.unread !== undefined
      // This side has closed before: the other one answers that. Else see #confirmRead.
      if (this.#isLeaving && queues.unsent === 0 && !queues.unread) return true
      if (before?.unsent === 0 && queues.unread === 0) return true
      if (performance.now() > end) return !isKnown && queues.unsent === 0
      if (isKnown && queues.unread !== before?.unread) end = performance.now() + AFTERMATH
      before = queues
      await delay(1)
    }
  }

  #broken(error: Error): void {
    if (!this.#isOpen) return
    this.fault = error
    this.#finish(0)
  }

  /** @param readBytes - up to where everything was read */
  #finish(readBytes: number): void {
    if (this.#isSettled) return
    this.#isOpen = false
    this.#isSettled = true
    this.fault ??= new Error('the connection was closed')
    this.#confirmUpTo(readBytes)
    if (this.#written.length > 0) this.#consignor.rewind()
    this.#written.length = 0
    this.#socket.destroy()
    this.#settle()
  }
}
