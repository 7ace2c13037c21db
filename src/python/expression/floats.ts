/** Python's arithmetic of floats where it is not JavaScript's. */
import { OverflowError, ValueError, ZeroDivisionError } from '../errors.js'
import { bitLength, scaled } from './integers.js'
import { spend } from './session.js'

/** An int as a float. @throws OverflowError if it is beyond the largest */
export function toFloat(value: bigint | number): number {
  const float = Number(value)
  if (typeof value === 'bigint' && !Number.isFinite(float)) throw new OverflowError('int too large to convert to float')
  return float
}

/** `left / right`. @throws ZeroDivisionError */
export function floatDivide(left: number, right: number): number {
  if (right === 0) throw new ZeroDivisionError('float division by zero')
  return left / right
}

/** `left // right` and `left % right`. @throws ZeroDivisionError */
export function floatDivideWithRest(left: number, right: number): [quotient: number, rest: number] {
  if (right === 0) throw new ZeroDivisionError('float floor division by zero')
  let rest = left % right
  let quotient = (left - rest) / right
  if (rest === 0) rest = right < 0 ? -0 : 0
  else if (rest < 0 !== right < 0) {
    rest += right
    quotient -= 1
  }
  if (quotient === 0) return [left / right < 0 || Object.is(left / right, -0) ? -0 : 0, rest]
  const floor = Math.floor(quotient)
  return [quotient - floor > 0.5 ? floor + 1 : floor, rest]
}

/**
 * `base ** exponent`, correctly rounded: JavaScript's own power is off in the last digit now and then.
 *
 * @throws ZeroDivisionError, OverflowError
 * @throws ValueError where Python would give a complex number
 */
export function floatPower(base: number, exponent: number): number {
  if (base === 0 && exponent < 0 && Number.isFinite(exponent)) throw new ZeroDivisionError('zero to a negative power')
  if (exponent === 0 || base === 1) return 1
  const isPlain = Number.isFinite(base) && Number.isFinite(exponent)
  if (isPlain && base < 0 && !Number.isInteger(exponent))
    throw new ValueError(`${base} ** ${exponent} is a complex number, which no configuration can use`)
  // What is left of C's special cases are those in which JavaScript agrees, but for the powers of -1.
  if (base === -1 && !Number.isFinite(exponent)) return Number.isNaN(exponent) ? Number.NaN : 1
  if (!isPlain || base === 0) return base ** exponent
  const estimate = base ** exponent
  if (!Number.isFinite(estimate)) throw new OverflowError("(34, 'Numerical result out of range')")
  return estimate === 0 ? estimate : roundedPower(base, exponent)
}

/** The bits of a fixed-point number behind its point: enough that no power of two floats is rounded the wrong way. */
const precision = 256n
const one = 1n << precision

/** What such a power costs. */
const unitsPerPower = 50

function roundedPower(base: number, exponent: number): number {
  spend(unitsPerPower)
  const { digits, exponent: scale } = binary(Math.abs(base))
  const { digits: exponentDigits, exponent: exponentScale } = binary(Math.abs(exponent))
  const sign = base < 0 && exponent % 2 !== 0 ? -1 : 1
  // ln(base) * exponent = (ln(mantissa) + bits * ln 2) * exponent, with the mantissa from 1 to 2
  const bits = bitLength(digits) - 1
  const mantissa = (digits << precision) >> BigInt(bits)
  const log = logarithm(mantissa) + BigInt(bits + scale) * logarithmOfTwo()
  const signed = exponent < 0 ? -log : log
  const product =
    exponentScale < 0
      ? (signed * exponentDigits) >> BigInt(-exponentScale)
      : (signed * exponentDigits) << BigInt(exponentScale)
  const twos = product / logarithmOfTwo() - (product < 0n ? 1n : 0n)
  return sign * scaled(exponential(product - twos * logarithmOfTwo()), Number(twos - precision))
}

/** A float taken apart: digits * 2 ** exponent. */
function binary(value: number): { digits: bigint; exponent: number } {
  let exponent = 0
  let scaledValue = value
  while (!Number.isInteger(scaledValue)) {
    scaledValue *= 2
    exponent--
  }
  return { digits: BigInt(scaledValue), exponent }
}

/** The natural logarithm of a fixed-point number from 1 to 2, by the series of the area tangent. */
function logarithm(value: bigint): bigint {
  const ratio = ((value - one) << precision) / (value + one)
  const square = (ratio * ratio) >> precision
  let sum = 0n
  let power = ratio
  for (let odd = 1n; power !== 0n; odd += 2n) {
    sum += power / odd
    power = (power * square) >> precision
  }
  return sum * 2n
}

let logTwo: bigint | undefined

function logarithmOfTwo(): bigint {
  logTwo ??= logarithm(2n * one)
  return logTwo
}

/** The exponential of a fixed-point number from 0 to 1, by its series. */
function exponential(value: bigint): bigint {
  let sum = 0n
  let term = one
  for (let count = 1n; term !== 0n; count++) {
    sum += term
    term = ((term * value) >> precision) / count
  }
  return sum
}
