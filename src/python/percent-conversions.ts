/** What each conversion of a `%` format does to a value. */
import { type FloatCode, floatDigits } from './float-text.js'
import { type Base, intDigits, intText, isNegativeInt } from './int-text.js'
import { asCharacter, asFloat, truncated } from './numbers.js'
import type { PercentFlags } from './percent-parse.js'
import { checkLength, codePointLength, firstCodePoints, padded } from './text.js'
import type { ValueText } from './value-text.js'

/** A conversion with its width and precision known. */
export interface PercentSpec {
  /** the conversion character */ readonly type: string
  readonly flags: PercentFlags
  /** the least width in code points; 0 for none */ readonly width: number
  /** digits, or the most code points of text */ readonly precision: number | undefined
  /** the longest result acceptable, in UTF-16 units */ readonly limit: number
}

/** Shows one value. */
export type Converter = (value: unknown) => string

/**
 * Makes the function for a conversion, or gives `undefined` if Python has none of that character.
 *
 * The function throws a TypeError for a value of a type that the conversion does not take, and an OverflowError or
 * ValueError for one that it cannot show.
 */
export function makeConverter(spec: PercentSpec, values: ValueText): Converter | undefined {
  switch (spec.type) {
    case 's':
      return textConverter(spec, stringConverter(values))
    case 'r':
      return textConverter(spec, values.repr)
    case 'a':
      return textConverter(spec, values.ascii)
    case 'j':
      return values.json && textConverter(spec, values.json)
    case 'c':
      return (value) => padded(characterOf(value, values), spec.width, spec.flags.left, spec.limit)
    case 'd':
    case 'i':
    case 'u':
      return decimalConverter(spec, values)
    case 'x':
      return integerConverter(spec, values, 16, '0x')
    case 'X':
      return upperCase(integerConverter(spec, values, 16, '0x'))
    case 'o':
      return integerConverter(spec, values, 8, '0o')
    case 'e':
    case 'f':
    case 'g':
      return floatConverter(spec, values, spec.type)
    case 'E':
      return upperCase(floatConverter(spec, values, 'e'))
    case 'F':
      return upperCase(floatConverter(spec, values, 'f'))
    case 'G':
      return upperCase(floatConverter(spec, values, 'g'))
    default:
      return undefined
  }
}

function upperCase(convert: Converter): Converter {
  return (value) => convert(value).toUpperCase()
}

function stringConverter(values: ValueText): Converter {
  return (value) => (typeof value === 'string' ? value : values.str(value))
}

function textConverter({ flags, width, precision, limit }: PercentSpec, show: Converter): Converter {
  if (precision !== undefined) {
    return (value) => padded(firstCodePoints(show(value), precision), width, flags.left, limit)
  }
  return width === 0 ? show : (value) => padded(show(value), width, flags.left, limit)
}

function characterOf(value: unknown, values: ValueText): string {
  if (typeof value === 'string' && codePointLength(value) === 1) return value
  const kind = values.kind(value)
  if (kind !== 'int' && kind !== 'bool') throw new TypeError('%c requires int or char')
  return asCharacter(value)
}

function decimalConverter(spec: PercentSpec, values: ValueText): Converter {
  const convert = integerConverter(spec, values, 10, '')
  const { plus, space } = spec.flags
  if (spec.width > 0 || spec.precision !== undefined || plus || space) return convert
  return (value) => (typeof value === 'number' && (value | 0) === value ? intText(value) : convert(value))
}

function integerConverter(spec: PercentSpec, values: ValueText, base: Base, basePrefix: string): Converter {
  const { type, flags, precision = 0, limit } = spec
  const prefix = flags.alternate ? basePrefix : ''
  return (value) => {
    const int = integerOf(value, type, base === 10, values)
    const digits = intDigits(int, base)
    if (digits.length < precision) checkLength(precision, limit)
    return laidOut(isNegativeInt(int), prefix, digits.padStart(precision, '0'), spec)
  }
}

function integerOf(value: unknown, type: string, takesFloats: boolean, values: ValueText): number | bigint {
  if (typeof value === 'bigint') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'number') {
    if (takesFloats) return truncated(value)
    if (values.kind(value) === 'int') return value
  }
  const wanted = takesFloats ? 'a real number' : 'an integer'
  throw new TypeError(`%${type} format: ${wanted} is required, not ${values.typeName(value)}`)
}

function floatConverter(spec: PercentSpec, values: ValueText, code: FloatCode): Converter {
  const { flags, precision = 6, limit } = spec
  return (value) => {
    const float = asFloat(value, values)
    if (code !== 'g' || flags.alternate) checkLength(precision, limit)
    const negative = float < 0 || Object.is(float, -0)
    return laidOut(negative, '', floatDigits(float, code, precision, flags.alternate), spec)
  }
}

function laidOut(negative: boolean, prefix: string, digits: string, spec: PercentSpec): string {
  const { flags, width, limit } = spec
  const sign = negative ? '-' : flags.plus ? '+' : flags.space ? ' ' : ''
  const head = sign + prefix
  if (head.length + digits.length >= width) return head + digits
  checkLength(width, limit)
  if (flags.left) return (head + digits).padEnd(width)
  return flags.zero ? head + digits.padStart(width - head.length, '0') : (head + digits).padStart(width)
}
