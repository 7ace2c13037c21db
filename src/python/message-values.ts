import { floatRepr } from './float-text.js'
import { inspectOnOneLine, nameOfClass } from './inspect-text.js'
import { intText } from './int-text.js'
import { isError } from './is-error.js'
import { recordValues } from './record-values.js'
import { asciiText, reprText } from './text.js'
import { kindOfNumber, type ValueText } from './value-text.js'

function str(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return kindOfNumber(value) === 'int' ? intText(value) : floatRepr(value)
  if (typeof value === 'bigint') return `${value}`
  if (typeof value !== 'object' || value === null) return inspectOnOneLine(value)
  return isError(value) ? `${value}` : inspectOnOneLine(value)
}

function repr(value: unknown): string {
  return typeof value === 'string' ? reprText(value) : str(value)
}

/** JSON, of a bigint its digits as a string; what holds itself is `[Circular]`, as in Node's own `util.format`. */
function json(value: unknown): string {
  try {
    return JSON.stringify(value, digitsOfBigint) ?? 'undefined'
  } catch (error) {
    if (error instanceof TypeError && holdsItself(value, [])) return '[Circular]'
    throw error
  }
}

function digitsOfBigint(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${value}` : value
}

function holdsItself(value: unknown, open: object[]): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (open.includes(value)) return true
  return Object.values(value).some((item) => holdsItself(item, [...open, value]))
}

/**
 * The arguments of a logging call, as JavaScript's programmers know them: `true`, `null`, `undefined`; objects and arrays as
 * `util.inspect` shows them, on one line; an Error as `Name: message`. `%r` quotes strings, `%j` gives JSON.
 */
export const messageValues: ValueText = {
  str,
  repr,
  ascii: (value) => asciiText(repr(value)),
  kind: recordValues.kind,
  typeName: (value) => (typeof value === 'object' && value !== null ? nameOfClass(value) : nameOfPrimitive(value)),
  makeInt: recordValues.makeInt,
  isTuple: recordValues.isTuple,
  json,
}

function nameOfPrimitive(value: unknown): string {
  return value === null ? 'null' : typeof value
}
