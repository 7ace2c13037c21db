import type { Buffer } from 'node:buffer'
import type { Socket } from 'node:net'
import { FrameReader } from './frame-reader.js'
import type { ReceiverLimits } from './receiver-options.js'
import type { RefusalReason } from './refusal.js'

/**
 * A frame that is larger than allowed is passed over, so that what follows can be read. Beyond this length, in bytes, it is
 * no frame at all but something else: the first letters of `GET /` are the length of 1.2 GB.
 */
const LARGEST_PASSED_OVER = 2 ** 28

/** Who a {@link Connection} belongs to. */
export interface ConnectionOwner {
  /** Bytes have come. */
  came(count: number): void
  /** The unfinished frame takes so much more memory than before, in bytes, or less. */
  held(change: number): void
  /** A frame has come as a whole. */
  frame(bytes: Buffer, peer: string): void
  refused(reason: RefusalReason, detail: string, peer: string): void
  closed(): void
}

/** One sender's connection to a receiver. */
export class Connection {
  /** Who sends, as far as that is known. */
  readonly peer: string
  readonly #socket: Socket
  readonly #owner: ConnectionOwner
  readonly #limits: ReceiverLimits
  readonly #reader: FrameReader
  #lastBytes = performance.now()
  /** When what is being waited for began: the connection, before its first frame, or a frame. */
  #begun = performance.now()
  #isWaiting = true
  #heldBytes = 0

  constructor(socket: Socket, limits: ReceiverLimits, owner: ConnectionOwner) {
    const { remoteAddress, remotePort } = socket
    this.peer = remoteAddress === undefined ? 'a local process' : `${remoteAddress}:${remotePort}`
    this.#socket = socket
    this.#owner = owner
    this.#limits = limits
    this.#reader = new FrameReader(
      {
        frame: (bytes) => {
          this.#isWaiting = false
          owner.frame(bytes, this.peer)
        },
        oversized: (length) => this.#oversized(length),
      },
      limits.maxFrameBytes,
    )
    socket.on('data', (chunk: Buffer) => this.#read(chunk))
    // What is wrong with the connection ends it; what was lost by that is told when it is closed.
    socket.on('error', () => socket.destroy())
    socket.on('close', () => this.#closed())
  }

  /** Whether a frame has begun that has not come as a whole. */
  get isWithinFrame(): boolean {
    return this.#reader.isWithinFrame
  }

  /** The memory that an unfinished frame takes, in bytes, as the owner was told last. */
  get heldBytes(): number {
    return this.#heldBytes
  }

  /** Closes the connection if it has taken too long. */
  checkTime(now: number): void {
    const { frameTimeout, idleTimeout } = this.#limits
    if (frameTimeout > 0 && this.#isWaiting && now - this.#begun > 1000 * frameTimeout)
      this.giveUp('timeout', `${this.#progress()} after ${frameTimeout} seconds`)
    else if (idleTimeout > 0 && now - this.#lastBytes > 1000 * idleTimeout)
      this.giveUp('timeout', `nothing has come for ${idleTimeout} seconds`)
  }

  /** Refuses what has come of a frame, and closes the connection. */
  giveUp(reason: RefusalReason, detail: string): void {
    this.#owner.refused(reason, detail, this.peer)
    // What has begun is told of already.
    this.#isWaiting = false
    this.#socket.removeAllListeners('data')
    this.#socket.destroy()
    this.#hold(0)
  }

  /** Says that nothing more is read, and closes the connection. */
  end(): void {
    this.#socket.end()
    this.#socket.destroySoon()
  }

  #read(chunk: Buffer): void {
    const { isWithinFrame } = this.#reader
    this.#owner.came(chunk.length)
    this.#lastBytes = performance.now()
    this.#reader.push(chunk)
    if (this.#reader.isWithinFrame && !(isWithinFrame && this.#isWaiting)) {
      this.#begun = this.#lastBytes
      this.#isWaiting = true
    }
    if (!this.#socket.destroyed) this.#hold(this.#reader.heldBytes)
  }

  #hold(bytes: number): void {
    const change = bytes - this.#heldBytes
    this.#heldBytes = bytes
    if (change !== 0) this.#owner.held(change)
  }

  #oversized(length: number): boolean {
    const { maxFrameBytes } = this.#limits
    if (length <= LARGEST_PASSED_OVER) {
      this.#owner.refused('oversized', `a frame of ${length} bytes, more than ${maxFrameBytes}`, this.peer)
      return true
    }
    this.giveUp('no frame', `what came as the length of a frame is ${length}`)
    return false
  }

  #closed(): void {
    if (this.#isWaiting && this.#reader.isWithinFrame)
      this.#owner.refused('truncated', `the connection was closed when ${this.#progress()}`, this.peer)
    this.#hold(0)
    this.#owner.closed()
  }

  #progress(): string {
    if (!this.#reader.isWithinFrame) return 'no frame has come'
    return `${this.#reader.receivedBytes} bytes of a frame had come`
  }
}
