/** Numbers and strings as Python writes them, read into values. */
import { PySyntaxError } from '../errors.js'
import { characterNamed } from './character-names.js'
import { currentLimits } from './session.js'

/** Python makes no int of more decimal digits than this. */
const maxDigits = 4300

/**
 * The value of a number: bigint for an int, number for a float.
 *
 * @param text - the literal, as the tokenizer found it
 * @throws PySyntaxError for an imaginary number, leading zeros, and an int that is too large
 */
export function numberValue(text: string): bigint | number {
  const digits = text.replaceAll('_', '')
  if (/^0[xXoObB]/.test(digits)) return checkedInteger(digits)
  if (/[jJ]$/.test(digits))
    throw new PySyntaxError(`${text} is a complex number, which no configuration can use; write an int or a float`)
  if (/[.eE]/.test(digits)) return Number(digits)
  if (/^0+[1-9]/.test(digits))
    throw new PySyntaxError(
      `leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers`,
    )
  if (digits.length > maxDigits)
    throw new PySyntaxError(`an int may have at most ${maxDigits} digits, this one has ${digits.length}`)
  return BigInt(digits)
}

function checkedInteger(digits: string): bigint {
  const { integerBits } = currentLimits()
  // The longest way to write a bit is a binary digit, the shortest a quarter of a hexadecimal one.
  const bitsPerDigit = /^0[xX]/.test(digits) ? 4 : /^0[oO]/.test(digits) ? 3 : 1
  if ((digits.length - 2) * bitsPerDigit > integerBits)
    throw new PySyntaxError(`an int may have at most ${integerBits} bits in a configuration`)
  return BigInt(digits.toLowerCase())
}

/** A string literal taken apart. */
export interface StringLiteral {
  readonly isBytes: boolean
  readonly isRaw: boolean
  /** What stands between the quotes, as written. */
  readonly body: string
  /** The index of the body in the literal. */
  readonly start: number
}

/** Splits a string literal into prefix and body. The quotes are known to be there. */
export function splitString(text: string): StringLiteral {
  const quoteAt = text.search(/['"]/)
  const prefix = text.slice(0, quoteAt).toLowerCase()
  const quotes = text.startsWith(text.charAt(quoteAt).repeat(3), quoteAt) && text.length >= quoteAt + 6 ? 3 : 1
  const start = quoteAt + quotes
  return {
    isBytes: prefix.includes('b'),
    isRaw: prefix.includes('r'),
    body: text.slice(start, text.length - quotes),
    start,
  }
}

const textEscape =
  /\\(?:\r\n?|\n|x([0-9a-fA-F]{2})|([0-7]{1,3})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(N\{[^}]*\}?)|([\s\S]))/g

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
])

/**
 * The text of a str literal's body: line ends as `\n`, escapes resolved unless it is raw. An escape that Python does not
 * know stays as it is.
 *
 * @throws PySyntaxError for an escape that is cut short, out of range, or names no character
 */
export function textValue(body: string, isRaw: boolean): string {
  const text = body.includes('\r') ? body.replace(/\r\n?/g, '\n') : body
  if (isRaw || !text.includes('\\')) return text
  return text.replace(
    textEscape,
    (whole, hex?: string, octal?: string, u?: string, U?: string, named?: string, other?: string) => {
      const code = hex ?? u ?? U
      if (code !== undefined) return fromCode(Number.parseInt(code, 16), whole)
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8))
      if (named !== undefined || other === 'N') return fromName(named, whole)
      if (other === undefined) return ''
      if (/[xuU]/.test(other)) throw new PySyntaxError(`truncated \\${other} escape: ${escapeForm(other)}`)
      return shortEscapes.get(other) ?? whole
    },
  )
}

function escapeForm(letter: string): string {
  return letter === 'x' ? '\\xXX' : letter === 'u' ? '\\uXXXX' : '\\UXXXXXXXX'
}

function fromCode(code: number, whole: string): string {
  if (code > 0x10ffff) throw new PySyntaxError(`${whole} is no Unicode character: the last one is \\U0010ffff`)
  return String.fromCodePoint(code)
}

function fromName(written: string | undefined, whole: string): string {
  const name = /^N\{(.+)\}$/.exec(written ?? '')?.[1]
  if (name === undefined) throw new PySyntaxError(`malformed \\N character escape: \\N{NAME}`)
  const character = characterNamed(name)
  if (character !== undefined) return character
  throw new PySyntaxError(`${whole}: no character of this name is known; write the character itself, or \\uXXXX`)
}

const bytesEscape = /\\(?:\n|x([0-9a-fA-F]{2})|([0-7]{1,3})|([\s\S]))/g

/**
 * The bytes of a bytes literal's body.
 *
 * @throws PySyntaxError for a character beyond ASCII or an escape that is cut short
 */
export function bytesValue(body: string, isRaw: boolean): Uint8Array {
  const text = body.includes('\r') ? body.replace(/\r\n?/g, '\n') : body
  if (/[\u0080-\uffff]/.test(text)) throw new PySyntaxError('bytes can only contain ASCII literal characters')
  if (isRaw || !text.includes('\\')) return Uint8Array.from(text, (character) => character.charCodeAt(0))
  const resolved = text.replace(bytesEscape, (whole, hex?: string, octal?: string, other?: string) => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16))
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
    if (other === undefined) return ''
    if (other === 'x') throw new PySyntaxError('truncated \\x escape: \\xXX')
    return shortEscapes.get(other) ?? whole
  })
  return Uint8Array.from(resolved, (character) => character.charCodeAt(0))
}
