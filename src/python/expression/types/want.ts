/** Arguments of the methods and functions, checked for their types in Python's words. */
import { OverflowError } from '../../errors.js'
import { asNumber } from '../compare.js'
import { asIndex } from '../subscript.js'
import { typeName } from '../type-name.js'

/** A str. @throws TypeError */
export function wantText(value: unknown, what: string): string {
  if (typeof value === 'string') return value
  throw new TypeError(`${what} must be str, not ${typeName(value)}`)
}

/** A str, or undefined for an argument that is not given or None. @throws TypeError */
export function wantOptionalText(value: unknown, what: string): string | undefined {
  return value === undefined || value === null ? undefined : wantText(value, what)
}

/** An int as a JavaScript number; its last digits do not matter where it is beyond what one can hold. @throws TypeError, OverflowError */
export function wantSize(value: unknown): number {
  const size = asIndex(value)
  if (size >= 2n ** 63n || size < -(2n ** 63n)) throw new OverflowError('Python int too large to convert to C ssize_t')
  return Number(size)
}

/** A place in a row, as `start` and `end` of a search: from the end if negative, and never before the start. @throws TypeError */
export function wantPlace(value: unknown, missing: number, length: number): number {
  if (value === undefined || value === null) return missing
  const place = asIndex(value)
  // Beyond the row all places are the same.
  const size = place > BigInt(length) ? length + 1 : place < -BigInt(length) ? -length : Number(place)
  return size < 0 ? size + length : size
}

/** A number of Python's as a JavaScript number or bigint. @throws TypeError */
export function wantNumber(value: unknown, complaint: string): bigint | number {
  const number = asNumber(value)
  if (number === undefined) throw new TypeError(`${complaint}, not '${typeName(value)}'`)
  return number
}
