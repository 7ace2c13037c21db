import type { Socket } from 'node:net'
import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises'
import { isError } from '../../../python/is-error.js'
import { isAllRead } from './farewell.js'
import { endsOf, lookUp, type TcpQueues } from './tcp-table.js'
import type { Consignor } from './transport.js'

/** How often is looked whether the other side has read what was sent, at most, in milliseconds. */
const LOOK_EVERY = 50
/** Looking shall take no more than that part of the time: it takes milliseconds where the system has large tables. */
const MOST_LOOKING = 1 / 20
/** So many bytes may be on their way without being read, where that can be seen. */
const MOST_UNREAD = 2 ** 20
/** What cannot be looked after counts as read after so long, in milliseconds. */
const READ_AFTER = 1000
/** So much waits at most in a unix socket, in bytes: what was written before has been read. Linux's default, which others do not exceed. */
const UNIX_BUFFER = 212_992
/** How long the other side may take to close the connection after this side has, in milliseconds. */
const FAREWELL = 250

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
 * - On Linux the system tells how far the peer has read while the connection lasts, if the peer is on the same machine. Elsewhere what has not
 *   been refused for a while counts as read.
 * - A peer that takes leave may close the connection with bytes unread, or read them only to throw them away. The system shows the latter as
 *   it shows a program that has read everything, so only what was read before the leave counts.
 * - A reset says that there were bytes unread.
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
  // Up to where the other side had read at the last look, if it had not taken leave before that.
  #readBytes = 0
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
    return this.#isSeen && this.#bytes - Math.max(this.#confirmedBytes, this.#readBytes) > MOST_UNREAD
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
    if (queues === null || queues?.hasLeft || isGone) return
    this.#before = queues ? { bytes, unsent: queues.unsent } : undefined
    this.#isSeen = queues?.unread !== undefined
    if (queues?.unread !== undefined) {
      // The last look may have seen what was read after a leave that it did not see; this one would see the leave.
      this.#confirmUpTo(this.#readBytes)
      if (before !== undefined) this.#readBytes = before.bytes - before.unsent - queues.unread
    } else if (this.#ends === undefined) this.#confirmUpTo(bytes - UNIX_BUFFER)
    else this.#confirmUpTo(this.#longWritten(bytes - (queues?.unsent ?? 0)))
  }

  // Up to where what has arrived was written so long ago that it counts as read.
  #longWritten(arrived: number): number {
    const longAgo = performance.now() - READ_AFTER
    const old = this.#written.findLast(({ at }) => at <= longAgo)
    return Math.min(arrived, old?.end ?? 0)
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
    let readBytes = 0
    if (this.#written.length > 0) {
      if (!this.#isLeaving) readBytes = await this.#readAfterLeave()
      else if (await isAllRead(this.#ends)) readBytes = bytes
    }
    // Something may have been written meanwhile, and not reached it.
    this.#finish(bytes === this.#bytes ? readBytes : 0)
  }

  // A receiver that still has the connection a good while after its leave, and has read everything, is one that takes leave when it pleases.
  // Another one may have thrown away what it took after it, and nothing tells.
  async #readAfterLeave(): Promise<number> {
    const isNew = performance.now() - this.since < READ_AFTER
    let unread: number | undefined
    for (let end = performance.now() + READ_AFTER; ; await delay(LOOK_EVERY / 10)) {
      const queues = await this.#lookAfterLeave(isNew)
      if (queues === null) return 0
      if (!queues.isHeld) return this.#isSeen ? 0 : this.#longWritten(this.#bytes - queues.unsent)
      if (queues.unread !== unread) end = performance.now() + READ_AFTER
      unread = queues.unread
      if (performance.now() < end) continue
      return queues.unsent === 0 && !unread ? this.#bytes : 0
    }
  }

  // Elsewhere than on this machine nothing shows who has the connection: a new one may be to a receiver that takes leave of all it gets.
  async #lookAfterLeave(isNew: boolean): Promise<TcpQueues | null> {
    const queues = this.#ends && (await lookUp(this.#ends))
    if (queues === null || (queues && this.#isSeen)) return queues
    // What the system does not even take is not read.
    if (this.#socket.writableLength > 0) return null
    // To a unix socket that the other side has closed not even nothing can be written, nor to a connection that was reset.
    const isRefused = await new Promise<boolean>((resolve) => {
      this.#socket.write('', (error) => resolve(isError(error)))
    })
    const isUnix = this.#ends === undefined
    if (isRefused && !isUnix) return null
    return { unsent: queues?.unsent ?? 0, unread: undefined, hasLeft: true, isHeld: !isRefused && (isNew || isUnix) }
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
