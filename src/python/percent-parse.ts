/** The grammar of `%` formats: literal text and conversions, and the fault at which Python would stop reading. */
import { largestPrecision, largestWidth, parseSize } from './sizes.js'

/** The flags of a conversion, in any order and number. */
export interface PercentFlags {
  /** `-`: pad at the end */ readonly left: boolean
  /** `+`: a sign also for positive numbers */ readonly plus: boolean
  /** a space where a sign would be */ readonly space: boolean
  /** `#`: prefix of the base, or keep the point and zeros of a float */ readonly alternate: boolean
  /** `0`: pad numbers with zeros after the sign */ readonly zero: boolean
}

/** One conversion as written. */
export interface PercentConversion {
  /** whether it begins with a name in parentheses, and so needs a mapping */ readonly isMapped: boolean
  /** the name in parentheses, if they are closed */ readonly key: string | undefined
  readonly flags: PercentFlags
  /** the least width in code points; `*` if it is an argument */ readonly width: number | '*' | undefined
  /** digits, or the most code points; `*` if it is an argument */ readonly precision: number | '*' | undefined
  /** the character that says what kind of conversion it is, which need not be one that exists */ readonly type: string
  /** the UTF-16 offset of that character in the format */ readonly offset: number
  /** what is wrong with it in Python's words, found after the key and the `*` arguments are read, before the value is */
  readonly fault: string | undefined
  /** the text up to the next conversion */ readonly literal: string
}

/** A `%` format taken apart. */
export interface ParsedPercentFormat {
  /** the text before the first conversion, `%%` replaced already */ readonly literal: string
  /** the conversions, of which only the last can have a fault */ readonly conversions: readonly PercentConversion[]
}

/** Takes a `%` format apart, up to its first fault. */
export function parsePercentFormat(format: string): ParsedPercentFormat {
  const literal = new Literal(format, 0)
  const conversions: PercentConversion[] = []
  let at = literal.end
  while (at < format.length) {
    const conversion = parseConversion(format, at + 1)
    conversions.push(conversion)
    if (conversion.fault !== undefined) break
    at = conversion.end
  }
  return { literal: literal.text, conversions }
}

/** Text up to a conversion: `%%` in it stands for `%`. */
class Literal {
  readonly text: string
  readonly end: number

  constructor(format: string, start: number) {
    let text = ''
    let from = start
    let at = format.indexOf('%', from)
    while (at >= 0 && format.charAt(at + 1) === '%') {
      text += format.slice(from, at + 1)
      from = at + 2
      at = format.indexOf('%', from)
    }
    this.end = at < 0 ? format.length : at
    this.text = text + format.slice(from, this.end)
  }
}

function parseConversion(format: string, start: number): PercentConversion & { readonly end: number } {
  const isMapped = format.charAt(start) === '('
  const keyEnd = isMapped ? endOfKey(format, start) : start
  const key = isMapped && keyEnd > 0 ? format.slice(start + 1, keyEnd - 1) : undefined
  let fault = keyEnd < 0 ? 'incomplete format key' : undefined
  const flagsStart = keyEnd < 0 ? format.length : keyEnd
  const flagsEnd = skip(format, flagsStart, '-+ #0')
  const flags = flagsOf(format.slice(flagsStart, flagsEnd))
  const width = parseNumber(format, flagsEnd, largestWidth)
  if (width.value === 'too big') fault ??= 'width too big'
  let at = width.end
  let precision: ParsedNumber['value']
  if (fault === undefined && format.charAt(at) === '.') {
    const parsed = parseNumber(format, at + 1, largestPrecision)
    if (parsed.value === 'too big') fault = 'precision too big'
    precision = parsed.value ?? 0
    at = parsed.end
  }
  // A length modifier of C means nothing here, but one of them may stand.
  if (at < format.length && 'hlL'.includes(format.charAt(at))) at++
  if (at >= format.length) fault ??= 'incomplete format'
  const type = String.fromCodePoint(format.codePointAt(at) ?? 0)
  const { text: literal, end } = new Literal(format, at + type.length)
  const numbers = { width: sized(width.value), precision: sized(precision) }
  return { isMapped, key, flags, ...numbers, type, offset: at, fault, literal, end }
}

function sized(value: ParsedNumber['value']): number | '*' | undefined {
  return value === 'too big' ? undefined : value
}

/** The offset behind the parenthesis that closes the one at `start`, or -1. */
function endOfKey(format: string, start: number): number {
  let depth = 0
  for (let at = start; at < format.length; at++) {
    const character = format.charAt(at)
    if (character === '(') depth++
    else if (character === ')' && --depth === 0) return at + 1
  }
  return -1
}

function skip(format: string, start: number, characters: string): number {
  let at = start
  while (at < format.length && characters.includes(format.charAt(at))) at++
  return at
}

function flagsOf(text: string): PercentFlags {
  return {
    left: text.includes('-'),
    plus: text.includes('+'),
    space: text.includes(' '),
    alternate: text.includes('#'),
    zero: text.includes('0'),
  }
}

interface ParsedNumber {
  readonly value: number | '*' | 'too big' | undefined
  readonly end: number
}

function parseNumber(format: string, start: number, largest: bigint): ParsedNumber {
  if (format.charAt(start) === '*') return { value: '*', end: start + 1 }
  const end = skip(format, start, '0123456789')
  if (end === start) return { value: undefined, end }
  return { value: parseSize(format.slice(start, end), largest), end }
}
