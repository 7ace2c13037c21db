import type { Codec } from './codec.js'
import { decodeError } from './unicode-error.js'

/** Bytes of the byte order mark that a file must begin with, in encodings that guess no byte order. */
const MARK_SIZES: Readonly<Record<string, number>> = { 'utf-16': 2, 'utf-32': 4 }

function hasMark(bytes: Uint8Array, size: number): boolean {
  const [a, b, c, d] = bytes
  const little = a === 0xff && b === 0xfe
  const big = size === 2 ? a === 0xfe && b === 0xff : a === 0 && b === 0 && c === 0xfe && d === 0xff
  return big || (little && (size === 2 || (c === 0 && d === 0)))
}

/**
 * Decodes all bytes of a file as `open(path, encoding=).read()` does, but for line ends: `utf-16` and `utf-32` then insist on
 * a byte order mark, which {@link Codec.decode} does not.
 *
 * @param errors - the name of the error policy, `strict` by default
 * @throws UnicodeDecodeError for bytes that are no text in this encoding, LookupError for an unknown policy
 */
export function decodeFile(codec: Codec, bytes: Uint8Array, errors?: string): string {
  const size = MARK_SIZES[codec.name]
  if (size === undefined || bytes.length < size || hasMark(bytes, size)) return codec.decode(bytes, errors)
  // Other faults come first, but for a last character that is cut short.
  codec.decode(bytes.subarray(0, bytes.length - (bytes.length % size)), errors)
  throw decodeError({ encoding: codec.name, bytes, start: 0, end: size, reason: 'Stream does not start with BOM' })
}
