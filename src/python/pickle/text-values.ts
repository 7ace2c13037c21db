/** The values of protocol 0 and of Python 2, which are written as text in a line. */
import type { ByteReader } from './byte-reader.js'

/** What Python reads as an int has at most so many digits. */
const MAX_DIGITS = 4300

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

/** An int in decimal digits, as Python writes it. */
export function readDecimal(reader: ByteReader, line: string): bigint {
  if (!/^[+-]?[0-9]+$/.test(line)) throw reader.malformed('a number is not written as a decimal')
  if (line.length > MAX_DIGITS) throw reader.malformed(`an int has more than ${MAX_DIGITS} digits`)
  return BigInt(line.replace('+', ''))
}

/** A float as Python's `repr` writes it. */
export function readFloatLine(reader: ByteReader): number {
  const line = reader.line()
  if (/^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)(e[+-]?[0-9]+)?$/i.test(line)) return Number(line)
  const special = /^([+-]?)(?:inf(?:inity)?|(nan))$/i.exec(line)
  if (special === null) throw reader.malformed('could not convert string to float')
  if (special[2] !== undefined) return Number.NaN
  return special[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
}

/** A str in which what is beyond Latin-1 is escaped: Python's `raw-unicode-escape`. */
export function readUnicodeLine(reader: ByteReader): string {
  return reader.line().replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]?))/g, (whole, short, long, other) => {
    if (other !== undefined) {
      if (other !== 'u' && other !== 'U') return whole
      throw reader.malformed(`truncated \\${other} escape`)
    }
    const code = Number.parseInt(short ?? long, 16)
    if (code > 0x10ffff) throw reader.malformed('a character is beyond the last of Unicode')
    return String.fromCodePoint(code)
  })
}

/** The bytes of a str of Python 2, which stand in quotes with escapes. */
export function readQuotedLine(reader: ByteReader): Uint8Array {
  const line = reader.line()
  const quote = line.charAt(0)
  if (line.length < 2 || (quote !== "'" && quote !== '"') || !line.endsWith(quote))
    throw reader.malformed('the STRING opcode argument must be quoted')
  const bytes = line
    .slice(1, -1)
    .replace(/\\(?:x([0-9a-fA-F]{2})|([0-7]{1,3})|([\s\S]?))/g, (whole, hex, octal, other) => {
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16))
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
      if (other === 'x') throw reader.malformed('truncated \\x escape')
      return shortEscapes.get(other) ?? whole
    })
  return Buffer.from(bytes, 'latin1')
}
