import { type PairTableName, pairTable } from './iconv-tables.js'
import { type CharacterWriter, ILLEGAL, INCOMPLETE, type MultibyteEncoding } from './multibyte.js'
import { asciiText } from './plain-text.js'
import type { PairTable } from './table-notation.js'

/** Some bytes beyond ASCII that are characters by themselves, e.g. half-width katakana. */
interface SingleBytes {
  /** The character of a byte from 0x80 on, 0 if it is none. */
  decode(byte: number): number
  /** The byte of a code point, 0 if there is none. */
  encode(codePoint: number): number
}

const noSingleBytes: SingleBytes = { decode: () => 0, encode: () => 0 }

/** Half-width katakana from 0xa1 on, as JIS X 0201 has them. */
export const katakana: SingleBytes = {
  decode: (byte) => (byte >= 0xa1 && byte <= 0xdf ? 0xff61 + byte - 0xa1 : 0),
  encode: (codePoint) => (codePoint >= 0xff61 && codePoint <= 0xff9f ? 0xa1 + codePoint - 0xff61 : 0),
}

/** What a code of two bytes stands for, in both directions; 0 for nothing. */
export interface Pairs {
  decode(code: number): number
  encode(codePoint: number): number
}

/** A double-byte table, read on first use. */
export function pairsOf(name: PairTableName): Pairs {
  let table: PairTable | undefined
  const read = (): PairTable => {
    table = pairTable(name)
    return table
  }
  return {
    decode: (code) => (table ?? read()).decode[code] ?? 0,
    encode: (codePoint) => (table ?? read()).encode[codePoint] ?? 0,
  }
}

/**
 * An encoding of ASCII, some single bytes, and pairs of bytes.
 *
 * @param isLead - whether a byte at the very end may be the first of a pair; any may, by default
 */
export function doubleByte(
  name: string,
  pairs: Pairs,
  singles: SingleBytes = noSingleBytes,
  isLead = (_byte: number): boolean => true,
): MultibyteEncoding {
  const write: CharacterWriter = (text, at, out) => {
    const codePoint = text.codePointAt(at) ?? 0
    const byte = codePoint < 0x80 ? codePoint : singles.encode(codePoint)
    if (codePoint < 0x80 || byte !== 0) {
      out.push(byte)
      return 1
    }
    const code = pairs.encode(codePoint)
    if (code === 0) return 0
    // Python writes some characters that a Japanese encoding lacks as the ASCII byte in their place.
    if (code > 0xff) out.push(code >> 8)
    out.push(code & 0xff)
    return codePoint > 0xffff ? 2 : 1
  }
  const read = (bytes: Uint8Array, at: number) => {
    const lead = bytes[at] ?? 0
    const single = lead < 0x80 ? lead : singles.decode(lead)
    if (lead < 0x80 || single !== 0) return { end: at + 1, text: String.fromCharCode(single) }
    const trail = bytes[at + 1]
    if (trail === undefined) return { end: at + 1, fault: isLead(lead) ? INCOMPLETE : ILLEGAL }
    const codePoint = pairs.decode((lead << 8) | trail)
    return codePoint === 0 ? { end: at + 1, fault: ILLEGAL } : { end: at + 2, text: String.fromCodePoint(codePoint) }
  }
  return { name, plain: asciiText, writer: () => write, reader: () => read }
}
