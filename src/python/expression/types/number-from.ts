/** What `int(...)` and `float(...)` make of values and texts. */
import { ValueError } from '../../errors.js'
import { truncated } from '../../numbers.js'
import { readDigits } from '../../sizes.js'
import { asNumber } from '../compare.js'
import { toFloat } from '../floats.js'
import { repr } from '../repr.js'
import { currentLimits, spend } from '../session.js'
import { asIndex } from '../subscript.js'
import { typeName } from '../type-name.js'
import { stripped } from './text-padding.js'

/** Python reads no more decimal digits than this. */
const maxDigits = 4300

/** A text without the white space around it, digits of any script as ASCII: what Python's numbers are read from. */
function plainDigits(text: string): string {
  const trimmed = stripped(text, undefined, true, true)
  return trimmed.replace(/\p{Nd}+/gu, (digits) => readDigits(digits, 0).digits)
}

/** Python's `int(x, base)`. @throws TypeError, ValueError, OverflowError */
export function integerFrom(x: unknown, base: unknown): bigint {
  const radix = base === undefined ? 10n : asIndex(base)
  if (radix !== 0n && (radix < 2n || radix > 36n)) throw new ValueError('int() base must be >= 2 and <= 36, or 0')
  const text = x instanceof Uint8Array ? Buffer.from(x).toString('latin1') : x
  if (typeof text !== 'string') {
    if (base !== undefined) throw new TypeError("int() can't convert non-string with explicit base")
    return integerFromNumber(x)
  }
  spend(text.length)
  const value = parseInteger(plainDigits(text), Number(radix))
  if (value === undefined) throw new ValueError(`invalid literal for int() with base ${radix}: ${repr(x)}`)
  return value
}

function integerFromNumber(x: unknown): bigint {
  const number = x === undefined ? 0n : asNumber(x)
  if (number === undefined)
    throw new TypeError(`int() argument must be a string, a bytes-like object or a real number, not '${typeName(x)}'`)
  return typeof number === 'bigint' ? number : BigInt(truncated(number))
}

const prefixes: ReadonlyMap<string, number> = new Map([
  ['0x', 16],
  ['0o', 8],
  ['0b', 2],
])

function parseInteger(text: string, base: number): bigint | undefined {
  const sign = /^[+-]/.test(text) ? text.charAt(0) : ''
  const unsigned = text.slice(sign.length).toLowerCase()
  const prefixed = prefixes.get(unsigned.slice(0, 2))
  const hasPrefix = prefixed !== undefined && (base === 0 || base === prefixed)
  const radix = base === 0 ? (prefixed ?? 10) : base
  const digits = hasPrefix ? unsigned.slice(2) : unsigned
  // A single underscore may stand between digits, and behind the prefix.
  if (!(hasPrefix ? /^(?:_?[0-9a-z])+$/ : /^[0-9a-z](?:_?[0-9a-z])*$/).test(digits)) return undefined
  const plain = digits.replaceAll('_', '')
  if (base === 0 && !hasPrefix && /^0+[1-9]/.test(plain)) return undefined
  if (!Array.from(plain).every((digit) => Number.parseInt(digit, 36) < radix)) return undefined
  const value = digitsToInteger(plain, radix)
  return sign === '-' ? -value : value
}

function digitsToInteger(digits: string, radix: number): bigint {
  const isPowerOfTwo = (radix & (radix - 1)) === 0
  if (!isPowerOfTwo && digits.length > maxDigits)
    throw new ValueError(
      `Exceeds the limit (${maxDigits} digits) for integer string conversion: value has ${digits.length} digits`,
    )
  const { integerBits } = currentLimits()
  if (digits.length * Math.log2(radix) > integerBits)
    throw new ValueError(`an int may have at most ${integerBits} bits in a configuration`)
  if (radix === 10) return BigInt(digits)
  let value = 0n
  // In pieces that a number holds exactly, so that long texts take few steps.
  for (let at = 0; at < digits.length; at += 10) {
    const piece = digits.slice(at, at + 10)
    value = value * BigInt(radix) ** BigInt(piece.length) + BigInt(Number.parseInt(piece, radix))
    spend(at >> 10)
  }
  return value
}

const digitRun = String.raw`\d(?:_?\d)*`
const floatText = new RegExp(
  `^[+-]?(?:(?:${digitRun}(?:\\.(?:${digitRun})?)?|\\.${digitRun})(?:e[+-]?${digitRun})?|inf(?:inity)?|nan)$`,
)

/** Python's `float(x)`. @throws TypeError, ValueError, OverflowError */
export function floatFrom(x: unknown): number {
  const number = x === undefined ? 0 : asNumber(x)
  if (number !== undefined) return toFloat(number)
  const text = x instanceof Uint8Array ? Buffer.from(x).toString('latin1') : x
  if (typeof text !== 'string')
    throw new TypeError(`float() argument must be a string or a real number, not '${typeName(x)}'`)
  spend(text.length)
  const digits = plainDigits(text).toLowerCase()
  if (!floatText.test(digits)) throw new ValueError(`could not convert string to float: ${repr(x)}`)
  const sign = digits.startsWith('-') ? -1 : 1
  if (digits.includes('inf')) return sign * Number.POSITIVE_INFINITY
  return digits.includes('nan') ? Number.NaN : Number(digits.replaceAll('_', ''))
}
