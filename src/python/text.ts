/**
 * Python's view of text on JavaScript's strings: lengths and cuts count code points (a surrogate pair is one
 * character, a lone surrogate too), and `repr` and `ascii` quote and escape as Python does.
 */
import { OverflowError } from './errors.js'
import { isPrintable } from './printable.js'

/** The longest string that V8 can hold, in UTF-16 units (2^29 - 24 on 64 bits). */
export const longestString = 536_870_888

/**
 * Refuses a length before memory is taken for it.
 *
 * @param limit - the longest acceptable text in UTF-16 units
 * @throws OverflowError if the length is above the limit
 */
export function checkLength(length: number, limit: number): void {
  if (length > limit) throw new OverflowError(`formatted text would be longer than ${limit} characters`)
}

/** The number of code points in a string. Python's `len` of a str. */
export function codePointLength(text: string): number {
  const units = text.length
  let length = units
  for (let at = 0; at + 1 < units; at++) {
    if ((text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) {
      length--
      at++
    }
  }
  return length
}

/** The UTF-16 offset at which the code point of an index starts, or the string's length if it has fewer. */
export function offsetOfCodePoint(text: string, index: number): number {
  let offset = 0
  for (let passed = 0; passed < index && offset < text.length; passed++) {
    const pair = (text.charCodeAt(offset) & 0xfc00) === 0xd800 && (text.charCodeAt(offset + 1) & 0xfc00) === 0xdc00
    offset += pair ? 2 : 1
  }
  return offset
}

/** At most the first `length` code points. Python's `text[:length]` for a length that is not negative. */
export function firstCodePoints(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, offsetOfCodePoint(text, length))
}

/**
 * Puts spaces before (or after) a text until it has a width in code points.
 *
 * @param atEnd - whether the spaces go after the text
 * @param limit - the longest result acceptable, in UTF-16 units
 * @throws OverflowError if the result would be longer than the limit
 */
export function padded(text: string, width: number, atEnd: boolean, limit: number): string {
  const missing = width - codePointLength(text)
  if (missing <= 0) return text
  const length = text.length + missing
  checkLength(length, limit)
  return atEnd ? text.padEnd(length) : text.padStart(length)
}

const plain = /^[ !#-&(-[\]-~]*$/

/** Python's `repr` of a str: quoted, with everything escaped that Python does not count as printable. */
export function reprText(text: string): string {
  if (plain.test(text)) return `'${text}'`
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  let out = quote
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (character === quote || character === '\\') out += `\\${character}`
    else if (code >= 0x20 && code < 0x7f) out += character
    else out += shortEscapes.get(code) ?? (isPrintable(code) ? character : escaped(code))
  }
  return out + quote
}

const shortEscapes: ReadonlyMap<number, string> = new Map([
  [0x09, '\\t'],
  [0x0a, '\\n'],
  [0x0d, '\\r'],
])

function escaped(code: number): string {
  const hex = code.toString(16)
  if (code < 0x100) return `\\x${hex.padStart(2, '0')}`
  return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`
}

const ascii = /^[\0-\x7f]*$/

/** Escapes what is not ASCII in a `repr`: what Python's `ascii` does to a value's `repr`. */
export function asciiText(repr: string): string {
  if (ascii.test(repr)) return repr
  let out = ''
  for (const character of repr) {
    const code = character.codePointAt(0) ?? 0
    out += code < 0x80 ? character : escaped(code)
  }
  return out
}
