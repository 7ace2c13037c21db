/** Python's arithmetic of ints, on bigints of a bounded size. */
import { OverflowError, ValueError, ZeroDivisionError } from '../errors.js'
import { currentLimits, spend } from './session.js'

const wordBits = 64

/** Ints of one word cost nothing beyond the operation itself. */
const wordBound = 2n ** 63n

/** How many bits an int takes, without its sign. */
export function bitLength(value: bigint): number {
  const magnitude = value < 0n ? -value : value
  if (magnitude < wordBound) return magnitude === 0n ? 0 : magnitude.toString(2).length
  const digits = magnitude.toString(16)
  return (digits.length - 1) * 4 + Number.parseInt(digits.charAt(0), 16).toString(2).length
}

function isSmall(value: bigint): boolean {
  return value < wordBound && value > -wordBound
}

/**
 * Refuses an int before memory is taken for it.
 *
 * @throws OverflowError if it would have more bits than the bounds allow
 */
function checkBits(bits: number): void {
  const { integerBits } = currentLimits()
  if (bits > integerBits)
    throw new OverflowError(`the int would have ${bits} bits; at most ${integerBits} are accepted in a configuration`)
}

/** Pays for an operation that goes through both ints once. */
export function spendLinear(left: bigint, right: bigint): void {
  if (isSmall(left) && isSmall(right)) return
  spend((bitLength(left) + bitLength(right)) >> 10)
}

/** Pays for an operation that takes the product of both ints' sizes. */
function spendProduct(left: bigint, right: bigint): void {
  if (isSmall(left) && isSmall(right)) return
  const words = (bitLength(left) / wordBits) * (bitLength(right) / wordBits)
  spend(Math.ceil(words / 512))
}

/** `left * right`. @throws OverflowError if the product is too large */
export function multiply(left: bigint, right: bigint): bigint {
  if (!isSmall(left) || !isSmall(right)) {
    checkBits(bitLength(left) + bitLength(right) - 1)
    spendProduct(left, right)
  }
  return left * right
}

/** `left // right` and `left % right`. @throws ZeroDivisionError */
export function divideWithRest(left: bigint, right: bigint): [quotient: bigint, rest: bigint] {
  if (right === 0n) throw new ZeroDivisionError('integer division or modulo by zero')
  spendProduct(left, right)
  const quotient = left / right
  const rest = left - quotient * right
  return rest !== 0n && rest < 0n !== right < 0n ? [quotient - 1n, rest + right] : [quotient, rest]
}

/** How many bits beyond those of a float's fraction decide about its rounding. */
const guardBits = 66

/** `left / right`: the nearest float, ties to even. @throws ZeroDivisionError, OverflowError */
export function divide(left: bigint, right: bigint): number {
  if (right === 0n) throw new ZeroDivisionError('division by zero')
  const isExact = Number.isSafeInteger(Number(left)) && Number.isSafeInteger(Number(right))
  if (isExact) return Number(left) / Number(right)
  if (left === 0n) return right < 0n ? -0 : 0
  spendProduct(left, right)
  const shift = bitLength(right) - bitLength(left) + guardBits
  const dividend = shift > 0 ? left << BigInt(shift) : left
  const divisor = shift < 0 ? right << BigInt(-shift) : right
  const quotient = dividend / divisor
  // What is left over only matters as a hint that the quotient is a little more than its bits say.
  const sticky = dividend % divisor === 0n ? 0n : left < 0n === right < 0n ? 1n : -1n
  return scaled(quotient * 2n + sticky, -shift - 1)
}

/** The smallest exponent of two that a float can hold. */
const leastExponent = -1074

/** `value * 2 ** exponent` as the nearest float. @throws OverflowError if it is beyond the largest */
export function scaled(value: bigint, exponent: number): number {
  const magnitude = value < 0n ? -value : value
  // Below the normal floats the last bits fall away before JavaScript can round: round here, in the place where they end.
  const drop = Math.max(bitLength(magnitude) - 53, leastExponent - exponent)
  let rounded = magnitude
  let scale = exponent
  if (drop > 0) {
    const unit = 1n << BigInt(drop)
    const rest = magnitude % unit
    rounded = magnitude / unit
    if (rest * 2n > unit || (rest * 2n === unit && rounded % 2n === 1n)) rounded += 1n
    scale += drop
  }
  // In two steps, since 2 ** scale alone may be no float any more.
  const half = Math.trunc(scale / 2)
  const result = Number(rounded) * 2 ** half * 2 ** (scale - half)
  if (!Number.isFinite(result)) throw new OverflowError('integer division result too large for a float')
  return value < 0n ? -result : result
}

/** `base ** exponent` for an exponent that is not negative. @throws OverflowError if the power is too large */
export function power(base: bigint, exponent: bigint): bigint {
  if (base === 0n || base === 1n) return exponent === 0n ? 1n : base
  if (base === -1n) return exponent % 2n === 0n ? 1n : -1n
  const bits = (bitLength(base) - 1) * Number(exponent) + 1
  checkBits(bits)
  spend(Math.ceil((bits / wordBits) ** 2 / 512))
  return base ** exponent
}

/** `pow(base, exponent, modulus)`. @throws ValueError if the modulus is 0 or the base has no inverse */
export function powerModulo(base: bigint, exponent: bigint, modulus: bigint): bigint {
  if (modulus === 0n) throw new ValueError('pow() 3rd argument cannot be 0')
  let square = exponent < 0n ? inverse(base, modulus) : divideWithRest(base, modulus)[1]
  let result = divideWithRest(1n, modulus)[1]
  for (let left = exponent < 0n ? -exponent : exponent; left > 0n; left >>= 1n) {
    spend(1)
    spendLinear(left, left)
    if (left % 2n === 1n) result = divideWithRest(multiply(result, square), modulus)[1]
    square = divideWithRest(multiply(square, square), modulus)[1]
  }
  return result
}

function inverse(base: bigint, modulus: bigint): bigint {
  let [row, next] = [divideWithRest(base, modulus)[1], modulus]
  let [factor, nextFactor] = [1n, 0n]
  while (next !== 0n) {
    spend(1)
    const [quotient, rest] = divideWithRest(row, next)
    ;[row, next] = [next, rest]
    ;[factor, nextFactor] = [nextFactor, factor - multiply(quotient, nextFactor)]
  }
  if (row !== 1n && row !== -1n) throw new ValueError('base is not invertible for the given modulus')
  return divideWithRest(factor * row, modulus)[1]
}

/** `value << count`. @throws ValueError for a negative count, OverflowError for too large a result */
export function shiftLeft(value: bigint, count: bigint): bigint {
  if (count < 0n) throw new ValueError('negative shift count')
  if (value === 0n) return 0n
  checkBits(bitLength(value) + Number(count))
  spendLinear(value, 1n << count)
  return value << count
}

/** `value >> count`. @throws ValueError for a negative count */
export function shiftRight(value: bigint, count: bigint): bigint {
  if (count < 0n) throw new ValueError('negative shift count')
  const bits = bitLength(value)
  return count > BigInt(bits) ? (value < 0n ? -1n : 0n) : value >> count
}
