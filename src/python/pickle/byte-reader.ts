import { isError } from '../is-error.js'
import { readText } from './read-text.js'
import { UnpicklingError } from './unpickling-error.js'

/** Reads a pickle's bytes one after another and never beyond the last; numbers are little-endian. */
export class ByteReader {
  readonly bytes: Buffer
  /** Where it reads next. */
  at = 0
  /** Where the step began that is being read, for errors. */
  step = 0

  constructor(bytes: Buffer) {
    this.bytes = bytes
  }

  /**
   * The byte that a step begins with.
   *
   * @throws UnpicklingError at the end of the bytes
   */
  next(): number {
    this.step = this.at
    return this.bytes[this.take(1)] as number
  }

  /**
   * Goes beyond so many bytes and tells where they begin.
   *
   * @throws UnpicklingError if there are not so many
   */
  take(count: number): number {
    const from = this.at
    const to = from + count
    // Not `to > length` alone: a length may be too large for adding to it.
    if (!(to <= this.bytes.length)) throw this.truncated()
    this.at = to
    return from
  }

  /** @throws UnpicklingError if there are not so many bytes left */
  require(count: number): void {
    this.take(count)
    this.at -= count
  }

  uint8(): number {
    return this.bytes[this.take(1)] as number
  }

  uint16(): number {
    return this.bytes.readUInt16LE(this.take(2))
  }

  int32(): number {
    return this.bytes.readInt32LE(this.take(4))
  }

  uint32(): number {
    return this.bytes.readUInt32LE(this.take(4))
  }

  /** A length of eight bytes: not exact beyond 2^53, but no pickle is that long. */
  length8(): number {
    const low = this.uint32()
    return this.uint32() * 0x1_0000_0000 + low
  }

  double(): number {
    return this.bytes.readDoubleBE(this.take(8))
  }

  /** @throws UnpicklingError for a negative number of bytes */
  signedLength(): number {
    const length = this.int32()
    if (length < 0) throw this.malformed(`a length is negative: ${length}`)
    return length
  }

  /** Text in UTF-8 of so many bytes. */
  text(length: number): string {
    const from = this.take(length)
    try {
      return readText(this.bytes, from, this.at)
    } catch (error) {
      throw this.malformed(isError(error) ? error.message : String(error))
    }
  }

  /** So many bytes, copied. */
  copy(length: number): Uint8Array {
    const from = this.take(length)
    return new Uint8Array(this.bytes.subarray(from, this.at))
  }

  /** The characters up to the next line feed, a byte each. */
  line(): string {
    const end = this.bytes.indexOf(0x0a, this.at)
    if (end < 0) throw this.truncated()
    const text = this.bytes.toString('latin1', this.at, end)
    this.at = end + 1
    return text
  }

  truncated(): UnpicklingError {
    return new UnpicklingError('truncated', this.step, 'pickle data was truncated')
  }

  malformed(what: string): UnpicklingError {
    return new UnpicklingError('malformed', this.step, what)
  }
}
