/** Arguments of the methods and functions, checked for their types in Python's words. */
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

/** An int as a JavaScript number, clamped to what one can hold exactly. @throws TypeError */
export function wantSize(value: unknown): number {
  const size = asIndex(value)
  const most = BigInt(Number.MAX_SAFE_INTEGER)
  return Number(size > most ? most : size < -most ? -most : size)
}

/** A number of Python's as a JavaScript number or bigint. @throws TypeError */
export function wantNumber(value: unknown, complaint: string): bigint | number {
  const number = asNumber(value)
  if (number === undefined) throw new TypeError(`${complaint}, not '${typeName(value)}'`)
  return number
}
