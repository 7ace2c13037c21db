import { UnicodeDecodeError, UnicodeEncodeError } from '../errors.js'

/** What an encoder found that it cannot write. Offsets are UTF-16 code units of the text. */
export interface EncodeProblem {
  /** The encoding's name as error texts show it, e.g. `ascii` or `charmap`. */
  readonly encoding: string
  /** The whole text. */
  readonly text: string
  /** Where the first character that cannot be written starts. */
  readonly start: number
  /** Where the last one ends. */
  readonly end: number
  /** Why, e.g. `ordinal not in range(128)`. */
  readonly reason: string
}

/** What a decoder found that is no text. Offsets are bytes. */
export interface DecodeProblem {
  /** The encoding's name as error texts show it. */
  readonly encoding: string
  /** All bytes. */
  readonly bytes: Uint8Array
  /** Where the first undecodable byte is. */
  readonly start: number
  /** Behind the last one. */
  readonly end: number
  /** Why, e.g. `invalid start byte`. */
  readonly reason: string
}

/** How many code points the text has up to a code unit: Python counts characters, JavaScript UTF-16 units. */
function codePointIndex(text: string, unit: number): number {
  let count = 0
  for (let at = 0; at < unit; count++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
  return count
}

/** A code point as Python escapes it: `\xe9`, `\u20ac`, `\U0001f600`. */
export function escapedCodePoint(codePoint: number): string {
  const hex = codePoint.toString(16)
  if (codePoint <= 0xff) return `\\x${hex.padStart(2, '0')}`
  return codePoint <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`
}

/**
 * The error of a character that an encoding cannot write, with Python's text and attributes (`encoding`, `object`, `start`,
 * `end`, `reason`); `start` and `end` count characters.
 */
export function encodeError({ encoding, text, start, end, reason }: EncodeProblem): UnicodeEncodeError {
  const first = codePointIndex(text, start)
  const behind = first + codePointIndex(text.slice(start, end), end - start)
  const what =
    behind - first === 1
      ? `character '${escapedCodePoint(text.codePointAt(start) ?? 0)}' in position ${first}`
      : `characters in position ${first}-${behind - 1}`
  const error = new UnicodeEncodeError(`'${encoding}' codec can't encode ${what}: ${reason}`)
  return Object.assign(error, { encoding, object: text, start: first, end: behind, reason })
}

/**
 * The error of bytes that are no text in an encoding, with Python's text and attributes (`encoding`, `object`, `start`,
 * `end`, `reason`).
 */
export function decodeError({ encoding, bytes, start, end, reason }: DecodeProblem): UnicodeDecodeError {
  const what =
    end - start === 1
      ? `byte 0x${(bytes[start] ?? 0).toString(16).padStart(2, '0')} in position ${start}`
      : `bytes in position ${start}-${end - 1}`
  const error = new UnicodeDecodeError(`'${encoding}' codec can't decode ${what}: ${reason}`)
  return Object.assign(error, { encoding, object: bytes, start, end, reason })
}
