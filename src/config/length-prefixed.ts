/** How many bytes tell the length of a message. */
const PREFIX = 4

/**
 * Puts a message together that comes in pieces, with its length before it as four bytes, the highest first: what Python's
 * `struct.pack('>L', len(data)) + data` is.
 */
export class LengthPrefixed {
  readonly #longest: number
  readonly #pieces: Uint8Array[] = []
  #received = 0
  #length: number | undefined

  /** @param longest - a message of more bytes is refused */
  constructor(longest: number) {
    this.#longest = longest
  }

  /**
   * Takes a piece.
   *
   * @returns the message when it is complete; what follows it is dropped
   * @throws RangeError if it is too long
   */
  add(piece: Uint8Array): Buffer | undefined {
    this.#pieces.push(piece)
    this.#received += piece.length
    if (this.#length === undefined && this.#received >= PREFIX) {
      this.#length = Buffer.concat(this.#pieces).readUInt32BE(0)
      if (this.#length > this.#longest)
        throw new RangeError(`a configuration of ${this.#length} bytes; at most ${this.#longest} are accepted`)
    }
    if (this.#length === undefined || this.#received < PREFIX + this.#length) return undefined
    return Buffer.concat(this.#pieces).subarray(PREFIX, PREFIX + this.#length)
  }
}
