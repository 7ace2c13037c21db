import { utf8 } from '../codecs/utf-8.js'

// Most pickles of records are below a kilobyte.
const FIRST_SIZE = 4096
// A larger buffer is given back, so that one huge record does not hold memory for good.
const LARGEST_KEPT = 65_536
// Up to here a loop over the characters beats the call that encodes in one go.
const SHORT = 32

const encodeAll = utf8.encoder('surrogatepass', true)

let spare: Buffer | undefined

/** Bytes that are written one after another, the numbers little-endian unless said otherwise. */
export class ByteWriter {
  #bytes: Buffer
  #end = 0

  constructor() {
    // Taken, not shared: writing may call a getter of the application's that writes something of its own.
    this.#bytes = spare ?? Buffer.allocUnsafe(FIRST_SIZE)
    spare = undefined
  }

  /** One byte. */
  byte(value: number): void {
    const at = this.#reserve(1)
    this.#bytes[at] = value
  }

  /** A byte, then a number of two bytes. */
  byteAndUint16(byte: number, value: number): void {
    const at = this.#reserve(3)
    this.#bytes[at] = byte
    this.#bytes.writeUInt16LE(value, at + 1)
  }

  /** A byte, then a number of four bytes, which may be negative. */
  byteAndInt32(byte: number, value: number): void {
    const at = this.#reserve(5)
    this.#bytes[at] = byte
    this.#bytes.writeInt32LE(value | 0, at + 1)
  }

  /** A byte, then a float of eight bytes, big-endian. */
  byteAndDouble(byte: number, value: number): void {
    const at = this.#reserve(9)
    this.#bytes[at] = byte
    this.#bytes.writeDoubleBE(value, at + 1)
  }

  /** Text of nothing but ASCII. */
  ascii(text: string): void {
    const at = this.#reserve(text.length)
    this.#bytes.write(text, at, 'latin1')
  }

  /** A byte, the length of the text in UTF-8 as four bytes, and the text. Lone surrogates are encoded like other characters. */
  byteAndText(byte: number, text: string): void {
    const { length } = text
    if (length <= SHORT) {
      const at = this.#reserve(5 + length)
      const bytes = this.#bytes
      let done = 0
      for (; done < length; done++) {
        const code = text.charCodeAt(done)
        if (code > 0x7f) break
        bytes[at + 5 + done] = code
      }
      if (done === length) {
        bytes[at] = byte
        bytes.writeUInt32LE(length, at + 1)
        return
      }
      this.#end = at
    }
    const encoded = encodeAll(text)
    this.byteAndInt32(byte, encoded.length)
    const at = this.#reserve(encoded.length)
    this.#bytes.set(encoded, at)
  }

  /** What was written. The writer is of no use afterwards. */
  finish(): Uint8Array {
    const written = new Uint8Array(this.#bytes.subarray(0, this.#end))
    if (this.#bytes.length <= LARGEST_KEPT) spare = this.#bytes
    return written
  }

  #reserve(size: number): number {
    const at = this.#end
    const end = at + size
    if (end > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(end, 2 * this.#bytes.length))
      this.#bytes.copy(larger, 0, 0, at)
      this.#bytes = larger
    }
    this.#end = end
    return at
  }
}
