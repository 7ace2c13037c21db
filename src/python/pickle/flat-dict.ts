import { Opcode } from './opcodes.js'
import { decodeText, isSame, readText } from './read-text.js'

// An int of more digits may be beyond what a number holds exactly.
const SAFE_DIGITS = 15
// Texts that are longer come once, most likely: it is not worth looking whether one was read before.
const WORTH_KNOWING = 96

/**
 * Reads the pickles that are almost all that network handlers send, several times as fast as `loads`: one dict of texts,
 * numbers, None and bools, in protocol 1. Of all others it says that it does not read them, also if they are faulty.
 */
export class FlatDict {
  /** The keys of what was read last, in their order; only the first {@link size} count. */
  readonly keys: string[] = []
  /** The values that belong to the keys. */
  readonly values: unknown[] = []
  /** How many entries there are. */
  size = 0
  readonly #memo: string[] = []
  readonly #maxExtent: number
  #bytes: Buffer = Buffer.alloc(0)
  #at = 0
  #known = 0
  #extent = 0

  /** @param maxExtent - how long the texts may be together, each counted as often as it appears */
  constructor(maxExtent: number) {
    this.#maxExtent = maxExtent
  }

  /**
   * Reads a pickle.
   *
   * @returns whether it is such a dict; if not, there are no entries
   */
  read(bytes: Buffer): boolean {
    this.#bytes = bytes
    this.#at = 4
    this.#known = 1
    this.#extent = 0
    this.size = 0
    const isFlat = bytes.length >= 6 && bytes.readUInt32BE(0) === START && this.#entries()
    if (!isFlat) this.size = 0
    return isFlat
  }

  #entries(): boolean {
    const bytes = this.#bytes
    let size = 0
    for (;;) {
      const opcode = bytes[this.#at]
      if (opcode === Opcode.SETITEMS) {
        this.size = size
        return bytes[this.#at + 1] === Opcode.STOP && this.#extent <= this.#maxExtent
      }
      const key =
        opcode === Opcode.BINUNICODE
          ? this.#text(this.keys[size])
          : opcode === Opcode.BINGET
            ? this.#recall()
            : undefined
      if (key === undefined) return false
      const value = this.#value(this.values[size])
      if (value === undefined) return false
      this.keys[size] = key
      this.values[size++] = value
    }
  }

  // `undefined` for what it does not read. What stood in the same place of the dict before is most likely there again.
  #value(before: unknown): unknown {
    const bytes = this.#bytes
    const at = this.#at
    switch (bytes[at]) {
      case Opcode.BINUNICODE:
        return this.#text(before)
      case Opcode.BINGET:
        return this.#recall()
      case Opcode.NONE:
        this.#at = at + 1
        return null
      case Opcode.BININT1:
        this.#at = at + 2
        return bytes[at + 1]
      case Opcode.BININT2:
        if (at + 3 > bytes.length) return undefined
        this.#at = at + 3
        return (bytes[at + 1] as number) | ((bytes[at + 2] as number) << 8)
      case Opcode.BININT:
        if (at + 5 > bytes.length) return undefined
        this.#at = at + 5
        return bytes.readInt32LE(at + 1)
      case Opcode.BINFLOAT:
        if (at + 9 > bytes.length) return undefined
        this.#at = at + 9
        return bytes.readDoubleBE(at + 1)
      case Opcode.LONG:
        return this.#long()
      case Opcode.INT:
        return this.#bool()
      default:
        return undefined
    }
  }

  #text(before: unknown): string | undefined {
    const bytes = this.#bytes
    const at = this.#at
    const known = this.#known
    if (at + 7 > bytes.length) return undefined
    const from = at + 5
    const to = from + bytes.readUInt32LE(at + 1)
    // Every text is kept for later, under the next number.
    if (to + 2 > bytes.length || bytes[to] !== Opcode.BINPUT || bytes[to + 1] !== known) return undefined
    const text =
      typeof before === 'string' && before.length === to - from && isSame(before, bytes, from)
        ? before
        : textOf(bytes, from, to)
    if (text === undefined) return undefined
    this.#at = to + 2
    this.#memo[known] = text
    this.#known = known + 1
    this.#extent += text.length
    return text
  }

  #recall(): string | undefined {
    const number = this.#bytes[this.#at + 1]
    if (number === undefined || number === 0 || number >= this.#known) return undefined
    this.#at += 2
    const text = this.#memo[number] as string
    this.#extent += text.length
    return text
  }

  #long(): number | undefined {
    const bytes = this.#bytes
    const from = this.#at + 1
    let value = 0
    let at = from
    for (; ; at++) {
      const digit = (bytes[at] ?? 0) - 0x30
      if (digit < 0 || digit > 9) break
      value = value * 10 + digit
    }
    const isPlain = at > from && at - from <= SAFE_DIGITS && bytes[at] === Opcode.LONG && bytes[at + 1] === 0x0a
    if (!isPlain) return undefined
    this.#at = at + 2
    return value
  }

  #bool(): boolean | undefined {
    const bytes = this.#bytes
    const at = this.#at
    const digit = bytes[at + 2]
    if (bytes[at + 1] !== 0x30 || (digit !== 0x30 && digit !== 0x31) || bytes[at + 3] !== 0x0a) return undefined
    this.#at = at + 4
    return digit === 0x31
  }
}

function textOf(bytes: Buffer, from: number, to: number): string | undefined {
  try {
    return to - from > WORTH_KNOWING ? decodeText(bytes, from, to) : readText(bytes, from, to)
  } catch {
    return undefined
  }
}

/** EMPTY_DICT, BINPUT 0, MARK. */
const START = ((Opcode.EMPTY_DICT << 24) | (Opcode.BINPUT << 16) | (0 << 8) | Opcode.MARK) >>> 0
