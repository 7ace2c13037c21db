/**
 * Python's floats as text: the shortest `repr`, and the conversions e, f and g to any precision, rounded half to even on
 * the exact binary value.
 */
import { type Decimal, exactDecimal, roundDecimal } from './exact-decimal.js'

/** A float conversion of `%` and `format`, in lower case. */
export type FloatCode = 'e' | 'f' | 'g'

/** The largest number of digits that JavaScript's own conversions give. */
const nativeDigits = 99

/** JavaScript's `toFixed` changes to scientific notation from here on. */
const nativeFixedBelow = 1e21

/** Python's `repr` of a float: the shortest digits that read back as the same float. */
export function floatRepr(value: number): string {
  if (!Number.isFinite(value)) return nonFinite(value)
  if (Object.is(value, -0)) return '-0.0'
  const text = `${value}`
  const magnitude = Math.abs(value)
  // Where both languages write plain digits, they write the same ones.
  if ((magnitude >= 1e-4 && magnitude < 1e16) || magnitude === 0) return Number.isInteger(value) ? `${text}.0` : text
  return withTwoDigitExponent(value.toExponential())
}

/** Python's word for what is no number, or has no end: `nan`, `inf`, `-inf`. */
function nonFinite(value: number): string {
  return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf'
}

/**
 * A float's magnitude in one of the conversions of `%` and `format`; the sign is the caller's.
 *
 * @param precision - digits after the point (e, f) or significant digits (g)
 * @param alternate - Python's `#`: keep the point, and with g the zeros at the end
 */
export function floatDigits(value: number, code: FloatCode, precision: number, alternate: boolean): string {
  const magnitude = Math.abs(value)
  if (!Number.isFinite(magnitude)) return nonFinite(magnitude)
  if (code === 'f') return withPoint(fixed(magnitude, precision), alternate)
  if (code === 'e') return scientific(magnitude, precision, alternate)
  return general(magnitude, precision || 1, alternate, 0)
}

/**
 * A float's magnitude as an empty format specification with a precision gives it: as `g`, but always with a digit after
 * the point of what is not scientific, and scientific one digit earlier.
 */
export function floatGeneral(value: number, precision: number, alternate: boolean): string {
  const magnitude = Math.abs(value)
  if (!Number.isFinite(magnitude)) return nonFinite(magnitude)
  return general(magnitude, precision || 1, alternate, 1)
}

function withPoint(text: string, alternate: boolean): string {
  return alternate && !text.includes('.') ? `${text}.` : text
}

function withTwoDigitExponent(text: string): string {
  const at = text.indexOf('e') + 2
  return text.length - at >= 2 ? text : `${text.slice(0, at)}0${text.slice(at)}`
}

function fixed(magnitude: number, precision: number): string {
  if (precision > nativeDigits || magnitude >= nativeFixedBelow) return exactFixed(magnitude, precision)
  const text = magnitude.toFixed(precision)
  // JavaScript rounds a tie up, Python to even. It is a tie if doubling once more than the digits ask for gives an odd
  // integer, and doubling is exact.
  const doubled = magnitude * 2 ** (precision + 1)
  const isEven = text.charCodeAt(text.length - 1) % 2 === 0
  return doubled % 2 !== 1 || isEven ? text : exactFixed(magnitude, precision)
}

function exactFixed(magnitude: number, precision: number): string {
  const { digits, point } = roundDecimal(exactDecimal(magnitude), (decimal) => decimal.point + precision)
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0'
  if (precision === 0) return whole
  const fraction = point > 0 ? digits.slice(point) : '0'.repeat(Math.min(-point, precision)) + digits
  return `${whole}.${fraction.padEnd(precision, '0')}`
}

function scientific(magnitude: number, precision: number, alternate: boolean): string {
  const { digits, point } = significant(magnitude, precision + 1)
  return assembleScientific(digits.padEnd(precision + 1, '0'), point, alternate)
}

/** The first digits of a number, rounded half to even: without zeros at the end where that is cheaper. */
function significant(magnitude: number, count: number): Decimal {
  if (magnitude === 0) return { digits: '0', point: 1 }
  if (count <= nativeDigits) {
    // With one digit more than is wanted a possible tie shows itself as a 5 at the end.
    const probe = magnitude.toExponential(count)
    const exponentAt = probe.indexOf('e')
    if (probe.charAt(exponentAt - 1) !== '5') {
      const text = magnitude.toExponential(count - 1)
      const at = text.indexOf('e')
      return { digits: text.charAt(0) + text.slice(2, at), point: Number(text.slice(at + 1)) + 1 }
    }
  }
  return roundDecimal(exactDecimal(magnitude), () => count)
}

function assembleScientific(digits: string, point: number, alternate: boolean): string {
  const exponent = point - 1
  const fraction = digits.length > 1 || alternate ? `.${digits.slice(1)}` : ''
  const size = `${Math.abs(exponent)}`.padStart(2, '0')
  return `${digits.charAt(0)}${fraction}e${exponent < 0 ? '-' : '+'}${size}`
}

/** @param minimum - how many digits follow the point at least where the result is not scientific */
function general(magnitude: number, precision: number, alternate: boolean, minimum: 0 | 1): string {
  const { digits: found, point } = significant(magnitude, precision)
  const digits = alternate ? found.padEnd(precision, '0') : found.replace(/(?<=.)0+$/, '')
  if (point <= -4 || point > precision - minimum) return assembleScientific(digits, point, alternate)
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`
  const whole = digits.slice(0, point).padEnd(point, '0')
  const fraction = digits.slice(point).padEnd(minimum, '0')
  return fraction === '' && !alternate ? whole : `${whole}.${fraction}`
}
