/** Python's `format(value, spec)`. */

import { aligned } from './alignment.js'
import { OverflowError, ValueError } from './errors.js'
import { formatFloat, formatInt } from './format-number.js'
import { type FormatSpec, parseFormatSpec } from './format-spec.js'
import { asCharacter, asFloat } from './numbers.js'
import { firstCodePoints, longestString } from './text.js'
import type { ValueText } from './value-text.js'

/**
 * Formats a value as a format specification says. Python's `format(value, spec)`, which f-strings use too.
 *
 * @param spec - the specification, as `>8` or `.2f`; empty for the value's `str`
 * @param values - how the value is to be looked at
 * @param maxLength - the longest result in UTF-16 units; by default what V8 can hold
 * @throws ValueError for a specification that is wrong, or wrong for the value
 * @throws TypeError for a value that takes no specification
 * @throws OverflowError for a number or a text that is too large
 */
export function formatValue(value: unknown, spec: string, values: ValueText, maxLength = longestString): string {
  return formatWithSpec(value, parseFormatSpec(spec), values, maxLength)
}

/** {@link formatValue} for a specification taken apart before. */
export function formatWithSpec(value: unknown, spec: FormatSpec, values: ValueText, limit: number): string {
  if (spec.text === '') return typeof value === 'string' ? value : values.str(value)
  const kind = values.kind(value)
  if (kind === 'str') {
    checkSpec(spec, 's', value, values)
    return formatText(String(value), spec, limit)
  }
  if (kind === 'float') {
    checkSpec(spec, undefined, value, values)
    return floatByType(Number(value), spec, limit) ?? refuseType(spec, value, values)
  }
  if (kind === 'int' || kind === 'bool') {
    checkSpec(spec, 'd', value, values)
    return intByType(value, spec, values, limit) ?? refuseType(spec, value, values)
  }
  throw new TypeError(`unsupported format string passed to ${values.typeName(value)}.__format__`)
}

/** The types that take a separator of thousands; `_` goes with the other bases too. */
const commaTypes = 'defgEG%F'
const underscoreTypes = `${commaTypes}boxX`

function checkSpec(spec: FormatSpec, defaultType: string | undefined, value: unknown, values: ValueText): void {
  const { fault, isInvalid, grouping, type = defaultType, text } = spec
  if (fault !== undefined) throw new ValueError(fault)
  if (isInvalid)
    throw new ValueError(`Invalid format specifier '${text}' for object of type '${values.typeName(value)}'`)
  if (grouping === undefined || type === undefined) return
  const allowed = grouping === ',' ? commaTypes : underscoreTypes
  if (!allowed.includes(type)) throw new ValueError(`Cannot specify '${grouping}' with '${shownCode(type)}'.`)
}

function refuseType({ type = '' }: FormatSpec, value: unknown, values: ValueText): never {
  throw new ValueError(`Unknown format code '${shownCode(type)}' for object of type '${values.typeName(value)}'`)
}

/** A character as Python names it in an error message. */
export function shownCode(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return code > 0x20 && code < 0x80 ? character : `\\x${code.toString(16)}`
}

function formatText(text: string, spec: FormatSpec, limit: number): string {
  const { type, sign, align, coercesZero, alternate, precision } = spec
  if (type !== undefined && type !== 's') refuseText(type)
  if (sign !== undefined) refuseInText(sign === ' ' ? 'Space' : 'Sign')
  if (coercesZero) refuseInText('Negative zero coercion (z)')
  if (alternate) refuseInText('Alternate form (#)')
  if (align === '=') refuseInText("'=' alignment")
  const cut = precision === undefined ? text : firstCodePoints(text, precision)
  return aligned('', cut, spec, align ?? '<', limit)
}

function refuseText(type: string): never {
  throw new ValueError(`Unknown format code '${shownCode(type)}' for object of type 'str'`)
}

function refuseInText(what: string): never {
  throw new ValueError(`${what} not allowed in string format specifier`)
}

function floatByType(value: number, spec: FormatSpec, limit: number): string | undefined {
  const { type } = spec
  return type === undefined || 'eEfFgGn%'.includes(type) ? formatFloat(value, spec, limit) : undefined
}

function intByType(value: unknown, spec: FormatSpec, values: ValueText, limit: number): string | undefined {
  const { type = 'd' } = spec
  if ('bcdoxXn'.includes(type)) {
    checkIntSpec(spec, type)
    if (type === 'c') return formatCharacter(value, spec, limit)
    return formatInt(typeof value === 'bigint' ? value : Number(value), spec, limit)
  }
  return 'eEfFgG%'.includes(type) ? formatFloat(asFloat(value, values), spec, limit) : undefined
}

function checkIntSpec({ precision, coercesZero, sign, alternate }: FormatSpec, type: string): void {
  if (precision !== undefined) throw new ValueError('Precision not allowed in integer format specifier')
  if (coercesZero) throw new ValueError('Negative zero coercion (z) not allowed in integer format specifier')
  if (type !== 'c') return
  if (sign !== undefined) throw new ValueError("Sign not allowed with integer format specifier 'c'")
  if (alternate) throw new ValueError("Alternate form (#) not allowed with integer format specifier 'c'")
}

function formatCharacter(value: unknown, spec: FormatSpec, limit: number): string {
  const code = Number(value)
  if (Math.abs(code) > 2 ** 63) throw new OverflowError('Python int too large to convert to C long')
  return aligned('', asCharacter(code), spec, spec.align ?? (spec.zero ? '=' : '>'), limit)
}
