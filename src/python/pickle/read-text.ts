import { utf8 } from '../codecs/utf-8.js'

// A record's attribute names, levels, loggers and files come again with every record: a text that was read before is
// recognised byte by byte, for less than making it anew. Sizes by measuring; both only bound what is kept.
const SLOTS = 1024
const LONGEST_KEPT = 96

const kept: string[] = new Array(SLOTS).fill('')

/**
 * Text from UTF-8 in which lone surrogates may be encoded like other characters, as Python's pickles have them.
 *
 * @throws UnicodeDecodeError for other bytes
 */
export function readText(bytes: Buffer, from: number, to: number): string {
  const length = to - from
  if (length > LONGEST_KEPT) return decodeText(bytes, from, to)
  let hash = length
  let seen = 0
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number
    hash = (Math.imul(hash, 31) + byte) | 0
    seen |= byte
  }
  if (seen > 0x7f) return decodeText(bytes, from, to)
  const slot = (hash ^ (hash >>> 10)) & (SLOTS - 1)
  const known = kept[slot] as string
  if (known.length === length && isSame(known, bytes, from)) return known
  const text = bytes.toString('latin1', from, to)
  kept[slot] = text
  return text
}

/** Whether text is nothing but ASCII, and the same as bytes of its length that begin at an offset. */
export function isSame(text: string, bytes: Buffer, from: number): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code !== bytes[from + at] || code > 0x7f) return false
  }
  return true
}

/**
 * The same, for a text that was most likely not read before.
 *
 * @throws UnicodeDecodeError for other bytes
 */
export function decodeText(bytes: Buffer, from: number, to: number): string {
  const text = bytes.toString('utf8', from, to)
  // The sign of a fault, unless it was written.
  return text.includes('\ufffd') ? utf8.decode(bytes.subarray(from, to), 'surrogatepass') : text
}
