import { Buffer } from 'node:buffer'

const HEADER = 4
/** The room for the beginning of a frame that has not come yet as a whole: it grows with what has come, not with what is announced. */
const FIRST_ROOM = 4096
/** Room that is larger is given back when the frame is done. */
const LARGEST_KEPT = 65_536

/** Who gets what a {@link FrameReader} reads. */
export interface FrameSink {
  /** A frame has come. The bytes are only good until this returns. */
  frame(bytes: Buffer): void
  /** A frame is larger than allowed. Returns whether it is passed over; otherwise nothing more is read. */
  oversized(length: number): boolean
}

/** Cuts a stream of bytes into frames: each is its length, as four bytes with the highest first, and so many bytes. */
export class FrameReader {
  readonly #sink: FrameSink
  readonly #maxFrameBytes: number
  #begun = Buffer.alloc(0)
  #end = 0
  #toSkip = 0
  #isEnded = false

  constructor(sink: FrameSink, maxFrameBytes: number) {
    this.#sink = sink
    this.#maxFrameBytes = maxFrameBytes
  }

  /** Whether a frame has begun that is not complete. */
  get isWithinFrame(): boolean {
    return this.#end > 0 || this.#toSkip > 0
  }

  /** The memory that the frame takes which has begun, in bytes. */
  get heldBytes(): number {
    return this.#begun.length
  }

  /** How many bytes of the frame that has begun have come, its length included. */
  get receivedBytes(): number {
    return this.#end
  }

  /** Reads further bytes of the stream. */
  push(chunk: Buffer): void {
    let at = 0
    while (at < chunk.length && !this.#isEnded) {
      if (this.#toSkip > 0) {
        const skipped = Math.min(this.#toSkip, chunk.length - at)
        this.#toSkip -= skipped
        at += skipped
      } else at = this.#end > 0 ? this.#goOn(chunk, at) : this.#begin(chunk, at)
    }
  }

  // A frame that has come as a whole is read where it is.
  #begin(chunk: Buffer, at: number): number {
    const left = chunk.length - at
    if (left >= HEADER) {
      const length = chunk.readUInt32BE(at)
      const from = at + HEADER
      if (length > this.#maxFrameBytes) {
        this.#passOver(length)
        return from
      }
      if (length <= left - HEADER) {
        this.#sink.frame(chunk.subarray(from, from + length))
        return from + length
      }
    }
    this.#keep(chunk, at, chunk.length)
    return chunk.length
  }

  #goOn(chunk: Buffer, at: number): number {
    const whole = this.#end < HEADER ? HEADER : HEADER + this.#begun.readUInt32BE(0)
    const to = Math.min(chunk.length, at + whole - this.#end)
    this.#keep(chunk, at, to)
    if (this.#end < HEADER) return to
    const length = this.#begun.readUInt32BE(0)
    if (length > this.#maxFrameBytes) {
      this.#end = 0
      this.#passOver(length)
    } else if (this.#end === HEADER + length) {
      const frame = this.#begun.subarray(HEADER, this.#end)
      this.#end = 0
      if (this.#begun.length > LARGEST_KEPT) this.#begun = Buffer.alloc(0)
      this.#sink.frame(frame)
    }
    return to
  }

  #passOver(length: number): void {
    if (this.#sink.oversized(length)) this.#toSkip = length
    else this.#isEnded = true
  }

  #keep(chunk: Buffer, from: number, to: number): void {
    const end = this.#end + to - from
    if (end > this.#begun.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(FIRST_ROOM, 2 ** Math.ceil(Math.log2(end))))
      this.#begun.copy(larger, 0, 0, this.#end)
      this.#begun = larger
    }
    chunk.copy(this.#begun, this.#end, from, to)
    this.#end = end
  }
}
