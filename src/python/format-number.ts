/** Numbers as format specifications want them: sign, prefix, digits in groups, padding. */
import { aligned } from './alignment.js'
import { ValueError } from './errors.js'
import { type FloatCode, floatDigits, floatGeneral, floatRepr } from './float-text.js'
import type { FormatSpec } from './format-spec.js'
import { type Base, groupDigits, intDigits, isNegativeInt } from './int-text.js'
import { largestPrecision } from './sizes.js'
import { checkLength } from './text.js'

const bases: Readonly<Record<string, readonly [base: Base, prefix: string]>> = {
  b: [2, '0b'],
  o: [8, '0o'],
  x: [16, '0x'],
  X: [16, '0X'],
}

/** Formats an int in one of the types b, d, n, o, x and X. */
export function formatInt(value: number | bigint, spec: FormatSpec, limit: number): string {
  const { type = 'd', alternate } = spec
  const [base, prefix] = bases[type] ?? [10, '']
  const digits = intDigits(value, base)
  const head = signOf(isNegativeInt(value), spec) + (alternate ? prefix : '')
  return laidOut(head, type === 'X' ? digits.toUpperCase() : digits, '', base === 10 ? 3 : 4, spec, limit)
}

/** Formats a float in one of the types e, f, g, n, % and none. */
export function formatFloat(value: number, spec: FormatSpec, limit: number): string {
  const { type, precision } = spec
  if (precision !== undefined && precision > largestPrecision) throw new ValueError('precision too big')
  // Without `#` the general types write no zeros to fill up their precision.
  const isPadded = spec.alternate || (type !== undefined && !'gGn'.includes(type))
  if (precision !== undefined && isPadded) checkLength(precision, limit)
  const isPercentage = type === '%'
  const scaled = isPercentage ? value * 100 : value
  const text = magnitudeText(scaled, spec) + (isPercentage ? '%' : '')
  const isNegative = scaled < 0 || Object.is(scaled, -0)
  const isCoerced = spec.coercesZero && Number.isFinite(scaled) && !/[1-9]/.test(text.replace(/e.*/i, ''))
  const wholeEnd = Number.isFinite(scaled) ? (/[^0-9]|$/.exec(text)?.index ?? 0) : 0
  const head = signOf(isNegative && !isCoerced, spec)
  return laidOut(head, text.slice(0, wholeEnd), text.slice(wholeEnd), 3, spec, limit)
}

function magnitudeText(value: number, { type, precision, alternate }: FormatSpec): string {
  if (type === undefined) {
    if (precision !== undefined) return floatGeneral(value, precision, alternate)
    const text = floatRepr(Math.abs(value))
    return alternate && !text.includes('.') && Number.isFinite(value) ? text.replace('e', '.e') : text
  }
  const text = floatDigits(value, floatCodes[type.toLowerCase()] ?? 'g', precision ?? 6, alternate)
  return type === 'E' || type === 'F' || type === 'G' ? text.toUpperCase() : text
}

const floatCodes: Readonly<Record<string, FloatCode>> = { e: 'e', f: 'f', '%': 'f', g: 'g', n: 'g' }

function signOf(isNegative: boolean, { sign }: FormatSpec): string {
  if (isNegative) return '-'
  return sign === undefined || sign === '-' ? '' : sign
}

/** Puts a number together; zeros that fill up the width are grouped like its own digits. */
function laidOut(head: string, whole: string, rest: string, group: 3 | 4, spec: FormatSpec, limit: number): string {
  const align = spec.align ?? (spec.zero ? '=' : '>')
  if (spec.grouping === undefined || whole === '') return aligned(head, whole + rest, spec, align, limit)
  const fillsWithZeros = align === '=' && spec.fill === '0'
  if (fillsWithZeros) checkLength(spec.width, limit)
  const count = fillsWithZeros ? digitsThatFill(spec.width - head.length - rest.length, group) : 0
  const digits = groupDigits(whole, spec.grouping, group, count)
  return aligned(head, digits + rest, spec, align, limit)
}

/** How many digits it takes to reach a width together with the separators between them. */
function digitsThatFill(width: number, group: number): number {
  const separators = Math.floor(width / (group + 1))
  // Where a separator would come first, one digit more stands before it.
  return width - separators + (width % (group + 1) === 0 ? 1 : 0)
}
